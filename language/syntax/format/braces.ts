import { deepestBlock } from '../nesting.js';
import type { Piece } from './scan.js';

/**
 * Tells blocks over several lines from short ones on one line, whose braces become plain marks.
 * @param pieces a whole text; changed in place
 * @returns whether every brace has its partner, and no block stands deeper than the language allows
 */
export function pairBraces(pieces: readonly Piece[]): boolean {
    const open: { piece: Piece; line: number }[] = [];
    let line = 0;
    for (const piece of pieces) {
        line += piece.breaks;
        if (piece.kind === 'open') {
            open.push({ piece, line });
            if (open.length > deepestBlock) {
                return false;
            }
        } else if (piece.kind === 'close') {
            const start = open.pop();
            if (!start) {
                return false;
            }
            if (start.line === line) {
                start.piece.kind = piece.kind = 'mark';
            }
        } else if ((piece.kind === 'prose' || piece.kind === 'aside') && piece.text.includes('\n')) {
            line++;
        }
    }
    return open.length === 0;
}
