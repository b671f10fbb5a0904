import type * as Contract from '../../generated/contract.js';
import { condition } from './conditions.js';
import { words } from './lines.js';
import { anchor, dayPoint, relation, weeks } from './points.js';
import { addsUp, duration, opposite, span, timeOf } from './quantities.js';
import { origin } from './texts.js';

/**
 * A `timing` line.
 * @param firstDay the number of the day that the protocol counts from
 */
export function timing(schedule: Contract.Schedule, firstDay: number): string {
    const { repeat } = schedule;
    const rules = [
        count(schedule),
        repeat.frequency && frequency(repeat.frequency),
        repeat.cadence && cadence(repeat.cadence, schedule.tolerance),
        ...schedule.relations.map(one => relation(exact(one, schedule.tolerance), 'rule')),
        ...series(schedule),
        ...days(schedule, firstDay),
        schedule.weeks && weeks(schedule.weeks),
        repeat.minimumGap && `at least ${span(repeat.minimumGap)} apart`,
        schedule.nominalDays.length > 0 && `nominal ${schedule.nominalDays.length === 1 ? 'day' : 'days'} ${schedule.nominalDays.join(', ')}`,
        schedule.tolerance && window(schedule.tolerance),
        repeat.until && `until ${condition(repeat.until.condition)}`,
    ];
    return words('timing', rules.filter(rule => typeof rule === 'string' && rule !== '').join(', '), origin(schedule));
}

/** How often it happens; nothing where that follows from the rest of the line. */
function count({ relations, days: listed, weeks: range, series: points, repeat }: Contract.Schedule): string | undefined {
    const { minimum, maximum, cadence: every, frequency: often, until } = repeat;
    const fewest = Math.max(1, listed.length, points.length);
    const goesOn = every !== null || often !== null || until !== null;
    const places = relations.length + listed.length + points.length > 0 || range !== null;
    if (often === null && minimum === fewest && maximum === (goesOn ? null : fewest) && (places || goesOn)) {
        return undefined;
    }
    if (often !== null && (maximum === null || follows(often, range, repeat))) {
        return undefined;
    }
    if (maximum === null) {
        return `at least ${minimum} times`;
    }
    if (minimum === maximum) {
        return minimum === 1 ? 'once' : `${minimum} times`;
    }
    return minimum === Math.min(1, maximum) ? `up to ${maximum} times` : `${minimum} to ${maximum} times`;
}

/** Whether the number of times follows from how often and how long. */
function follows(often: Contract.Frequency, range: Contract.WeekRange | null, { minimum, maximum, until }: Contract.Repeat): boolean {
    const shortest = often.length ? periods(often.length.lower, often.period) : range?.high === undefined || range.high === null
        ? undefined : (range.high - range.low + 1) * (often.period === 'P1D' ? 7 : 1);
    const longest = often.length ? periods(often.length.upper, often.period) : shortest;
    if (shortest === undefined || longest === undefined || (often.length === null && often.period === 'P1M')) {
        return false;
    }
    const least = often.minimum * shortest;
    return minimum === (until === null ? least : Math.min(1, least)) && maximum === often.maximum * longest;
}

const sizes: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 };

function periods(length: Contract.Duration, period: Contract.Duration): number | undefined {
    const [time, unit] = [timeOf(length), timeOf(period).unit];
    const months = { month: 1, months: 1, year: 12, years: 12 }[time.unit];
    if (unit === 'month') {
        return months === undefined ? undefined : Number(time.number) * months;
    }
    const size = sizes[time.unit];
    return size === undefined ? undefined : Number(time.number) * size / (sizes[unit] ?? 1);
}

const periodWords: Readonly<Record<string, string>> = { P1D: 'a day', P1W: 'a week', P1M: 'a month' };

function frequency({ minimum, maximum, period, length }: Contract.Frequency): string {
    const times = minimum !== maximum ? `${minimum} to ${maximum} times` : minimum === 1 ? 'once' : minimum === 2 ? 'twice' : `${minimum} times`;
    return words(times, periodWords[period] ?? `per ${duration(period)}`, length && `for ${span(length)}`);
}

function cadence(rhythm: Contract.Cadence, around: Contract.ScheduleTolerance | null): string {
    if (rhythm.choices.length > 0) {
        return `every ${rhythm.choices.map(duration).join(' or ')}`;
    }
    const { target } = rhythm;
    return `every ${target !== null && isAround(around, target, rhythm) ? words(rhythm.approximate && 'about', duration(target)) : span(rhythm)}`;
}

interface Bounds {
    readonly lower: Contract.Duration | null;
    readonly upper: Contract.Duration | null;
}

/** Whether the bounds around a target are those that the window of the line gives it. */
function isAround(around: Contract.ScheduleTolerance | null, target: Contract.Duration, { lower, upper }: Bounds): boolean {
    return around?.kind === 'stated' && addsUp(target, opposite(around.early), lower) && addsUp(target, around.late, upper);
}

/** A relation without the window of the line, which is written once at its end. */
function exact(timing: Contract.TimingRelation, around: Contract.ScheduleTolerance | null): Contract.TimingRelation {
    const { target, direction, lower, upper } = timing;
    if (around?.kind === 'not-stated' && target === null && (lower === 'P0D' || upper === 'P0D') && (lower === null || upper === null)) {
        return { ...timing, direction: 'same-day' };
    }
    return target !== null && direction !== 'at' && isAround(around, target, timing) ? { ...timing, lower: target, upper: target } : timing;
}

const listWords: Readonly<Record<string, string>> = { D: 'days', W: 'weeks', M: 'months' };

/** `at weeks 1, 2 and 6 after dosing 1`: points that follow each other with one unit and one anchor are one list. */
function series({ series: points }: Contract.Schedule): string[] {
    const lists: { readonly key: string; readonly word: string; readonly place: string; readonly numbers: string[] }[] = [];
    for (const { target, direction, from } of points) {
        const after = direction === 'after';
        const time = timeOf(target === null ? '' : after ? target : opposite(target));
        const place = `${after ? 'after' : 'before'} ${anchor(from)}`;
        const word = listWords[(target ?? '').slice(-1)] ?? time.unit;
        const key = `${word} ${place}`;
        const last = lists.at(-1);
        if (last?.key === key) {
            last.numbers.push(time.number);
        } else {
            lists.push({ key, word, place, numbers: [time.number] });
        }
    }
    return lists.map(({ word, place, numbers }) => `at ${numbers.length === 1 ? word.slice(0, -1) : word} ${listed(numbers)} ${place}`);
}

function listed(numbers: readonly (string | number)[]): string {
    return numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

/** Days; several exact ones are one list. */
function days({ days: points, tolerance }: Contract.Schedule, firstDay: number): string[] {
    const single = points.map(day => (tolerance?.kind === 'stated' && day.target !== null ? { ...day, low: day.target, high: day.target } : day));
    return single.length > 1 && single.every(({ low, high }) => low === high)
        ? [`on days ${listed(single.map(({ low }) => low))}`]
        : single.map(day => dayPoint(day, firstDay));
}

function window(around: Contract.ScheduleTolerance): string {
    if (around.kind === 'not-stated') {
        return 'window not stated';
    }
    if (around.early === around.late) {
        return `window ± ${duration(around.late)}`;
    }
    const [early, late] = [timeOf(opposite(around.early)), timeOf(around.late)];
    return `window ${words(early.number, early.unit)} to ${words(late.number, late.unit)}`;
}
