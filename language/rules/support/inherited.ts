import type { Protocol, ProtocolDocument } from '../../model/protocol.js';
import { baseWithErrors } from '../base-unusable.js';
import type { Finding } from '../kit.js';

/** What is found in the files that a protocol takes something over from. */
export interface Bases {
    /** What the rules find in a file, each finding where its cause stands. */
    found(uri: string): readonly Finding[];
    /** Whether a file can be read to its end; where not, what seems to be missing in it may be there. */
    readable(uri: string): boolean;
}

/**
 * Findings where the author of the file can see them. What a protocol takes over is shown at its `extends`, with the place in the base, and only
 * where it is a fault of both together: what the base says about itself is not said again. Errors of a base in another file are one error here.
 */
export function shownAtHome(document: ProtocolDocument, found: readonly Finding[], bases: Bases): readonly Finding[] {
    const own = found.filter(({ range }) => range.inheritedBy === undefined);
    const findings = document.protocols.flatMap(protocol => {
        const inherited = found.filter(({ range }) => range.inheritedBy === protocol.id);
        return inherited.length === 0 ? [] : takenOver(protocol, inherited, uri => (uri === document.uri ? found : bases.found(uri)), bases);
    });
    return [...own, ...findings];
}

function takenOver(protocol: Protocol, inherited: readonly Finding[], foundIn: Bases['found'], bases: Bases): readonly Finding[] {
    const base = protocol.extends?.from;
    if (!base) {
        return [];
    }
    const homes = new Set([base.range, ...inherited.map(({ range }) => range)].map(({ uri }) => uri));
    const isOfAnother = (uri: string) => ({ range }: Finding): boolean => range.inheritedBy !== protocol.id || uri !== protocol.range.uri;
    const known = new Set([...homes].flatMap(uri => foundIn(uri).filter(isOfAnother(uri)).map(keyOf)));
    const said = inherited.filter(finding => known.has(keyOf(finding)));
    const errors = said.filter(({ severity, range, waiver }) => severity === 'error' && !waiver && range.uri !== protocol.range.uri);
    const fresh = inherited.filter(finding => !known.has(keyOf(finding)) && bases.readable(finding.range.uri));
    return [...baseWithErrors(protocol, errors), ...fresh.map(finding => atExtends(finding, protocol))];
}

function keyOf({ code, message, range: { uri, start, end } }: Finding): string {
    return [code, uri, start, end, message].join('\n');
}

function atExtends(finding: Finding, { extends: made }: Protocol): Finding {
    const { message, range, related } = finding;
    const base = made!.base.written;
    return {
        ...finding, said: undefined, message: `Taken over from \`${base}\`: ${message}`, range: made!.base.range, fixes: [],
        related: [{ message: 'It stands here.', range }, ...related],
    };
}
