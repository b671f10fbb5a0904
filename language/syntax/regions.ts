import type { IToken } from 'chevrotain';
import { nearest } from './mend/nearest.js';
import { beginsLine } from './mend/word.js';

/** A stretch of words, by their numbers; `to` is exclusive. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/** One or more lines of a file outside any protocol. */
export interface FileRegion extends Stretch {
    readonly kind: 'file';
}

/** A protocol: the words up to its opening brace, its lines in stretches that can be read one by one, and its closing brace. */
export interface ProtocolRegion {
    readonly kind: 'protocol';
    /** Empty where lines of a protocol stand outside any. */
    readonly header: Stretch;
    readonly members: readonly Stretch[];
    /** The number of the closing brace; absent where it is missing. */
    readonly close?: number | undefined;
}

/** A file cut into stretches that can be read one by one. */
export type Region = FileRegion | ProtocolRegion;

/** The words that may begin a line of a file, and of a protocol. */
export interface RegionWords {
    readonly file: ReadonlySet<string>;
    readonly protocol: ReadonlySet<string>;
}

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

function wordOf(tokens: readonly IToken[], index: number): string | undefined {
    return tokens[index]?.tokenType.name;
}

/** For each opening brace the number of its closing one; nothing if one lacks its match. */
function matchBraces(tokens: readonly IToken[]): ReadonlyMap<number, number> | undefined {
    const closing = new Map<number, number>();
    const open: number[] = [];
    for (let index = 0; index < tokens.length; index++) {
        const word = wordOf(tokens, index);
        if (word === '{') {
            open.push(index);
        } else if (word === '}') {
            const opening = open.pop();
            if (opening === undefined) {
                return undefined;
            }
            closing.set(opening, index);
        }
    }
    return open.length === 0 ? closing : undefined;
}

/** Whether a line of a block begins here. Lines that share a line of the text with others are read together with them. */
function begins(tokens: readonly IToken[], index: number, words: ReadonlySet<string>): boolean {
    const word = wordOf(tokens, index)!;
    if (!words.has(word) || !(beginsLine(tokens, index) || wordOf(tokens, index - 1) === '}')) {
        return false;
    }
    return word !== 'day' || wordOf(tokens, index + 1) === 'NUMBER';
}

function cutByBraces(tokens: readonly IToken[], words: RegionWords, closing: ReadonlyMap<number, number>): Region[] {
    const regions: Region[] = [];
    const all = new Set([...words.file, ...words.protocol]);
    let index = 0;
    while (index < tokens.length) {
        const open = isProtocol(tokens, index, words) ? openingBrace(tokens, index, words) : undefined;
        if (open !== undefined) {
            const close = closing.get(open)!;
            const members = cutLevel(tokens, { from: open + 1, to: close }, words.protocol, closing);
            regions.push({ kind: 'protocol', header: { from: index, to: open + 1 }, members, close });
            index = close + 1;
        } else if (isOutside(tokens, index, words)) {
            const to = endOfOutside(tokens, index, words, closing);
            regions.push({ kind: 'protocol', header: { from: index, to: index }, members: cutLevel(tokens, { from: index, to }, words.protocol, closing) });
            index = to;
        } else {
            const [stretch] = cutLevel(tokens, { from: index, to: tokens.length }, all, closing);
            regions.push({ kind: 'file', ...stretch! });
            index = stretch!.to;
        }
    }
    return regions;
}

/** Whether a protocol begins here, perhaps with a slip in its keyword or without it. */
function isProtocol(tokens: readonly IToken[], index: number, words: RegionWords): boolean {
    if (wordOf(tokens, index) !== 'ID') {
        return wordOf(tokens, index) === 'protocol';
    }
    const open = endOfLine(tokens, index) - 1;
    const holdsProtocol = wordOf(tokens, open) === '{' && open + 1 < tokens.length && isOutside(tokens, open + 1, words);
    return nearest(tokens, index, ['protocol']).length > 0 || (beginsLine(tokens, index) && holdsProtocol);
}

