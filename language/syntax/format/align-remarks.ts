import { columnStart } from './column-start.js';
import { codeWidth, type Row } from './row.js';

/**
 * Lets the comments at the end of neighbouring lines begin together, two spaces after the code.
 * Lines are neighbours up to an empty line, a line of comment, a text of several lines or another indentation.
 * @param rows the lines of a whole text, their columns aligned; changed in place
 */
export function alignRemarks(rows: readonly Row[]): void {
    let neighbours: Row[] = [];
    let indent = 0;
    for (const row of rows) {
        const apart = row.line.blankBefore || row.indent !== indent || !canAlign(row);
        if (apart) {
            alignRun(neighbours);
            neighbours = [];
            indent = row.indent;
        }
        if (row.remark !== undefined && canAlign(row)) {
            neighbours.push(row);
        }
    }
    alignRun(neighbours);
}

function canAlign(row: Row): boolean {
    return row.line.first !== undefined && row.brokenAt < 0;
}

function alignRun(rows: readonly Row[]): void {
    const start = columnStart(rows.map(codeWidth)) + 1;
    for (const row of rows) {
        row.remarkGap = Math.max(2, start - codeWidth(row));
    }
}
