import type { OccurrenceTiming } from './occurrence.js';
import type { Duration } from './quantities.js';
import { occurrenceId, type Slot, type Slots } from './unroll-slots.js';
import type { Frequency, WeekRange } from './timing.js';

/**
 * When an occurrence may be held that a frequency or weeks of the course speak of. Of `twice a week`, the first two lie in the first week, the next two
 * in the second, and so on; the first week begins with the first occurrence, or is the first of the weeks that the line names. Each comes after the one before.
 * @param dayOne the occurrence on the day that weeks are counted from
 */
export function frequencyTimings(slot: Slot, slots: Slots, dayOne: string | undefined): OccurrenceTiming[] {
    const { weeks, repeat } = slot.template.schedule ?? {};
    const frequency = repeat?.frequency;
    if (weeks) {
        return dayOne === undefined ? [] : [weekTiming(dayOne, weeks, frequency ? periodOf(slot, frequency) : undefined), ...follows(slot, slots, frequency)];
    }
    const first = slots.byTemplate.get(slot.template.id)?.[slot.index - 1 - slot.turn];
    if (!frequency || !first || slot.turn === 0) {
        return [];
    }
    const [lower, upper] = periodBounds(frequency.period, periodOf(slot, frequency));
    return [{ ...timing(occurrenceId(first), frequency), lower, upper }, ...follows(slot, slots, frequency)];
}

/** In which period, counted from 0, an occurrence lies. */
function periodOf({ turn }: Slot, { maximum }: Frequency): number {
    return Math.floor(turn / Math.max(1, maximum));
}

function periodBounds({ unit }: Duration, period: number): readonly [Duration, Duration] {
    const days = (value: number): Duration => ({ value: String(value), unit: 'd', kind: 'calendar' });
    switch (unit) {
        case 'wk':
            return [days(7 * period), days(7 * period + 6)];
        case 'mo':
            return [{ value: String(period), unit, kind: 'calendar' }, { value: String(period + 1), unit, kind: 'calendar' }];
        default:
            return [days(period), days(period)];
    }
}

/** The week of one period where a frequency counts them; otherwise all of the weeks. */
function weekTiming(from: string, weeks: WeekRange, period: number | undefined): OccurrenceTiming {
    const first = weeks.low + (period ?? 0);
    const last = period === undefined ? weeks.high : first;
    const day = (value: number): Duration => ({ value: String(value), unit: 'd', kind: 'calendar' });
    return {
        from, reason: 'day', edge: 'start', lower: day(7 * (first - 1)), ...(last !== undefined && { upper: day(7 * last - 1) }),
        against: 'planned', written: weeks.written, range: weeks.range,
    };
}

function follows(slot: Slot, slots: Slots, frequency: Frequency | undefined): OccurrenceTiming[] {
    const before = slot.turn === 0 ? undefined : slots.byTemplate.get(slot.template.id)?.[slot.index - 2];
    return before && frequency ? [{ ...timing(occurrenceId(before), frequency), lower: { value: '0', unit: 'd', kind: 'calendar' } }] : [];
}

function timing(from: string, { written, range }: Frequency): Omit<OccurrenceTiming, 'lower' | 'upper'> {
    return { from, reason: 'frequency', edge: 'start', against: 'actual', written, range };
}
