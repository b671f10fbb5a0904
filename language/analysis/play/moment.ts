import type { Duration } from '../../model/quantities.js';
import { toMinutes } from '../../syntax/duration.js';
import { once } from '../once.js';
import { compare, fromInteger, type Rational } from '../../syntax/decimal.js';

/** A moment of a course: days after the first day, and minutes on the clock of the visit of that day. Without a minute, the day as a whole. */
export interface Moment {
    readonly day: number;
    /** Counts from minute 0 of the session; nothing before the session begins. */
    readonly minute?: Rational;
    /** The visit whose clock the minute belongs to. */
    readonly visit?: string;
    /** How often the visit has been put off before. */
    readonly attempt?: number;
}

/** Before any screening. */
export const longBefore = -1000;

/** Later than anything in a visit: what is found during it is known by then. */
export const endOfVisit = fromInteger(1_000_000);

/** Whether something that began at one moment holds at another. A day without a minute is its very beginning. */
export function hasBegun(from: Moment, at: Moment): boolean {
    if (from.day !== at.day) {
        return from.day < at.day;
    }
    if (from.visit !== undefined && at.visit !== undefined && from.visit !== at.visit) {
        return true;
    }
    return from.minute === undefined || (at.minute !== undefined && compare(from.minute, at.minute) <= 0);
}

/** Minutes of an elapsed time; days count as 24 hours. */
export const minutesOf = once((duration: Duration): Rational => toMinutes(duration) ?? fromInteger(Number(duration.value) * 1440));
