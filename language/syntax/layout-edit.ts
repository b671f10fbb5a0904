import type { IToken } from 'chevrotain';
import type { Chunk, ChunkReader } from './chunk.js';
import type { Layout, ProtocolPart } from './layout.js';
import { endOf } from './mend/word.js';
import { cutMembers } from './regions/index.js';

/** A text that was changed in one place, and how. Offsets are those of the old text; `grown` is how much longer the new one is. */
interface Edit {
    readonly start: number;
    readonly end: number;
    readonly grown: number;
}

/** A layout after an edit, and what the edit replaced. */
export interface EditedLayout {
    readonly layout: Layout;
    readonly removed: readonly Chunk[];
    readonly added: readonly Chunk[];
}

/** The lines of one protocol that an edit touches, with the text they stand in before and after it. */
interface Touched {
    readonly part: ProtocolPart;
    readonly first: number;
    readonly last: number;
    readonly start: number;
    readonly end: number;
}

/**
 * Reads only the lines that an edit touches, where that surely gives the same as reading the whole file.
 * @param before the layout of the old text, whose braces match and whose prose is closed; it must not be used any more
 * @param oldText the text it was read from
 * @param newText the text now
 * @param reader reads stretches
 * @param cut cuts a text into words
 * @returns nothing if the whole file has to be read
 */
export function editLayout(before: Layout, oldText: string, newText: string, reader: ChunkReader, cut: (text: string) => IToken[]): EditedLayout | undefined {
    const edit = findEdit(oldText, newText);
    const touched = findTouched(before, oldText, edit);
    if (!touched) {
        return undefined;
    }
    const slice = newText.slice(touched.start, touched.end + edit.grown);
    if (/\/\*|\*\//.test(slice) || /\/\*|\*\//.test(oldText.slice(touched.start, touched.end)) || !/\n[ \t]*$/.test(slice)) {
        return undefined;
    }
    const tokens = cut(slice);
    const members = tokens.every(isWhole) ? cutMembers(tokens, reader.words.protocol) : undefined;
    if (!members || tokens.length === 0 || !keepsItsEnds(touched, tokens, reader.words.protocol)) {
        return undefined;
    }
    const read = members.map(({ from, to }) => {
        const words = tokens.slice(from, to);
        const text = slice.slice(words[0]!.startOffset, endOf(words[words.length - 1]!));
        return reader.read('protocol', text, words, { offset: touched.start });
    });
    const part = { ...touched.part, members: [...touched.part.members.slice(0, touched.first), ...read, ...touched.part.members.slice(touched.last + 1)] };
    moveBehind(before, touched.end, edit.grown);
    return {
        layout: before.map(old => old === touched.part ? part : old),
        removed: touched.part.members.slice(touched.first, touched.last + 1),
        added: read
    };
}

/** Whether a token cannot reach beyond the words it was cut from. */
function isWhole(token: IToken): boolean {
    return token.tokenType.name !== 'PROSE' || isClosedProse(token);
}

/** Whether prose ends with quotes of its own. */
export function isClosedProse(token: IToken): boolean {
    return token.image.length >= 6 && token.image.endsWith('"""');
}

function findEdit(oldText: string, newText: string): Edit {
    const shorter = Math.min(oldText.length, newText.length);
    let start = 0;
    while (start < shorter && oldText.charCodeAt(start) === newText.charCodeAt(start)) {
        start++;
    }
    let same = 0;
    while (same < shorter - start && oldText.charCodeAt(oldText.length - 1 - same) === newText.charCodeAt(newText.length - 1 - same)) {
        same++;
    }
    return { start, end: oldText.length - same, grown: newText.length - oldText.length };
}

function findTouched(layout: Layout, text: string, edit: Edit): Touched | undefined {
    for (const part of layout) {
        if (part.kind !== 'protocol' || !part.close || part.members.length === 0) {
            continue;
        }
        const end = part.close.place.offset + part.close.token.startOffset;
        if (edit.start >= startOf(part.members[0]!) && edit.end < end) {
            return touchedMembers(part, text, edit, end);
        }
    }
    return undefined;
}

function touchedMembers(part: ProtocolPart, text: string, edit: Edit, closeStart: number): Touched | undefined {
    const { members } = part;
    const first = members.findLastIndex(member => startOf(member) <= edit.start);
    let last = first;
    while (last + 1 < members.length && startOf(members[last + 1]!) <= edit.end) {
        last++;
    }
    const start = startOf(members[first]!);
    const end = last + 1 < members.length ? startOf(members[last + 1]!) : closeStart;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    const ownLines = /^[ \t]*$/.test(text.slice(lineStart, start)) && /\n[ \t]*$/.test(text.slice(start, end));
    return ownLines ? { part, first, last, start: lineStart, end } : undefined;
}

/** Whether the lines would be cut from their neighbours in the same way as before. */
function keepsItsEnds({ part, first, last }: Touched, tokens: readonly IToken[], words: ReadonlySet<string>): boolean {
    const before = part.members[first - 1];
    const behind = part.members[last + 1];
    return (!before || isUnmistakable(tokens[0]!, words)) && (!behind || isUnmistakable(behind.tokens[0]!, words));
}

/** `day` begins a line or is a name; every other word that begins lines does nothing else. */
function isUnmistakable(token: IToken, words: ReadonlySet<string>): boolean {
    return words.has(token.tokenType.name) && token.tokenType.name !== 'day';
}

function startOf(chunk: Chunk): number {
    return chunk.place.offset + chunk.start;
}

/** Moves everything that begins at an offset or behind it. */
function moveBehind(layout: Layout, offset: number, by: number): void {
    const move = (start: number, place: { offset: number }): void => {
        if (place.offset + start >= offset) {
            place.offset += by;
        }
    };
    for (const part of layout) {
        const chunks = part.kind === 'file' ? [part.chunk] : [...part.header ? [part.header] : [], ...part.members];
        chunks.forEach(chunk => move(chunk.start, chunk.place));
        if (part.kind === 'protocol' && part.close) {
            move(part.close.token.startOffset, part.close.place);
        }
    }
}
