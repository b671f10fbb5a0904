import type { IToken } from 'chevrotain';
import { beginsLine } from '../mend/word.js';
import { begins, endOfLine, isOutside, isProtocol, openingBrace, wordOf } from './line-begin.js';
import type { ProtocolRegion, Region, RegionWords, Stretch } from './region.js';

/** Cuts a file whose braces do not match. */
export function cutByIndentation(tokens: readonly IToken[], words: RegionWords): Region[] {
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
