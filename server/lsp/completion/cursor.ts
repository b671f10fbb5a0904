import type { View } from '../session.js';
import { stretchesOf, type Word } from '../words.js';
import { walk, type Walked } from './grammar-walk.js';
import type { ProtocolServices } from '../../../language/syntax/services.js';

/** A place where somebody may be typing. */
export interface Cursor {
    readonly offset: number;
    /** Where the word that is being typed begins; the cursor itself between words. */
    readonly from: number;
    /** Where that word ends, behind the cursor. */
    readonly to: number;
    /** What is typed of it before the cursor. */
    readonly typed: string;
    /** Whether nothing stands before it on its line. */
    readonly newLine: boolean;
    /** The text in quotes that the cursor is in. */
    readonly text: Word | undefined;
    /** The word before, if any. */
    readonly before: Word | undefined;
    readonly walked: Walked;
    /** How the words before `before` were understood, to find phrases that begin with it; only where both stand on one line. */
    readonly walkedBefore: Walked | undefined;
}

/** What words and units are made of. A point is not: it parts an instrument from its scale. */
const wordAround = /[A-Za-zÀ-ÖØ-öø-ÿ0-9_/%°µμ-]/;

/**
 * Finds out where a cursor is.
 * @returns nothing inside a comment
 */
export function cursorAt(services: ProtocolServices, view: View, offset: number): Cursor | undefined {
    const { text, parsed } = view.checked;
    const stretches = stretchesOf(parsed);
    const index = stretches.findLastIndex(({ words }) => words.length > 0 && words[0]!.start < offset);
    const stretch = stretches[index];
    const words = stretch?.words ?? [];
    // A text that is not closed ends with its last word, but the author may be about to write the next.
    const reaches = (word: Word): boolean => offset < word.end || (!isClosed(text, word) && /^[ \t]*$/.test(text.slice(word.end, offset)));
    const inText = words.find(word => isText(word) && word.start < offset && reaches(word));
    const [from, to] = inText ? [inText.start, inText.end] : wordBounds(text, offset);
    const complete = words.filter(word => word.end <= from);
    if (!inText && isInComment(text, complete[complete.length - 1]?.end ?? 0, offset)) {
        return undefined;
    }
    const level = stretch?.level ?? 'file';
    const before = complete[complete.length - 1];
    const newLine = text.slice(text.lastIndexOf('\n', from - 1) + 1, from).trim() === '';
    return {
        offset, from, to, newLine, before,
        typed: text.slice(from, offset),
        text: inText,
        walked: walk(services, text, level, complete),
        walkedBefore: before && !newLine ? walk(services, text, level, complete.slice(0, -1)) : undefined
    };
}

function isText({ type }: Word): boolean {
    return type === 'STRING' || type === 'PROSE';
}

function isClosed(text: string, { start, end, type }: Word): boolean {
    return type === 'PROSE' ? end - start >= 6 && text.endsWith('"""', end) : end - start >= 2 && /["”]$/.test(text.slice(start, end));
}

/** A unit may follow its number without a space. */
function wordBounds(text: string, offset: number): [number, number] {
    let from = offset;
    let to = offset;
    while (from > 0 && wordAround.test(text[from - 1]!)) {
        from--;
    }
    while (to < text.length && wordAround.test(text[to]!)) {
        to++;
    }
    const figure = /^-?[0-9]+(?=[^0-9])/.exec(text.slice(from, offset));
    return [from + (figure?.[0].length ?? 0), to];
}

/** Comments stand between words only. */
function isInComment(text: string, from: number, offset: number): boolean {
    const gap = text.slice(from, offset).replace(/\/\*[\s\S]*?\*\//g, '');
    return gap.includes('/*') || /\/\/[^\n]*$/.test(gap);
}
