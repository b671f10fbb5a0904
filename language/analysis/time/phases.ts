import { dayOffset } from '../../model/day-numbers.js';
import type { Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import type { Anchor, Phase, TimePoint } from '../../model/timing.js';
import { anchored } from '../assessment-points.js';
import { encounters } from '../elements.js';
import { solvedCourse, type DaysBetween } from './course.js';
import { firstDay } from './days.js';
import { wholeDays } from './seconds.js';

/** A visit that can be, or has to be, held outside the phase that lists it. */
export interface OutsidePhase {
    readonly phase: Phase;
    readonly encounter: Encounter;
    readonly occurrence: Occurrence;
    /** Whether it lies outside on every course; otherwise it may also lie inside. */
    readonly surely: boolean;
}

/**
 * The visits of phases with days of their own that may be held outside of them: the first of each session and phase.
 * A phase `after each dosing` opens anew with each dosing: each visit is measured from the dosing that it belongs to.
 */
export function outsidePhases(protocol: Protocol): readonly OutsidePhase[] {
    const { daysBetween, impossible } = solvedCourse(protocol);
    return protocol.phases.flatMap(phase => listed(protocol, phase).flatMap(encounter => {
        const held = protocol.occurrences.filter(({ id, template }) => template === encounter.id && !impossible.has(id));
        const outside = held.flatMap(occurrence => {
            const bounds = phase.when && phaseDays(protocol, phase.when, occurrence);
            const days = bounds && daysBetween(bounds.from.id, occurrence.id);
            return days && mayBeOutside(days, bounds) ? [{ phase, encounter, occurrence, surely: isOutside(days, bounds) }] : [];
        });
        return outside.filter(({ surely }) => surely).concat(outside).slice(0, 1);
    }));
}

/** A phase whose visits take longer than it lasts. */
export interface TooLong {
    readonly phase: Phase;
    readonly days: number;
    readonly allowed: number;
}

/** The phases whose first and last visit lie further apart than the phase lasts, however the visits are planned. */
export function tooLongForPhase(protocol: Protocol): readonly TooLong[] {
    const { daysBetween } = solvedCourse(protocol);
    return protocol.phases.flatMap(phase => {
        const { lasts } = phase;
        if (!lasts || lasts.approximate || lasts.bound === 'at-least') {
            return [];
        }
        const ids = new Set(listed(protocol, phase).map(({ id }) => id));
        const held = protocol.occurrences.filter(({ template, optional }) => ids.has(template) && !optional);
        const days = Math.max(0, ...held.slice(1).map(({ id }) => daysBetween(held[0]!.id, id)?.fewest ?? 0));
        const allowed = wholeDays(lasts.upper).most;
        return days > allowed ? [{ phase, days, allowed }] : [];
    });
}

function listed(protocol: Protocol, phase: Phase): readonly Encounter[] {
    const targets = new Set(phase.encounters.map(({ target }) => target));
    return encounters(protocol).filter(({ id }) => targets.has(id));
}

/** The days of a phase for one visit, and the occurrence that they are counted from; nothing where no day is stated. */
function phaseDays(protocol: Protocol, when: TimePoint, visit: Occurrence): DaysBetween & { readonly from: Occurrence } | undefined {
    if (when.kind === 'relation') {
        const { from: anchor, lower, upper, direction } = when.relation;
        const from = anchorFor(protocol, anchor, visit);
        const stated = direction === 'after' || direction === 'before' || direction === 'same-day';
        return from && stated && (lower ?? upper)
            ? { from, ...(lower && { fewest: wholeDays(lower).fewest }), ...(upper && { most: wholeDays(upper).most }) } : undefined;
    }
    const first = protocol.header.dayConvention?.number;
    const from = firstDay(protocol);
    if (first === undefined || !from) {
        return undefined;
    }
    return when.kind === 'day'
        ? { from, fewest: dayOffset(when.day.low, first), most: dayOffset(when.day.high, first) }
        : { from, fewest: 7 * (when.week.low - 1), ...(when.week.high !== undefined && { most: 7 * when.week.high - 1 }) };
}

/** The occurrence that a phase counts from, for one of its visits: for `each`, the one the visit belongs to. */
function anchorFor(protocol: Protocol, anchor: Anchor, visit: Occurrence): Occurrence | undefined {
    const candidates = anchored(protocol, anchor);
    return anchor.choice === 'each'
        ? candidates.find(({ id }) => id === visit.parent) ?? candidates.find(({ index }) => index === visit.index)
        : candidates.length === 1 ? candidates[0] : undefined;
}

function mayBeOutside(days: DaysBetween, bounds: DaysBetween): boolean {
    return (days.fewest !== undefined && bounds.fewest !== undefined && days.fewest < bounds.fewest)
        || (days.most !== undefined && bounds.most !== undefined && days.most > bounds.most);
}

function isOutside(days: DaysBetween, bounds: DaysBetween): boolean {
    return (days.most !== undefined && bounds.fewest !== undefined && days.most < bounds.fewest)
        || (days.fewest !== undefined && bounds.most !== undefined && days.fewest > bounds.most);
}
