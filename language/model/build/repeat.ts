import type * as ast from '../../generated/ast.js';
import { toDays, toMonths, type Duration } from '../../syntax/duration.js';
import type { Torn } from '../../syntax/tree.js';
import type { Cadence, Frequency, Repeat, Schedule, StatedTolerance, WeekRange } from '../timing.js';
import { compact } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, report, writtenOf, type Build } from './context.js';
import { membersOf, singleMember } from './members.js';
import { cadenceSpan, span } from './span.js';
import { toleratedCadence } from './tolerance.js';
import { wholeNumber } from './whole.js';

/** Where a line stands that may stand once in a timing line. */
export const insideTiming = 'one timing line';

interface Count {
    readonly minimum: number;
    readonly maximum?: number;
}

type Rules = readonly ast.TimingRule[];
type Places = Pick<Schedule, 'relations' | 'days' | 'weeks' | 'series'>;

/**
 * How often something happens. A count that is written holds. Without one, a frequency counts for as long as it lasts; several days or points are
 * one occurrence each; what has a rhythm or an end goes on from one occurrence without a limit; everything else happens once.
 */
export function repeat(build: Build, rules: Rules, where: Places, around: StatedTolerance | undefined): Repeat {
    const counts = membersOf(rules, 'CountRule');
    const counted = singleMember(build, counts.filter((rule) => rule.period === undefined) as ast.CountRule[], 'CountRule', 'times', insideTiming);
    const often = singleMember(build, counts.filter((rule) => rule.period !== undefined) as ast.CountRule[], 'CountRule', 'how often', insideTiming);
    const every = singleMember(build, rules, 'CadenceRule', 'every', insideTiming);
    const apart = singleMember(build, rules, 'ApartRule', 'apart', insideTiming);
    const end = singleMember(build, rules, 'UntilRule', 'until', insideTiming);
    const until = evaluated(build, end?.condition, places.until);
    const frequency = often && frequencyOf(build, often);
    const goesOn = every !== undefined || end !== undefined || frequency !== undefined;
    const reckoned = frequency && countWhile(build, frequency, where.weeks, end !== undefined);
    const count = (counted && countOf(build, counted, end !== undefined)) ?? reckoned ?? countWithout(goesOn, where);
    return compact<Repeat>({
        ...count,
        counted: counted !== undefined,
        reckoned,
        cadence: every && cadence(build, every, rules, around),
        frequency,
        minimumGap: span(build, apart?.span, { what: 'the time between two', example: '2 days' }),
        per: [...where.relations, ...where.series].find((relation) => relation.from.choice === 'each')?.from,
        until,
        range: counted ? rangeOf(build, counted) : frequency?.range,
    });
}

function cadence(build: Build, node: Torn<ast.CadenceRule>, rules: Rules, around: StatedTolerance | undefined): Cadence | undefined {
    const read = cadenceSpan(build, node);
    const [rule] = membersOf(rules, 'WindowRule');
    return read && around?.kind === 'stated' && rule ? toleratedCadence(build, read, around, rule) : read;
}

/** `6 times` is a promise, unless an `until` can end it earlier; `up to 6 times` promises one. */
function countOf(build: Build, node: Torn<ast.CountRule>, hasEnd: boolean): Count | undefined {
    const what = 'the number of times';
    const most = wholeNumber(build, node, 'maximum', what);
    if (most !== undefined) {
        return { minimum: Math.min(1, most), maximum: most };
    }
    const fewest = wholeNumber(build, node, 'minimum', what);
    if (fewest !== undefined) {
        return { minimum: hasEnd ? Math.min(1, fewest) : fewest };
    }
    const times = timesOf(build, node, what);
    return times && (times.minimum === times.maximum && hasEnd && !node.once ? { minimum: Math.min(1, times.minimum), maximum: times.maximum } : times);
}

function timesOf(build: Build, node: Torn<ast.CountRule>, what: string): Required<Count> | undefined {
    if (node.once === true || node.twice === true) {
        const times = node.once === true ? 1 : 2;
        return { minimum: times, maximum: times };
    }
    const low = wholeNumber(build, node, 'low', what);
    if (low === undefined || node.high === undefined) {
        return low === undefined ? undefined : { minimum: low, maximum: low };
    }
    const high = wholeNumber(build, node, 'high', what) ?? low;
    if (high < low) {
        report(build, 'reversed-range', rangeOf(build, node), { written: writtenOf(build, node), low: String(low), high: String(high) });
        return { minimum: high, maximum: low };
    }
    return { minimum: low, maximum: high };
}

const periods: Readonly<Record<ast.Period, Duration>> = {
    'a day': { value: '1', unit: 'd', kind: 'calendar' },
    'per day': { value: '1', unit: 'd', kind: 'calendar' },
    'a week': { value: '1', unit: 'wk', kind: 'calendar' },
    'per week': { value: '1', unit: 'wk', kind: 'calendar' },
    'a month': { value: '1', unit: 'mo', kind: 'calendar' },
    'per month': { value: '1', unit: 'mo', kind: 'calendar' },
};

function frequencyOf(build: Build, node: Torn<ast.CountRule>): Frequency | undefined {
    const times = timesOf(build, node, 'how often');
    const length = span(build, node.length, { what: 'how long it goes on', example: '4 weeks' });
    return times && node.period && compact<Frequency>({
        ...times, period: periods[node.period], length, written: writtenOf(build, node), range: rangeOf(build, node),
    });
}

/** How often a frequency makes something happen for as long as it is said to last; nothing where that is not said. */
function countWhile(build: Build, frequency: Frequency, weeks: WeekRange | undefined, hasEnd: boolean): Count | undefined {
    const { length, period, minimum, maximum } = frequency;
    const fewest = length ? periodsIn(length.lower, period) : weeksIn(weeks, period);
    const most = length ? periodsIn(length.upper, period) : fewest;
    if (fewest === undefined || most === undefined) {
        if (length) {
            report(build, 'wrong-unit', length.range, { written: length.written, wanted: `a whole number of ${periodWords[period.unit] ?? 'weeks'}` });
        }
        return undefined;
    }
    return { minimum: hasEnd ? Math.min(1, minimum * fewest) : minimum * fewest, maximum: maximum * most };
}

const periodWords: Partial<Record<Duration['unit'], string>> = { d: 'days', wk: 'weeks', mo: 'months' };

/** How many whole periods a length of time holds; nothing where that is no whole number. */
function periodsIn(length: Duration, period: Duration): number | undefined {
    const count = period.unit === 'mo' ? toMonths(length) : toDays(length);
    const size = period.unit === 'wk' ? 7n : 1n;
    return count && count.n % (count.d * size) === 0n ? Number(count.n / (count.d * size)) : undefined;
}

function weeksIn(weeks: WeekRange | undefined, period: Duration): number | undefined {
    const count = weeks?.high === undefined ? undefined : weeks.high - weeks.low + 1;
    return count === undefined || period.unit === 'mo' ? undefined : period.unit === 'wk' ? count : count * 7;
}

function countWithout(goesOn: boolean, { days, series }: Places): Count {
    const fewest = Math.max(1, days.length, series.length);
    return goesOn ? { minimum: fewest } : { minimum: fewest, maximum: fewest };
}
