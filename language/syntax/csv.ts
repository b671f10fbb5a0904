/** One value of a file of comma-separated values. */
export interface CsvField {
    /** Without the quotes around it and without blanks at its ends. */
    readonly text: string;
    /** Where each character of the text stands in the file, and where the last one ends. */
    readonly places: readonly number[];
}

/** One line of such a file; quoted values may go over several. */
export interface CsvRecord {
    /** Counts from 1, as a spreadsheet shows it: the empty lines count too. */
    readonly number: number;
    readonly fields: readonly CsvField[];
    readonly start: number;
    readonly end: number;
}

/** A file of comma-separated values. */
export interface Csv {
    /** The records, without the empty ones. */
    readonly records: readonly CsvRecord[];
    /** Where quotes begin that are never closed, or that stand inside a value without being doubled. */
    readonly strayQuotes: readonly number[];
}

/**
 * Reads comma-separated values as RFC 4180 has them: records end with CRLF or LF, a value in quotes may hold separators, line ends and doubled quotes.
 * Beyond it, a byte order mark is passed over, values may be kept apart by semicolons where the first record is, and blanks around a value do not count.
 * Source: RFC 4180, section 2, https://www.rfc-editor.org/rfc/rfc4180#section-2.
 */
export function readCsv(text: string): Csv {
    const strayQuotes: number[] = [];
    const records: CsvRecord[] = [];
    let at = text.startsWith('\uFEFF') ? 1 : 0;
    const separator = separatorOf(text, at);
    for (let number = 1; at < text.length; number++) {
        const start = at;
        const fields: CsvField[] = [];
        for (;;) {
            const { field, end } = readField(text, at, separator, strayQuotes);
            fields.push(field);
            at = end;
            if (text[at] !== separator) {
                break;
            }
            at++;
        }
        if (fields.some(field => field.text !== '')) {
            records.push({ number, fields, start, end: at });
        }
        at += text.startsWith('\r\n', at) ? 2 : 1;
    }
    return { records, strayQuotes };
}

/** What keeps the values of the first record apart. */
function separatorOf(text: string, start: number): ',' | ';' {
    let quoted = false;
    for (let at = start; at < text.length && (quoted || !isLineEnd(text, at)); at++) {
        quoted = text[at] === '"' ? !quoted : quoted;
        if (!quoted && text[at] === ';') {
            return ';';
        }
    }
    return ',';
}

function isLineEnd(text: string, at: number): boolean {
    return text[at] === '\n' || text[at] === '\r';
}

function readField(text: string, start: number, separator: string, strayQuotes: number[]): { readonly field: CsvField; readonly end: number } {
    let at = start;
    while (text[at] === ' ' || text[at] === '\t') {
        at++;
    }
    return text[at] === '"' ? quotedField(text, at, separator, strayQuotes) : plainField(text, at, separator, strayQuotes);
}

function plainField(text: string, start: number, separator: string, strayQuotes: number[]): { readonly field: CsvField; readonly end: number } {
    let end = start;
    while (end < text.length && text[end] !== separator && !isLineEnd(text, end)) {
        if (text[end] === '"') {
            strayQuotes.push(end);
        }
        end++;
    }
    const places = Array.from({ length: end - start }, (_, index) => start + index);
    return { field: trimmed(text.slice(start, end), [...places, end]), end };
}

function quotedField(text: string, start: number, separator: string, strayQuotes: number[]): { readonly field: CsvField; readonly end: number } {
    let value = '';
    const places: number[] = [];
    let at = start + 1;
    for (; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at++) {
        places.push(at);
        value += text[at];
        at += text[at] === '"' ? 1 : 0;
    }
    places.push(at);
    if (at >= text.length) {
        strayQuotes.push(start);
    }
    // Whatever follows the closing quotes belongs to nothing.
    let end = at + 1;
    for (; end < text.length && text[end] !== separator && !isLineEnd(text, end); end++) {
        if (text[end] !== ' ' && text[end] !== '\t' && strayQuotes.at(-1) !== start) {
            strayQuotes.push(start);
        }
    }
    return { field: trimmed(value, places), end: Math.min(end, text.length) };
}

function trimmed(value: string, places: readonly number[]): CsvField {
    const text = value.trim();
    const from = text === '' ? 0 : value.indexOf(text);
    return { text, places: places.slice(from, from + text.length + 1) };
}
