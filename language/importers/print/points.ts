import type * as Contract from '../../generated/contract.js';
import { dayOffset } from '../../model/day-numbers.js';
import { words } from './lines.js';
import { nameIn } from './names.js';
import { around, duration, durationRange, opposite } from './quantities.js';

/** A step, visit or session that times are counted from: `dosing 1`, `each dosing`, `intake`. */
export function anchor({ target, choice, index }: Contract.Anchor): string {
    const name = nameIn(target);
    return choice === 'only' ? name : choice === 'numbered' ? `${name} ${index ?? 1}` : `${choice} ${name}`;
}

/**
 * A point in the course: `at intake`, `24 to 48 h after each dosing`, `on day 8`, `in weeks 5 to 8`.
 * @param firstDay the number of the day that the protocol counts from
 */
export function timePoint(point: Contract.TimePoint, firstDay: number): string {
    switch (point.kind) {
        case 'relation':
            return relation(point.relation, 'point');
        case 'day':
            return dayPoint(point.day, firstDay);
        case 'week':
            return weeks(point.week);
    }
}

/** Something that begins or ends with a step, visit or session itself, or at another point. */
export function pointOrAnchor(point: Contract.TimePoint, firstDay: number): string {
    return point.kind === 'relation' && point.relation.direction === 'at' ? anchor(point.relation.from) : timePoint(point, firstDay);
}

/**
 * One statement of when something happens.
 * @param kind a `rule` may also be a bound, such as `at most 7 days after dosing 1`
 */
export function relation(timing: Contract.TimingRelation, kind: 'point' | 'rule'): string {
    const place = `${timing.edge === 'start' ? 'before' : 'after'} ${anchor(timing.from)}`;
    switch (timing.direction) {
        case 'at':
            return `at ${anchor(timing.from)}`;
        case 'same-day':
            return place;
        case 'before':
            return words(timing.approximate && 'about', offset(opposed(timing.upper), opposed(timing.lower), opposed(timing.target), kind, true), place);
        case 'after':
            return words(timing.approximate && 'about', offset(timing.lower, timing.upper, timing.target, kind, false), place);
    }
}

type End = Contract.Duration | null;

/** How far something lies from its anchor: a bound, one time, a time with a tolerance, or a range. */
function offset(lower: End, upper: End, target: End, kind: 'point' | 'rule', backwards: boolean): string {
    if (lower === null || upper === null) {
        return lower !== null ? `at least ${duration(lower)}` : upper !== null ? `at most ${duration(upper)}` : '';
    }
    if (target !== null) {
        return lower === upper ? duration(target) : around(target, upper);
    }
    if (kind === 'rule' && /^PT?0[A-Z]$/.test(lower)) {
        return `at most ${duration(upper)}`;
    }
    return backwards ? durationRange(upper, lower) : durationRange(lower, upper);
}

function opposed(end: End): End {
    return end === null ? null : opposite(end);
}

/** A day of the course, or some days around one. */
export function dayPoint({ low, high, target }: Contract.DayPoint, firstDay: number): string {
    if (target === null || low === high) {
        return low === high ? `on day ${low}` : `on day ${low} to ${high}`;
    }
    return `on day ${target} ± ${dayOffset(high, firstDay) - dayOffset(target, firstDay)} days`;
}

/** Weeks of the course. */
export function weeks({ low, high }: Contract.WeekRange): string {
    return high === null ? `from week ${low}` : high === low ? `in week ${low}` : `in weeks ${low} to ${high}`;
}
