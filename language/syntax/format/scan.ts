import { proseAt } from '../tokens.js';

/**
 * What a piece of text is: a word (names, numbers, units, anything unknown), a text in one pair of quotes, prose in three,
 * a comment up to the end of its line (remark) or one with an end of its own (aside), a brace of a block over several lines,
 * or any other mark, a brace of a block on one line among them.
 */
export type PieceKind = 'word' | 'text' | 'prose' | 'remark' | 'aside' | 'open' | 'close' | 'mark';

/** A piece of text that white space may stand around, but never in. */
export interface Piece {
    kind: PieceKind;
    readonly text: string;
    /** The line breaks before it; 2 stands for all higher numbers. */
    readonly breaks: number;
}

const wordParts = String.raw`(?:[^\s"“{}(),<>=≤≥±/+]+|/\([A-Za-z.]+\)|/\{[A-Za-z0-9_.]+\}|(?!//|/\*|\+/-)[/+])+`;

/** What a piece of each kind looks like, prose apart. */
const patterns: Readonly<Record<Exclude<PieceKind, 'prose'>, RegExp>> = {
    // A phrase such as `at least` is one only with plain spaces in it: words around a no-break space stay as they are.
    word: new RegExp(String.raw`${wordParts}(?:[ \t]*[^\S \t\n][^\S\n]*${wordParts})*`, 'y'),
    text: /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|“[^”"\n]*[”"]/y,
    remark: /\/\/[^\n]*/y,
    aside: /\/\*[^]*?\*\//y,
    open: /\{/y,
    close: /\}/y,
    mark: /[,()]|[<>=≤≥±]+|\+\/-|[-−](?=[ \t]*\.?[0-9])/y,
};
const singleMarks = ',()<>=≤≥±';
const white = /\s*/y;
const tripleQuotes = '"""';

/**
 * Cuts a text into pieces, in a way that fits half-written text too.
 * @param source a text with LF line breaks
 * @returns its pieces, or nothing where a text, prose or a comment is never closed
 */
export function scan(source: string): Piece[] | undefined {
    const pieces: Piece[] = [];
    let at = 0;
    for (;;) {
        const start = endOf(white, source, at)!;
        if (start === source.length) {
            return pieces;
        }
        const kind = kindAt(source, start);
        const end = kind === 'prose' ? endOfProse(source, start) : endOf(patterns[kind], source, start);
        if (end === undefined) {
            return undefined;
        }
        pieces.push({ kind, text: source.slice(start, end), breaks: breaksIn(source, at, start) });
        at = end;
    }
}

/** Whether a piece is a comment of either kind. */
export function isComment({ kind }: Piece): boolean {
    return kind === 'remark' || kind === 'aside';
}

function kindAt(source: string, at: number): PieceKind {
    switch (source[at]) {
        case '{': return 'open';
        case '}': return 'close';
        case '"': return source.startsWith(tripleQuotes, at) ? 'prose' : 'text';
        case '“': return 'text';
        case '/': return source[at + 1] === '/' ? 'remark' : source[at + 1] === '*' ? 'aside' : 'word';
        case '+': case '-': case '−': return endOf(patterns.mark, source, at) === undefined ? 'word' : 'mark';
        default: return singleMarks.includes(source[at]!) ? 'mark' : 'word';
    }
}

function endOfProse(source: string, at: number): number | undefined {
    const prose = proseAt(source, at) ?? '';
    const closed = prose.length >= 2 * tripleQuotes.length && prose.endsWith(tripleQuotes);
    return closed ? at + prose.length : undefined;
}

function endOf(pattern: RegExp, source: string, at: number): number | undefined {
    pattern.lastIndex = at;
    return pattern.test(source) ? pattern.lastIndex : undefined;
}

function breaksIn(source: string, start: number, end: number): number {
    let breaks = 0;
    for (let at = start; at < end && breaks < 2; at++) {
        breaks += source[at] === '\n' ? 1 : 0;
    }
    return breaks;
}
