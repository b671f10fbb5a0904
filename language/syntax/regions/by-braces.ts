import type { IToken } from 'chevrotain';
import { begins, isOutside, isProtocol, openingBrace, wordOf } from './line-begin.js';
import type { Region, RegionWords, Stretch } from './region.js';

/** For each opening brace the number of its closing one; nothing if one lacks its match. */
export function matchBraces(tokens: readonly IToken[]): ReadonlyMap<number, number> | undefined {
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

/** Cuts a file whose braces match. */
export function cutByBraces(tokens: readonly IToken[], words: RegionWords, closing: ReadonlyMap<number, number>): Region[] {
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

/** Cuts the lines of one level. */
export function cutLevel(tokens: readonly IToken[], within: Stretch, words: ReadonlySet<string>, closing: ReadonlyMap<number, number>): Stretch[] {
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

function endOfOutside(tokens: readonly IToken[], from: number, words: RegionWords, closing: ReadonlyMap<number, number>): number {
    for (let at = from; at < tokens.length; at++) {
        at = closing.get(at) ?? at;
        if (words.file.has(wordOf(tokens, at)!) && !words.protocol.has(wordOf(tokens, at)!)) {
            return at;
        }
    }
    return tokens.length;
}
