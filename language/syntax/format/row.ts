import type { Line } from './lines.js';
import { touch } from './one-line.js';
import { shiftProse } from './shift-prose.js';

/** Spaces to one step of indentation. */
const step = 4;

/** Pieces that stand together without a space, such as `PHQ9,` or `-15`. */
export interface Chunk {
    text: string;
    /** Whether it is a text in quotes. */
    readonly quoted: boolean;
    /** Spaces between it and the chunk before it. */
    gap: number;
}

/** A line on its way to its formatted text. */
export interface Row {
    readonly line: Line;
    readonly indent: number;
    readonly chunks: readonly Chunk[];
    /** The first chunk that runs over several lines, or -1. */
    readonly brokenAt: number;
    /** The comment that ends it, or is all of it. */
    readonly remark: string | undefined;
    /** Spaces between the chunks and that comment. */
    remarkGap: number;
}

/** Puts the pieces of a line together, with one space wherever there may be any. */
export function toRow(line: Line): Row {
    const last = line.pieces.at(-1)!;
    const remark = last.kind === 'remark' ? last.text.trimEnd() : undefined;
    const pieces = remark === undefined ? line.pieces : line.pieces.slice(0, -1);
    const chunks: Chunk[] = [];
    let brokenAt = -1;
    pieces.forEach((piece, index) => {
        const before = pieces[index - 1];
        const text = piece.kind === 'prose' ? shiftProse(piece.text, (line.depth + 1) * step) : piece.text;
        if (before && touch(before, piece)) {
            chunks.at(-1)!.text += text;
        } else {
            chunks.push({ text, quoted: piece.kind === 'text' || piece.kind === 'prose', gap: before ? 1 : 0 });
        }
        if (brokenAt < 0 && (piece.kind === 'prose' || piece.kind === 'aside') && text.includes('\n')) {
            brokenAt = chunks.length - 1;
        }
    });
    return {
        line, chunks, brokenAt, remark,
        indent: (line.depth + (line.continues ? 1 : 0)) * step,
        remarkGap: chunks.length > 0 ? 2 : 0,
    };
}

/** How long a line is without its indentation and the comment at its end. */
export function codeWidth(row: Row): number {
    return row.chunks.reduce((width, chunk) => width + chunk.gap + chunk.text.length, 0);
}

/** The formatted text of a line, without its line break. */
export function rowText(row: Row): string {
    const chunks = row.chunks.map(chunk => ' '.repeat(chunk.gap) + chunk.text).join('');
    return ' '.repeat(row.indent) + chunks + (row.remark === undefined ? '' : ' '.repeat(row.remarkGap) + row.remark);
}
