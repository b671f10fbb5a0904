import type { IToken } from 'chevrotain';
import { cutByBraces, cutLevel, matchBraces } from './by-braces.js';
import { cutByIndentation } from './by-indentation.js';
import type { Region, RegionWords, Stretch } from './region.js';

export type { Region, RegionWords, Stretch } from './region.js';

/**
 * Cuts a file into stretches that can be read one by one. Braces decide; where they do not match, indentation does,
 * so that a missing brace costs no more than the block it is missing from.
 * @param tokens the words of the file
 * @param words what begins a line
 */
export function cutIntoRegions(tokens: readonly IToken[], words: RegionWords): Region[] {
    const closing = matchBraces(tokens);
    return closing ? cutByBraces(tokens, words, closing) : cutByIndentation(tokens, words);
}

/**
 * Cuts the lines of a protocol by their braces.
 * @param tokens the words; each brace among them has its match
 * @returns nothing if the braces do not match
 */
export function cutMembers(tokens: readonly IToken[], words: ReadonlySet<string>): Stretch[] | undefined {
    const closing = matchBraces(tokens);
    return closing && cutLevel(tokens, { from: 0, to: tokens.length }, words, closing);
}
