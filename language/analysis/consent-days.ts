import type { Encounter } from '../model/encounter.js';
import type { Occurrence } from '../model/occurrence.js';
import type { Consent } from '../model/screening.js';
import type { Anchor } from '../model/timing.js';
import type { ProtocolFacts } from './facts.js';
import { solvedCourse } from './time/course.js';
import { wholeDays } from './time/seconds.js';

/**
 * How many days a step or session surely is held before its consent can have been obtained; nothing where the course leaves it possible in time.
 * "At least 24 h before" has no earliest day and is never too late; "at most 7 days before" and "after" have one.
 */
export function daysTooSoon(consent: Consent, encounter: Encounter, { protocol }: ProtocolFacts): number | undefined {
    const limit = consent.obtain?.limit;
    const anchor = limit && occurrenceOf(limit.anchor, protocol.occurrences);
    const held = protocol.occurrences.find(({ template, index }) => template === encounter.id && index === 1);
    if (!anchor || !held || (limit.direction === 'before' && limit.bound === 'at-least') || (limit.direction === 'after' && limit.bound === 'at-most')) {
        return undefined;
    }
    const latest = solvedCourse(protocol).daysBetween(anchor.id, held.id)?.most;
    const earliest = limit.direction === 'after' ? wholeDays(limit.span.lower).fewest : -wholeDays(limit.span.upper).most;
    return latest !== undefined && latest < earliest ? earliest - latest : undefined;
}

/** Whether one step or session surely is held before another: the last day of the one lies before the first of the other. */
export function isSurelyBefore(one: Encounter, other: Encounter, { protocol }: ProtocolFacts): boolean {
    const first = ({ id }: Encounter): Occurrence | undefined => protocol.occurrences.find(({ template, index }) => template === id && index === 1);
    const [from, to] = [first(one), first(other)];
    const fewest = from && to && solvedCourse(protocol).daysBetween(from.id, to.id)?.fewest;
    return fewest !== undefined && fewest > 0;
}

function occurrenceOf({ target, choice, index = 1 }: Anchor, occurrences: readonly Occurrence[]): Occurrence | undefined {
    const all = occurrences.filter(({ template }) => template === target.target);
    return choice === 'last' ? all.at(-1) : choice === 'each' || choice === 'previous' ? undefined : all.find(occurrence => occurrence.index === index);
}
