import type { IToken } from 'chevrotain';
import { nearest } from '../mend/nearest.js';
import { beginsLine } from '../mend/word.js';
import type { RegionWords } from './region.js';

/** The name of the word that the grammar knows a token by. */
export function wordOf(tokens: readonly IToken[], index: number): string | undefined {
    return tokens[index]?.tokenType.name;
}

/** Whether a line of a block begins here. Lines that share a line of the text with others are read together with them. */
export function begins(tokens: readonly IToken[], index: number, words: ReadonlySet<string>): boolean {
    const word = wordOf(tokens, index)!;
    if (!words.has(word) || isWaived(tokens, index) || !(beginsLine(tokens, index) || wordOf(tokens, index - 1) === '}')) {
        return false;
    }
    const next = wordOf(tokens, index + 1);
    // `day` also stands inside lines, and so do the topics of `silent on` and the words behind `without`, of which some begin a block elsewhere.
    return word === 'day' ? next === 'NUMBER' : next !== ',' && next !== 'in' && wordOf(tokens, index - 1) !== 'without';
}

/** Whether this is what a finding is accepted on: `on session dosing because`, `on protocol because`. */
function isWaived(tokens: readonly IToken[], index: number): boolean {
    const isFollowed = wordOf(tokens, index + 1) === 'because' || wordOf(tokens, index + 2) === 'because';
    return wordOf(tokens, index - 1) === 'on' && (isFollowed || !beginsLine(tokens, index));
}

/** Whether a protocol begins here, perhaps with a slip in its keyword or without it. */
export function isProtocol(tokens: readonly IToken[], index: number, words: RegionWords): boolean {
    if (wordOf(tokens, index) !== 'ID') {
        return wordOf(tokens, index) === 'protocol' && !isWaived(tokens, index);
    }
    const open = endOfLine(tokens, index) - 1;
    const holdsProtocol = wordOf(tokens, open) === '{' && open + 1 < tokens.length && isOutside(tokens, open + 1, words);
    return nearest(tokens, index, ['protocol']).length > 0 || (beginsLine(tokens, index) && holdsProtocol);
}

/** Whether a line that only protocols have stands here. */
export function isOutside(tokens: readonly IToken[], index: number, words: RegionWords): boolean {
    return begins(tokens, index, words.protocol) && !words.file.has(wordOf(tokens, index)!);
}

/** The brace that opens the protocol whose header begins here. */
export function openingBrace(tokens: readonly IToken[], index: number, words: RegionWords): number | undefined {
    for (let at = index + 1; at < tokens.length; at++) {
        const word = wordOf(tokens, at)!;
        if (word === '{') {
            return at;
        }
        if (word === '}' || (beginsLine(tokens, at) && (words.protocol.has(word) || words.file.has(word)))) {
            return undefined;
        }
    }
    return undefined;
}

/** The number of the first word of the next line. */
export function endOfLine(tokens: readonly IToken[], index: number): number {
    let at = index + 1;
    while (at < tokens.length && !beginsLine(tokens, at)) {
        at++;
    }
    return at;
}
