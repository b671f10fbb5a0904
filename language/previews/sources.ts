import { declared, elements } from '../analysis/elements.js';
import type { SourceRange } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import { once } from '../analysis/once.js';

/**
 * Where everything that a view can show stands in the text, by the key in its `data-source`. Keys are ids of elements, with `#` and a place for what has no
 * id of its own: the branches of a decision (`decision/continue#1`), its `otherwise` (`#otherwise`), the ways on from a phase, the lines of the header
 * (`protocol/kat#version`). A key never holds an offset, so that a view changes only where the protocol does.
 */
export const sourcesOf = once((protocol: Protocol): ReadonlyMap<string, SourceRange> => {
    const found = new Map<string, SourceRange>([[protocol.id, protocol.nameRange]]);
    const { version, status, approval, effective, review, owner } = protocol.header;
    for (const [name, line] of Object.entries({ version, status, approval, effective, review, owner })) {
        if (line) {
            found.set(`${protocol.id}#${name}`, line.range);
        }
    }
    declared(protocol.used).forEach(({ id, range }) => found.set(id, range));
    elements(protocol).forEach(({ id, range }) => found.set(id, range));
    for (const { id, branches, otherwise } of protocol.decisions) {
        branches.forEach(({ range }, place) => found.set(`${id}#${place + 1}`, range));
        if (otherwise) {
            found.set(`${id}#otherwise`, otherwise.range);
        }
    }
    for (const { id, next, otherwise } of protocol.phases) {
        next.forEach(({ range }, place) => found.set(`${id}#${place + 1}`, range));
        if (otherwise) {
            found.set(`${id}#otherwise`, otherwise.range);
        }
    }
    return found;
});

/**
 * The key of what stands at a place of the text: of everything that holds the place, the shortest.
 * @param offset in UTF-16 units
 */
export function sourceAt(protocol: Protocol, uri: string, offset: number): string | undefined {
    let best: readonly [key: string, range: SourceRange] | undefined;
    for (const entry of sourcesOf(protocol)) {
        const [, range] = entry;
        const holds = range.uri === uri && range.start <= offset && offset <= range.end;
        if (holds && (!best || range.end - range.start < best[1].end - best[1].start)) {
            best = entry;
        }
    }
    return best?.[0];
}
