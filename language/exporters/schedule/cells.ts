/**
 * Cells as a spreadsheet may open them: one line each, without control characters, and never a formula.
 * A cell that begins with `=`, `+`, `-`, `@`, a tab or a return gets an apostrophe before it, as OWASP asks for
 * (CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function plainCells(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
    return rows.map(row => row.map(cell => guarded(cell.replace(/\s+/g, ' ').replace(/[\u0000-\u001f\u007f\ufffe\uffff]/g, ''))));
}

function guarded(cell: string): string {
    return /^\s*[=+\-@＝＋－＠]/.test(cell) ? `'${cell}` : cell;
}

/** Rows as CSV by RFC 4180: CRLF after every line, quotes where a cell has a comma, a quote or a line end. */
export function csvText(rows: readonly (readonly string[])[]): string {
    return rows.map(row => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(cell: string): string {
    return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
