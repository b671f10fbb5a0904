import { isComment, scan, type Piece } from './scan.js';

const plainWords = /^[\w.]+(?: [\w.]+)*$/;

/**
 * A part of a statement on one line, spaced as the formatter does and without comments: the same before and after formatting.
 * @param written the part as it stands in the file
 */
export function oneLine(written: string): string {
    if (plainWords.test(written)) {
        return written;
    }
    const pieces = scan(written.replace(/\r\n?/g, '\n'))?.filter(piece => !isComment(piece));
    return pieces?.map((piece, index) => {
        const before = pieces[index - 1];
        return (before && !touch(before, piece) ? ' ' : '') + piece.text;
    }).join('') ?? written.replace(/\s+/g, ' ');
}

/** Whether two pieces that follow each other on a line stand together without a space. */
export function touch(before: Piece, piece: Piece): boolean {
    return piece.text === ',' || piece.text === ')' || before.text === '(' || (before.text === '{' && piece.text === '}')
        || ((before.text === '-' || before.text === '−') && /^\.?[0-9]/.test(piece.text));
}