/** The brace that opens the protocol whose header begins here. */
function openingBrace(tokens: readonly IToken[], index: number, words: RegionWords): number | undefined {
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

/** Whether a line that only protocols have stands here. */
function isOutside(tokens: readonly IToken[], index: number, words: RegionWords): boolean {
    return begins(tokens, index, words.protocol) && !words.file.has(wordOf(tokens, index)!);
}

function endOfOutside(tokens: readonly IToken[], from: number, words: RegionWords, closing: ReadonlyMap<number, number>): number {
    for (let at = from; at < tokens.length; at++) {
        at = closing.get(at) ?? at;
        if (words.file.has(wordOf(tokens, at)!) && !words.protocol.has(wordOf(tokens, at)!)) {
            return at;
        }
    }
    return tokens.length;
}

function cutLevel(tokens: readonly IToken[], within: Stretch, words: ReadonlySet<string>, closing: ReadonlyMap<number, number>): Stretch[] {
    const cuts: Stretch[] = [];
    let from = within.from;
    let at = within.from;
    while (at < within.to) {
        at = (closing.get(at) ?? at) + 1;
        if (at < within.to && begins(tokens, at, words)) {
            cuts.push({ from, to: at });
            from = at;
        }
    }
    return from < within.to ? [...cuts, { from, to: within.to }] : cuts;
}

function cutByIndentation(tokens: readonly IToken[], words: RegionWords): Region[] {
    const regions: Region[] = [];
    let index = 0;
    while (index < tokens.length) {
        const protocol = isProtocol(tokens, index, words);
        if (protocol || isOutside(tokens, index, words)) {
            const region = cutProtocol(tokens, index, words, protocol);
            regions.push(region.region);
            index = region.to;
        } else {
            const from = index;
            const column = tokens[from]!.startColumn!;
            do {
                index++;
            } while (index < tokens.length && !endsFileRegion(tokens, index, column, words));
            regions.push({ kind: 'file', from, to: index });
        }
    }
    return regions;
}

function endsFileRegion(tokens: readonly IToken[], index: number, column: number, words: RegionWords): boolean {
    return beginsLine(tokens, index) && !isBrace(tokens, index) && (tokens[index]!.startColumn! <= column || isOutside(tokens, index, words));
}

function isBrace(tokens: readonly IToken[], index: number): boolean {
    return wordOf(tokens, index) === '}' || wordOf(tokens, index) === '{';
}

/** A protocol whose braces do not match: its lines are those that are indented as its first. */
function cutProtocol(tokens: readonly IToken[], from: number, words: RegionWords, hasHeader: boolean): { region: ProtocolRegion; to: number } {
    const bodyStart = hasHeader ? (openingBrace(tokens, from, words) ?? endOfLine(tokens, from) - 1) + 1 : from;
    const margin = hasHeader ? tokens[from]!.startColumn! : 0;
    const column = tokens[bodyStart]?.startColumn ?? margin + 1;
    const starts = column > margin ? words.protocol : onlyProtocolLines(words);
    const members: Stretch[] = [];
    let start = bodyStart;
    let at = bodyStart;
    for (; at < tokens.length; at++) {
        if (!beginsLine(tokens, at)) {
            continue;
        }
        const here = tokens[at]!.startColumn!;
        if (isEnd(tokens, at, margin, column, words)) {
            break;
        }
        const unknownLine = column > margin && wordOf(tokens, at) === 'ID';
        if (at > start && here <= Math.max(column, margin) && !isBrace(tokens, at) && (unknownLine || begins(tokens, at, starts))) {
            members.push({ from: start, to: at });
            start = at;
        }
    }
    const last = start < at ? [{ from: start, to: at }] : [];
    const close = wordOf(tokens, at) === '}' ? at : undefined;
    return { region: { kind: 'protocol', header: { from, to: bodyStart }, members: [...members, ...last], close }, to: close === undefined ? at : at + 1 };
}

/** The lines that stand in no other block of a protocol, and so tell where a line of the protocol begins even without indentation. */
function onlyProtocolLines(words: RegionWords): ReadonlySet<string> {
    return new Set([...words.protocol].filter(word => !words.file.has(word)));
}

function isEnd(tokens: readonly IToken[], at: number, margin: number, column: number, words: RegionWords): boolean {
    const word = wordOf(tokens, at)!;
    const here = tokens[at]!.startColumn!;
    if (word === '}') {
        const next = tokens[at + 1];
        const inBlock = column > margin ? next?.startColumn ?? 0 : words.file.has(next?.tokenType.name ?? '') ? 0 : column;
        const goesOn = next !== undefined && inBlock >= column && !isProtocol(tokens, at + 1, words);
        return (column > margin ? here < column : next === undefined || isProtocol(tokens, at + 1, words)) && !goesOn;
    }
    return here <= margin && words.file.has(word) && !words.protocol.has(word);
}

function endOfLine(tokens: readonly IToken[], index: number): number {
    let at = index + 1;
    while (at < tokens.length && !beginsLine(tokens, at)) {
        at++;
    }
    return at;
}
