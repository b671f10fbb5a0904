import type * as Contract from '../../generated/contract.js';
import { compareDurations, fromIso8601, addDurations, negateDuration, toIso8601 } from '../../syntax/duration.js';
import { parseUnit } from '../../syntax/units.js';
import { words } from './lines.js';

/** An amount as a clinician writes it: `0.5 mg/kg`, `160 mmHg`, `15`. The digits stay as they are. */
export function amount({ value, unit }: Contract.Quantity): string {
    return words(value, unitWord(unit, isOne(value)));
}

/** A range of amounts: `18 to 70 years`. */
export function amountRange({ low, high }: Contract.QuantityRange): string {
    return low.unit === high.unit ? `${low.value} to ${amount(high)}` : `${amount(low)} to ${amount(high)}`;
}

/** A unit as it can be written in a protocol. */
export function unitWord(unit: Contract.Unit, single = false): string {
    if (unit === '1') {
        return '';
    }
    const read = parseUnit(unit);
    const candidates = read.ok ? [single ? read.unit.singular : read.unit.display, read.unit.display] : [];
    return candidates.find(word => writable.test(word) && means(word, unit)) ?? unit;
}

/** What the language reads as one word for a unit. */
const writable = /^([A-Za-z]+|%|°[A-Za-z]+|[A-Za-zµ]*(\[[A-Za-z0-9_']+\])?(\/[A-Za-zµ]+[0-9²³]?)+|\/[A-Za-z]+)$/;

function means(word: string, unit: Contract.Unit): boolean {
    const read = parseUnit(word);
    return read.ok && read.unit.ucum === unit;
}

function isOne(value: string): boolean {
    return value === '1' || value === '-1';
}

/** A time as a number and the word behind it: `PT24H` is `24` and `h`. */
export interface Time {
    readonly number: string;
    readonly unit: string;
}

const shape = /^(-?)P(T?)([0-9]+(?:\.[0-9]+)?)([YMWDHS])$/;
const dateUnits: Readonly<Record<string, readonly [string, string]>> = { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] };
const clockUnits: Readonly<Record<string, readonly [string, string]>> = { H: ['h', 'h'], M: ['min', 'min'], S: ['s', 's'] };

/** A length of time in words. One that is not written as the contract wants it stays as it is, and cannot be read. */
export function timeOf(duration: Contract.Duration): Time {
    const [, sign = '', clock = '', number = duration, letter = ''] = shape.exec(duration) ?? [];
    const [one, many] = (clock === '' ? dateUnits : clockUnits)[letter] ?? ['', ''];
    return { number: sign + number, unit: isOne(number) ? one : many };
}

/** A length of time: `24 h`, `1 day`. */
export function duration(time: Contract.Duration): string {
    const { number, unit } = timeOf(time);
    return words(number, unit);
}

/** The same length of time in the other direction: what lies before something is negative in the contract. */
export function opposite(time: Contract.Duration): Contract.Duration {
    const read = fromIso8601(time);
    return read ? toIso8601(negateDuration(read)) : time;
}

/** Two lengths of time: `24 to 72 h`, `25 days to 2 months`. */
export function durationRange(low: Contract.Duration, high: Contract.Duration): string {
    const [first, last] = [timeOf(low), timeOf(high)];
    return sameUnit(low, high) ? `${first.number} to ${words(last.number, timeOf(high).unit)}` : `${words(first.number, first.unit)} to ${words(last.number, last.unit)}`;
}

/** Whether two lengths of time are counted in one unit. */
function sameUnit(one: Contract.Duration, other: Contract.Duration): boolean {
    return one.replace(/[-0-9.]/g, '') === other.replace(/[-0-9.]/g, '');
}

/** A target with a tolerance: `7 ± 2 days`, `4 weeks ± 3 days`. */
export function around(target: Contract.Duration, upper: Contract.Duration): string {
    const [middle, distance] = [timeOf(target), difference(upper, target)];
    return distance !== undefined && sameUnit(target, distance)
        ? `${middle.number} ± ${duration(distance)}`
        : `${words(middle.number, middle.unit)} ± ${duration(distance ?? upper)}`;
}

function difference(upper: Contract.Duration, target: Contract.Duration): Contract.Duration | undefined {
    const [all, middle] = [fromIso8601(upper), fromIso8601(target)];
    const rest = all && middle && addDurations(all, negateDuration(middle));
    return rest && toIso8601(rest);
}

/** A length of time with its tolerance: `60 min`, `about 40 min`, `24 to 72 h`, `7 ± 2 days`. */
export function span({ lower, upper, target, approximate }: Contract.Span): string {
    const figures = target !== null ? around(target, upper) : lower === upper ? duration(lower) : durationRange(lower, upper);
    return words(approximate && 'about', figures);
}

/** A length of time and on which side of it: `at least 60 min`. */
export function statedSpan(time: Contract.StatedSpan): string {
    return words(time.bound && bounds[time.bound], span(time));
}

const bounds = { 'at-least': 'at least', 'at-most': 'at most' } as const;

/** How long something has lasted: `at least 4 weeks`, `3 months to 2 years`. */
export function lasting({ atLeast, atMost }: Contract.Lasting): string {
    if (atLeast !== null && atMost !== null) {
        return durationRange(atLeast, atMost);
    }
    return atLeast !== null ? `at least ${duration(atLeast)}` : atMost !== null ? `at most ${duration(atMost)}` : '';
}

/** A moment on the clock of a session: `-15 min`, `about 20 min`, `discharge`. */
export function moment(at: Contract.Moment): string {
    return at.kind === 'discharge' ? 'discharge' : words(at.approximate && 'about', duration(at.offset));
}

/** Whether one length of time with another on top is a third. */
export function addsUp(time: Contract.Duration, more: Contract.Duration, sum: Contract.Duration | null): boolean {
    const [first, second, wanted] = [fromIso8601(time), fromIso8601(more), sum === null ? undefined : fromIso8601(sum)];
    const total = first && second && addDurations(first, second);
    return total !== undefined && wanted !== undefined && compareDurations(total, wanted) === 0;
}
