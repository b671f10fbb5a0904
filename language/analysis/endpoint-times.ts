import type { Ref } from '../model/element.js';
import type { Anchor, TimePoint, TimingRelation } from '../model/timing.js';
import { placesOf } from './assessment-points.js';
import { takings } from './data-flow/takings.js';
import type { ProtocolFacts } from './facts.js';
import { courseDays, type CourseDays } from './time/days.js';
import { wholeDays } from './time/seconds.js';

/** Days by which a reading may lie beside the time for which it counts: visits are seldom planned more narrowly. */
const near = 7;

/**
 * Whether a value is taken at about a point in time that is no visit, on some course; also where that cannot be told.
 * @param value the value
 * @param point when it is needed
 */
export function isTakenAround(facts: ProtocolFacts, value: Ref, point: TimePoint): boolean {
    const { protocol } = facts;
    const days = courseDays(protocol);
    const measured = protocol.measures.filter(({ value: { of } }) => of.target === value.target).flatMap(({ points }) => points);
    const visits = new Set(takings(facts).filter(taking => taking.value === value.target).map(({ encounter }) => encounter.id));
    const held = protocol.occurrences.filter(({ template }) => visits.has(template)).map(({ id }) => days.get(id));
    const wanted = placesOf(protocol, '', point, days).map(place => place.days);
    const coincides = (other: readonly (CourseDays | undefined)[]): boolean => wanted.length === 0 || wanted.some(a => other.some(b => mayMeet(a, b)));
    return coincides(held) || measured.some(other => sameAnchor(point, other) ?? coincides(placesOf(protocol, '', other, days).map(place => place.days)));
}

/** Two points that are counted from the same visit to the same side: whether they are the same, wherever that visit falls. */
function sameAnchor(a: TimePoint, b: TimePoint): boolean | undefined {
    return a.kind === 'relation' && b.kind === 'relation' && a.relation.direction === b.relation.direction && isSame(a.relation.from, b.relation.from)
        ? mayMeet(offsets(a.relation), offsets(b.relation))
        : undefined;
}

function isSame(a: Anchor, b: Anchor): boolean {
    return a.target.target === b.target.target && a.choice === b.choice && a.index === b.index;
}

function offsets({ lower, upper }: TimingRelation): CourseDays {
    return { ...(lower && { earliest: wholeDays(lower).fewest }), ...(upper && { latest: wholeDays(upper).most }) };
}

/** Whether two stretches of days touch, or nearly do; one without any known day may be anywhere. */
function mayMeet(a: CourseDays | undefined, b: CourseDays | undefined): boolean {
    const reaches = (from: number | undefined, to: number | undefined): boolean => from === undefined || to === undefined || from <= to + near;
    return a === undefined || b === undefined || (reaches(a.earliest, b.latest) && reaches(b.earliest, a.latest));
}
