/** The cells of a text by RFC 4180; a text that the standard does not allow throws. */
export function csvRows(text: string): readonly (readonly string[])[] {
    const rows: string[][] = [];
    let row: string[] = [];
    let place = 0;
    const cell = /"((?:[^"]|"")*)"(,|\r\n)|([^",\r\n]*)(,|\r\n)/y;
    while (place < text.length) {
        cell.lastIndex = place;
        const found = cell.exec(text);
        if (!found) {
            throw new Error(`No CSV at ${JSON.stringify(text.slice(place, place + 40))}.`);
        }
        row.push(found[1] === undefined ? found[3] ?? '' : found[1].replaceAll('""', '"'));
        if ((found[2] ?? found[4]) === '\r\n') {
            rows.push(row);
            row = [];
        }
        place = cell.lastIndex;
    }
    return rows;
}
