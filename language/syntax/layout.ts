import type { IToken } from 'chevrotain';
import type { Chunk, ChunkReader, Level } from './chunk.js';
import { endOf } from './mend/word.js';
import type { Place } from './placed-nodes.js';
import { cutIntoRegions, type Stretch } from './regions/index.js';

/** A closing brace and its place. */
export interface Close {
    readonly token: IToken;
    readonly place: Place;
}

/** One line of a file outside any protocol, or several that cannot be told apart. */
export interface FilePart {
    readonly kind: 'file';
    readonly chunk: Chunk;
}

/** A protocol in stretches. */
export interface ProtocolPart {
    readonly kind: 'protocol';
    /** The words before its lines; absent where lines of a protocol stand outside any. */
    readonly header: Chunk | undefined;
    readonly members: readonly Chunk[];
    /** Absent where the closing brace is missing. */
    readonly close: Close | undefined;
}

/** A file in stretches that were read one by one. */
export type Layout = readonly (FilePart | ProtocolPart)[];

/** The stretches of a layout in the order of the text. */
function chunksOf(layout: Layout): Chunk[] {
    return layout.flatMap(part => part.kind === 'file' ? [part.chunk] : part.header ? [part.header, ...part.members] : part.members);
}

/**
 * Reads a file stretch by stretch. Stretches that were read before are taken over with their elements.
 * @param text the file
 * @param tokens its words
 * @param reader reads a stretch
 * @param before an earlier layout of the file; it must not be used any more
 */
export function readLayout(text: string, tokens: readonly IToken[], reader: ChunkReader, before: Layout): Layout {
    const known = new Map<string, Chunk[]>();
    for (const chunk of chunksOf(before)) {
        const key = keyOf(chunk.level, chunk.text, chunk.tokens[0]);
        const same = known.get(key);
        if (same) {
            same.push(chunk);
        } else {
            known.set(key, [chunk]);
        }
    }

    function read(level: Level, { from, to }: Stretch): Chunk {
        const words = tokens.slice(from, to);
        const start = words[0]?.startOffset ?? 0;
        const stretch = words.length > 0 ? text.slice(start, endOf(words[words.length - 1]!)) : '';
        const chunk = known.get(keyOf(level, stretch, words[0]))?.shift();
        if (chunk) {
            chunk.place.offset = start - chunk.start;
            return chunk;
        }
        return reader.read(level, stretch, words, { offset: 0 });
    }

    return cutIntoRegions(tokens, reader.words).map(region => region.kind === 'file'
        ? { kind: 'file', chunk: read('file', region) }
        : {
            kind: 'protocol',
            header: region.header.from < region.header.to ? read('header', region.header) : undefined,
            members: region.members.map(member => read('protocol', member)),
            close: region.close === undefined ? undefined : { token: tokens[region.close]!, place: { offset: 0 } }
        });
}

/** Indentation counts where braces are missing, so it is part of what must be equal. */
function keyOf(level: Level, text: string, first: IToken | undefined): string {
    return `${level} ${first?.startColumn} ${text}`;
}
