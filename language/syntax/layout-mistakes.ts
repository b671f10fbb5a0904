import type { Chunk } from './chunk.js';
import type { Layout, ProtocolPart } from './layout.js';
import type { LineStart, Mistake } from './mend/mistake.js';

/**
 * The mistakes of a file, with their offsets in the file, in the order of the text.
 * @param layout its stretches
 */
export function mistakesOf(layout: Layout): Mistake[] {
    return layout
        .flatMap(part => part.kind === 'file' ? placed(part.chunk) : mistakesOfProtocol(part))
        .sort((a, b) => a.start - b.start || a.end - b.end);
}

function mistakesOfProtocol(part: ProtocolPart): Mistake[] {
    const inside = part.members.flatMap(placed);
    const first = part.members[0];
    const outside = part.header || !first ? [] : [outsideAnyProtocol(first)];
    return [...part.header ? placed(part.header) : [], ...outside, ...part.close || !part.header ? inside : notClosed(part, part.header, inside)];
}

function placed(chunk: Chunk): Mistake[] {
    return chunk.mistakes.map(mistake => ({ ...mistake, start: mistake.start + chunk.place.offset, end: mistake.end + chunk.place.offset }));
}

function outsideAnyProtocol(chunk: Chunk): Mistake {
    const word = chunk.tokens[0]!;
    const start = chunk.place.offset + word.startOffset;
    return { kind: 'outside', start, end: start + word.image.length, found: word.image, expected: [], blocks: [] };
}

/** A missing last brace; where blocks before it are open too, or the last line breaks off, that is one mistake. */
function notClosed(part: ProtocolPart, header: Chunk, inside: readonly Mistake[]): Mistake[] {
    const lastChunk = part.members[part.members.length - 1] ?? header;
    const lastWord = lastChunk.tokens[lastChunk.tokens.length - 1]!;
    const end = lastChunk.place.offset + lastChunk.end;
    const protocol: LineStart = { rule: 'Protocol', keyword: 'protocol', name: header.tokens[1]?.image };
    const last = inside[inside.length - 1];
    if (last?.end === end && last.kind === 'unclosed') {
        return [...inside.slice(0, -1), { ...last, blocks: [...last.blocks, protocol] }];
    }
    if (last?.end === end && last.kind === 'unfinished') {
        return [...inside];
    }
    return [...inside, { kind: 'unclosed', start: lastChunk.place.offset + lastWord.startOffset, end, found: '', expected: [], blocks: [protocol] }];
}
