import type { IToken } from 'chevrotain';
import { typingDistance } from '../typing-distance.js';
import { synonyms } from './synonyms.js';
import { beginsLine, isPlainWord } from './word.js';

/** A word of the language that may have been meant, and how many written words it stands for. */
export interface Meant {
    readonly word: string;
    readonly length: number;
}

/** How many typing slips a word of this length may hold. */
function allowedSlips(word: string): number {
    return word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
}

/**
 * The words of the language that are nearest to what is written, nearest first.
 * Capital letters do not count; a phrase such as `never above` is compared with as many written words, or begins with the written one.
 * @param tokens the words
 * @param index the first written word
 * @param choices words of the language
 */
export function nearest(tokens: readonly IToken[], index: number, choices: readonly string[]): Meant[] {
    const found: (Meant & { slips: number })[] = [];
    for (const word of choices) {
        const image = tokens[index]!.image.toLowerCase();
        if (word.startsWith(`${tokens[index]!.image} `)) {
            found.push({ word, length: 1, slips: 3 });
        }
        if (synonyms[image]?.includes(word) || (image.includes('-') && image.replaceAll('-', ' ') === word)) {
            found.push({ word, length: 1, slips: 0 });
        }
        for (const length of new Set([word.split(' ').length, word.split(/[ -]/).length])) {
            const written = writtenWords(tokens, index, length, word);
            const slips = written === undefined ? Infinity : typingDistance(written.toLowerCase(), word, allowedSlips(word));
            if (slips <= allowedSlips(word)) {
                found.push({ word, length, slips });
            }
        }
    }
    return found.sort((a, b) => a.slips - b.slips || (a.word < b.word ? -1 : 1));
}

/** Words of the language alone are no slip of another one, unless they only lack its hyphen: `in person`. */
function writtenWords(tokens: readonly IToken[], index: number, length: number, wanted: string): string | undefined {
    const words = tokens.slice(index, index + length);
    const together = words.length === length && words.every((word, at) => isPlainWord(word) && (at === 0 || !beginsLine(tokens, index + at)));
    const images = words.map(({ image }) => image);
    return together && (words.some(word => word.tokenType.name === 'ID') || images.join('-') === wanted) ? images.join(' ') : undefined;
}
