import type { Origin, SourceRange } from '../../language/model/element.js';
import type { Protocol } from '../../language/model/protocol.js';
import type { Prose } from '../../language/model/text.js';
import { factOf, wayTo } from '../docs/facts.js';

/** What an example says at one place, and what that stands on. */
export interface Statement {
    readonly gives: string;
    readonly range: SourceRange;
    readonly origin: 'stated' | 'chosen' | 'not-stated' | 'unsourced';
    /** Names of the sources it stands on. */
    readonly sources: readonly string[];
}

/** The text of a stretch of a file. */
export type TextAt = (range: SourceRange) => string;

/**
 * What an example says. Beside the facts of test/docs/facts.ts, `written <path>` gives the author's own words for what the path leads to,
 * and `said <path>` finds `wanted` in the words of a narrative or a label, for what is a result and no rule.
 * @param wanted what should come out
 */
export function statementOf(protocol: Protocol, path: string, wanted: string, textAt: TextAt): Statement {
    const [, kind, place] = /^(?:(written|said) )?(.*)$/s.exec(path)!;
    const way = wayTo(protocol, place!);
    const range = lastOf(way, rangeOf)!;
    const origin = originOf(protocol, way);
    if (kind === undefined) {
        return { gives: factOf(protocol, path), range, ...origin };
    }
    const words = spaced(textAt(range));
    return kind === 'written' ? { gives: words, range, ...origin } : { gives: words.includes(wanted) ? wanted : words, range: within(range, textAt(range), wanted), ...origin };
}

/**
 * What the nearest thing on the way that says so stands on. A line that says nothing of its own stands on what its block does,
 * the head of a protocol on all of its sources.
 */
function originOf(protocol: Protocol, way: readonly unknown[]): Pick<Statement, 'origin' | 'sources'> {
    const source = way.find(place => isElement(place, 'source'));
    if (source) {
        return { origin: 'stated', sources: [source.name] };
    }
    const found = lastOf(way.slice(1), place => (hasOrigin(place) ? place : undefined));
    if (found) {
        return { origin: found.provenance, sources: [...(found.citations ?? []).map(citation => citation.source.written), ...citedIn(found)] };
    }
    const chosen = way.slice(1).find(isOrigin);
    if (chosen) {
        return { origin: chosen.provenance, sources: [] };
    }
    const inHead = way.length <= 2 || way[1] === protocol.header;
    return { origin: 'stated', sources: inHead ? [...protocol.own.sources, ...protocol.used.sources].map(({ name }) => name) : [] };
}

/** A place with its origin; those that only stand at a time of the course have no citations of their own. */
type Originated = Pick<Origin, 'provenance'> & Partial<Pick<Origin, 'citations'>>;

function isOrigin(place: unknown): place is Originated {
    return (place as Partial<Origin> | undefined)?.provenance !== undefined;
}

/** What says nothing of its own counts as chosen by the author in the model. */
function hasOrigin(place: unknown): place is Originated {
    return isOrigin(place) && ((place.citations ?? []).length > 0 || place.provenance === 'unsourced' || place.provenance === 'not-stated' || citedIn(place).length > 0);
}

/** The sources that the prose of an element cites. */
function citedIn(place: unknown): readonly string[] {
    const prose = (place as { text?: Prose } | undefined)?.text;
    return Array.isArray(prose) ? (prose as Prose).flatMap(part => (part.kind === 'citation' ? [part.source.written] : [])) : [];
}

function isElement(place: unknown, kind: string): place is { name: string } {
    return (place as { kind?: string } | undefined)?.kind === kind;
}

function rangeOf(place: unknown): SourceRange | undefined {
    const { range } = (place ?? {}) as { range?: SourceRange };
    return range !== undefined && 'uri' in range ? range : undefined;
}

function lastOf<Found>(way: readonly unknown[], find: (place: unknown) => Found | undefined): Found | undefined {
    return [...way].reverse().map(find).find(found => found !== undefined);
}

function spaced(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** Where inside a stretch the wanted words begin, however the lines are broken. */
function within(range: SourceRange, text: string, wanted: string): SourceRange {
    const pattern = wanted.split(' ').map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+');
    const match = new RegExp(pattern).exec(text);
    return match ? { ...range, start: range.start + match.index, end: range.start + match.index + match[0].length } : range;
}
