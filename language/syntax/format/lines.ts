import { pairBraces } from './braces.js';
import { isComment, scan, type Piece } from './scan.js';

/** One line as it will stand in the formatted text. */
export interface Line {
    readonly pieces: Piece[];
    /** Its first and last piece that is no comment; nothing in a line of comment. */
    first: Piece | undefined;
    last: Piece | undefined;
    /** Whether an empty line stands before it. */
    readonly blankBefore: boolean;
    /** How many blocks it stands in. */
    depth: number;
    /** Whether it goes on with the statement of a line before. */
    continues: boolean;
}

/** Words that stand between two parts of a statement, so that no statement begins with them. */
export const connectors: ReadonlySet<string> = new Set([
    'and', 'or', 'then', 'else', 'covers', 'initials', 'optional', 'separate', 'compared', 'from', 'until', 'to', 'on', 'per', 'within',
    'over', 'url', 'edition', 'reviewed',
]);

/** Words after which a statement cannot end. */
const expectMore = new Set(['and', 'or', 'not', ',', '(']);

/** Blocks whose lines may begin with `when`; elsewhere it goes on with the line before. */
const branching = new Set(['decide']);

/**
 * Cuts a text into the lines it will have: those the author made, but a block opens at the end of a line and closes on a line of its own.
 * @param source a text with LF line breaks
 * @returns the lines, or nothing where a text, prose, a comment or a block is never closed
 */
export function cutLines(source: string): Line[] | undefined {
    const pieces = scan(source);
    if (!pieces || !pairBraces(pieces)) {
        return undefined;
    }
    const lines: Line[] = [];
    let line: Line | undefined;
    for (const piece of pieces) {
        if (!line || startsLine(line, piece)) {
            const blankBefore = line !== undefined && piece.breaks > 1 && piece.kind !== 'close' && line.last?.kind !== 'open';
            line = { pieces: [], first: undefined, last: undefined, blankBefore, depth: 0, continues: false };
            lines.push(line);
        }
        line.pieces.push(piece);
        if (!isComment(piece)) {
            line.first ??= piece;
            line.last = piece;
        }
    }
    placeInBlocks(lines);
    return lines;
}

/** A comment stays behind a brace that the author wrote it behind; anything else is on a line of its own there. */
function startsLine(line: Line, piece: Piece): boolean {
    if (line.last?.kind === 'open' || line.last?.kind === 'close') {
        return piece.breaks > 0 || !isComment(piece);
    }
    if (piece.kind === 'open' || piece.text === '{') {
        return line.pieces.at(-1)!.kind === 'remark';
    }
    return piece.kind === 'close' || piece.breaks > 0;
}

function placeInBlocks(lines: readonly Line[]): void {
    const blocks: string[] = [];
    let statement = '';
    let before: Piece | undefined;
    for (const line of lines) {
        const { first, last } = line;
        if (first?.kind === 'close') {
            blocks.pop();
        }
        line.depth = blocks.length;
        if (!first || !last) {
            continue;
        }
        line.continues = before !== undefined && !line.blankBefore && goesOn(before, first, blocks.at(-1) ?? '');
        statement = line.continues ? statement : first.text;
        if (last.kind === 'open') {
            blocks.push(statement);
        }
        before = last.kind === 'open' || last.kind === 'close' ? undefined : last;
    }
}

function goesOn(before: Piece, first: Piece, block: string): boolean {
    switch (first.kind) {
        case 'open': return false;
        case 'close': return false;
        case 'word': return expectsMore(before) || connectors.has(first.text) || /^\.?[0-9]/.test(first.text)
            || (first.text === 'when' && !branching.has(block));
        default: return true;
    }
}

function expectsMore(piece: Piece): boolean {
    return expectMore.has(piece.text) || (piece.kind === 'mark' && /^[<>=≤≥±+]/.test(piece.text));
}
