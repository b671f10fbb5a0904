import { align } from './align.js';
import { cutLines } from './lines.js';
import { rowText, toRow } from './row.js';

const byteOrderMark = '\uFEFF';

/**
 * Formats a protocol. Only white space between words changes, so the meaning and every comment stay; prose moves as a block.
 * Formatting twice is the same as formatting once.
 *
 * - One statement keeps its lines as the author made them. A block opens at the end of a line and closes on a line of its own,
 *   unless the author wrote all of it on one line.
 * - Four spaces for each block a line stands in, four more for a line that goes on with the statement before it.
 * - One space between words, none before `,` and `)`, after `(` and after the minus of a number.
 * - At most one empty line in a row, none at the beginning and end of a block or the file; one line break at the end of the file.
 * - Lines of the same kind are aligned in columns, as are comments at their ends.
 * - CRLF stays CRLF where the first line ends with it.
 * @param text the whole file
 * @returns the formatted text; nothing where a text, prose, a comment or a block is not closed, blocks are nested deeper than the
 * language allows, or a line ends with a lone carriage return
 */
export function formatText(text: string): string | undefined {
    if (/\r(?!\n)/.test(text)) {
        return undefined;
    }
    const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
    const start = text.startsWith(byteOrderMark) ? byteOrderMark : '';
    const lines = cutLines(text.slice(start.length).replaceAll('\r\n', '\n'));
    if (!lines) {
        return undefined;
    }
    const rows = lines.map(toRow);
    align(rows);
    const formatted = rows.map(row => `${row.line.blankBefore ? '\n' : ''}${rowText(row)}\n`).join('');
    return start + (lineBreak === '\n' ? formatted : formatted.replaceAll('\n', lineBreak));
}
