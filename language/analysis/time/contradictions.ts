import type { Occurrence, OccurrenceTiming } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import { courseNetwork, type CourseNetwork, type Reason } from './course-network.js';
import { solvedCourse } from './course.js';
import { solve, type Bound } from './network.js';

/** A clause of the text as it holds for one occurrence. */
export interface HeldClause {
    readonly timing: OccurrenceTiming;
    readonly occurrence: Occurrence;
}

/** Clauses that cannot all be kept. */
export interface Contradiction {
    /** The clause that closes the circle: the last of them in the text. */
    readonly closing: HeldClause;
    /** The other clauses of the circle, each once, as one meets them when walking round it. */
    readonly others: readonly HeldClause[];
    /** What the closing clause asks: `second` comes at most `most` seconds after `first`; negative where it comes at least so long before. */
    readonly asked: Claim;
    /** What the others leave: `second` comes at least so many seconds after `first`. */
    readonly left: number;
}

/** A bound between two occurrences. */
export interface Claim {
    readonly first: Occurrence;
    readonly second: Occurrence;
    readonly most: number;
}

/** So many contradictions are told at once; the others show when these are settled. */
const mostTold = 10;

/**
 * The contradictions between the timing clauses of a protocol, each with the fewest clauses, none with a clause that another one is shown at.
 * What may be left out of the course does not count.
 */
export function contradictions(protocol: Protocol): readonly Contradiction[] {
    if (solvedCourse(protocol).solved.consistent) {
        return [];
    }
    return found(courseNetwork(protocol, ({ optional }) => !optional), protocol.range.uri);
}

/**
 * Why occurrences that the protocol allows for cannot be held: for the first of each session, the contradiction that it would make.
 */
export function whyImpossible(protocol: Protocol): readonly { readonly occurrence: Occurrence; readonly because: Contradiction }[] {
    const { impossible } = solvedCourse(protocol);
    const firsts = protocol.occurrences.filter(({ id, template, index }) =>
        impossible.has(id) && !protocol.occurrences.some(other => other.template === template && other.index < index && impossible.has(other.id)));
    return firsts.flatMap(occurrence => {
        const network = courseNetwork(protocol, ({ id }) => id === occurrence.id || !impossible.has(id));
        const [because] = found(network, protocol.range.uri);
        return because ? [{ occurrence, because }] : [];
    });
}

function found(network: CourseNetwork, uri: string): readonly Contradiction[] {
    const told: Contradiction[] = [];
    for (let left = network; told.length < mostTold;) {
        const made = contradictionOf(left, solve(left).contradiction(), uri);
        if (!made) {
            break;
        }
        told.push(made);
        const { range } = made.closing.timing;
        left = { ...left, bounds: left.bounds.filter(({ reason }) => reason.kind !== 'clause' || !samePlace(reason.timing.range, range)) };
    }
    return told;
}

function contradictionOf({ occurrences }: CourseNetwork, circle: readonly Bound<Reason>[], uri: string): Contradiction | undefined {
    const clauses = circle.flatMap((bound, place) => (bound.reason.kind === 'clause' ? [{ bound, place, clause: bound.reason }] : []));
    const closing = [...clauses].sort((a, b) => order(b.clause, uri) - order(a.clause, uri) || b.clause.timing.range.start - a.clause.timing.range.start)[0];
    if (!closing) {
        return undefined;
    }
    const { bound, place, clause } = closing;
    const rest = [...circle.slice(place + 1), ...circle.slice(0, place)];
    return {
        closing: clause,
        others: distinct(rest.flatMap(({ reason }) => (reason.kind === 'clause' ? [reason] : [])), clause),
        asked: { first: occurrences[bound.from]!, second: occurrences[bound.to]!, most: bound.most },
        left: 0 - rest.reduce((sum, { most }) => sum + most, 0),
    };
}

/** What stands in the protocol's own file closes a circle before what it takes over. */
function order({ timing }: HeldClause, uri: string): number {
    return timing.range.uri === uri && timing.range.inheritedBy === undefined ? 1 : 0;
}

function distinct(clauses: readonly HeldClause[], closing: HeldClause): readonly HeldClause[] {
    return clauses.filter(({ timing, occurrence }, index) =>
        !(samePlace(timing.range, closing.timing.range) && occurrence.id === closing.occurrence.id)
        && clauses.findIndex(other => samePlace(other.timing.range, timing.range)) === index);
}

function samePlace(a: OccurrenceTiming['range'], b: OccurrenceTiming['range']): boolean {
    return a.uri === b.uri && a.start === b.start && a.end === b.end;
}
