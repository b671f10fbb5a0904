import { ceil, floor, fromInteger, mul, parseDecimal } from '../../syntax/decimal.js';
import type { Duration } from '../../model/quantities.js';
import { secondsInDay } from './network.js';

/** The fewest and the most seconds of a unit; months and years are those of the Gregorian calendar. */
const lengths: Readonly<Record<Duration['unit'], readonly [number, number]>> = {
    s: [1, 1], min: [60, 60], h: [3600, 3600],
    d: [secondsInDay, secondsInDay], wk: [7 * secondsInDay, 7 * secondsInDay],
    mo: [28 * secondsInDay, 31 * secondsInDay], a: [365 * secondsInDay, 366 * secondsInDay],
};

/** The fewest and the most whole seconds that a time span can cover, wherever in the calendar it falls; negative for a time before. */
export function secondsOf({ value, unit }: Duration): { readonly fewest: number; readonly most: number } {
    const count = parseDecimal(value);
    if (!count) {
        throw new RangeError(`"${value}" is not the value of a time span.`);
    }
    const [short, long] = lengths[unit].map(length => mul(count, fromInteger(length)));
    return count.n < 0n
        ? { fewest: Number(floor(long!)), most: Number(ceil(short!)) }
        : { fewest: Number(floor(short!)), most: Number(ceil(long!)) };
}

/** The fewest and the most whole calendar days that a time span can cover; negative for a time before. */
export function wholeDays(duration: Duration): { readonly fewest: number; readonly most: number } {
    const { fewest, most } = secondsOf(duration);
    return { fewest: Math.floor(fewest / secondsInDay), most: Math.ceil(most / secondsInDay) };
}
