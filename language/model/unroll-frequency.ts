import type { OccurrenceTiming } from './occurrence.js';
import type { Duration } from './quantities.js';
import { occurrenceId, type Slot, type Slots } from './unroll-slots.js';
import type { Frequency, WeekRange } from './timing.js';

/** In which period an occurrence lies at the earliest and at the latest, counted from 0. */
interface Periods {
    readonly first: number;
    readonly last: number;
}

/**
 * When an occurrence may be held that a frequency or weeks of the course speak of. Of `twice a week`, the first two lie in the first week, the next two
 * in the second, and so on; the first week begins with the first occurrence, or is the first of the weeks that the line names. Each comes after the one before.
 * @param dayOne the occurrence on the day that weeks are counted from
 */
export function frequencyTimings(slot: Slot, slots: Slots, dayOne: string | undefined): OccurrenceTiming[] {
    const { weeks, repeat } = slot.template.schedule ?? {};
    const frequency = repeat?.frequency;
    if (weeks) {
        return dayOne === undefined ? [] : [weekTiming(dayOne, weeks, slot, frequency), ...follows(slot, slots, frequency)];
    }
    const first = slots.byTemplate.get(slot.template.id)?.[slot.index - 1 - slot.turn];
    if (!frequency || !first || slot.turn === 0) {
        return [];
    }
    const periods = periodsOf(slot, frequency);
    const months = frequency.period.unit === 'mo';
    const [from, to] = daysOf(periods, frequency.period);
    const [lower, upper] = months ? [monthsOf(periods.first), monthsOf(periods.last + 1)] : [days(from), days(to)];
    return [{ ...timing(occurrenceId(first), frequency), lower, upper }, ...follows(slot, slots, frequency)];
}

/** Of `1 to 2 a week`, the third comes in the second week at the earliest, and in the third at the latest. */
function periodsOf({ turn }: Slot, { minimum, maximum }: Frequency): Periods {
    return { first: Math.floor(turn / Math.max(1, maximum)), last: Math.floor(turn / Math.max(1, minimum)) };
}

/** The first and the last day of some weeks or days, counted from 0. */
function daysOf({ first, last }: Periods, { unit }: Duration): readonly [number, number] {
    const length = unit === 'wk' ? 7 : 1;
    return [length * first, length * (last + 1) - 1];
}

function days(value: number): Duration {
    return { value: String(value), unit: 'd', kind: 'calendar' };
}

function monthsOf(value: number): Duration {
    return { value: String(value), unit: 'mo', kind: 'calendar' };
}

/** The week or the day of an occurrence where a frequency counts them; otherwise all of the weeks. */
function weekTiming(from: string, weeks: WeekRange, slot: Slot, frequency: Frequency | undefined): OccurrenceTiming {
    const begin = 7 * (weeks.low - 1);
    const end = weeks.high === undefined ? undefined : 7 * weeks.high - 1;
    const counted = frequency && frequency.period.unit !== 'mo' ? daysOf(periodsOf(slot, frequency), frequency.period) : undefined;
    const latest = counted ? Math.min(begin + counted[1], end ?? Infinity) : end;
    return {
        from, reason: 'day', edge: 'start', lower: days(begin + (counted?.[0] ?? 0)), ...(latest !== undefined && { upper: days(latest) }),
        against: 'planned', written: weeks.written, range: weeks.range,
    };
}

function follows(slot: Slot, slots: Slots, frequency: Frequency | undefined): OccurrenceTiming[] {
    const before = slot.turn === 0 ? undefined : slots.byTemplate.get(slot.template.id)?.[slot.index - 2];
    return before && frequency ? [{ ...timing(occurrenceId(before), frequency), lower: days(0) }] : [];
}

function timing(from: string, { written, range }: Frequency): Omit<OccurrenceTiming, 'lower' | 'upper'> {
    return { from, reason: 'frequency', edge: 'start', against: 'actual', written, range };
}
