import type { Tolerance } from '../../model/timing.js';
import { addDurations, compareDurations, formatDuration, negateDuration, toIso8601, type Duration } from '../../syntax/duration.js';
import { code, extension, item, type Item } from './items.js';
import { term } from './terminology.js';

/** When one thing is held, counted from another, as the protocol says it; an open end is left out. */
export interface Statement {
    readonly lower?: Duration | undefined;
    readonly upper?: Duration | undefined;
    readonly target?: Duration | undefined;
    readonly tolerance?: Tolerance | undefined;
    readonly edge: 'start' | 'end';
    readonly against?: 'planned' | 'actual' | undefined;
    readonly approximate?: boolean | undefined;
    /** The author's own words. */
    readonly written: string;
}

/** How far before and after a value something may be. */
interface Window {
    readonly early: Duration;
    readonly late: Duration;
}

const isNegative = ({ value }: Duration): boolean => value.startsWith('-');
const magnitude = (time: Duration): Duration => (isNegative(time) ? negateDuration(time) : time);

/** The time that a timing gives as its value: the one aimed at, otherwise the earliest, otherwise the latest. */
function valueOf({ target, lower, upper }: Statement): Duration | undefined {
    return target ?? lower ?? upper;
}

/** The window around a value, or nothing for an exact time, an open end, and ends in units that do not convert. */
function windowOf(statement: Statement): Window | undefined {
    const { lower, upper, tolerance } = statement;
    const value = valueOf(statement);
    if (tolerance) {
        return { early: magnitude(tolerance.early), late: magnitude(tolerance.late) };
    }
    if (!lower || !upper || !value || compareDurations(lower, upper) === 0) {
        return undefined;
    }
    const early = addDurations(value, negateDuration(lower));
    const late = addDurations(upper, negateDuration(value));
    return early && late && { early, late };
}

/** Ends that a window of USDM cannot hold: those of a time that has only one, and those in units that do not convert. */
export function endsBeside(statement: Statement): readonly (readonly ['earliest' | 'latest', string])[] {
    const { lower, upper } = statement;
    if (windowOf(statement) || (lower && upper && compareDurations(lower, upper) === 0)) {
        return [];
    }
    return [...(lower ? [['earliest', toIso8601(lower)] as const] : []), ...(upper ? [['latest', toIso8601(upper)] as const] : [])];
}

/**
 * A timing between two instances of one timeline. Its value and its window are what the text says; nothing is solved.
 * An end that is open, and ends whose units do not convert, stand beside it.
 */
export function timing(id: string, from: string, to: string, statement: Statement): Item {
    const value = valueOf(statement);
    const window = windowOf(statement);
    const beside = [
        ...endsBeside(statement).map(([end, time]) => extension(id, end, { valueString: time })),
        ...(statement.against === 'actual' ? [extension(id, 'counts-from', { valueString: 'actual' })] : []),
        ...(statement.approximate ? [extension(id, 'approximate', { valueBoolean: true })] : []),
    ];
    return item('Timing', id, {
        extensionAttributes: beside,
        name: id,
        label: statement.written,
        description: null,
        type: code(`${id}~type`, term(value && isNegative(value) ? 'before' : 'after')),
        value: value ? toIso8601(magnitude(value)) : 'P0D',
        valueLabel: value ? formatDuration(magnitude(value)) : statement.written,
        relativeToFrom: code(`${id}~relation`, term(statement.edge === 'end' ? 'endToStart' : 'startToStart')),
        relativeFromScheduledInstanceId: from,
        relativeToScheduledInstanceId: to,
        windowLower: window ? toIso8601(window.early) : null,
        windowUpper: window ? toIso8601(window.late) : null,
        windowLabel: window ? windowLabel(window) : null,
    });
}

const windowLabel = ({ early, late }: Window): string => `${formatDuration(early)} earlier to ${formatDuration(late)} later`;

/** The instance that others are counted from: by its day of the course, or by time 0 of a session. */
export function fixedTiming(id: string, instance: string, value: string, label: string): Item {
    return item('Timing', id, {
        name: id,
        label,
        description: null,
        type: code(`${id}~type`, term('fixed')),
        value,
        valueLabel: label,
        relativeToFrom: code(`${id}~relation`, term('startToStart')),
        relativeFromScheduledInstanceId: instance,
        relativeToScheduledInstanceId: instance,
        windowLower: null,
        windowUpper: null,
        windowLabel: null,
    });
}
