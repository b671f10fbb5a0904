import { dayOffset } from '../../model/day-numbers.js';
import type { Protocol } from '../../model/protocol.js';
import { solvedCourse } from '../time/course.js';
import { courseDays, firstDay } from '../time/days.js';
import { secondsInDay } from '../time/network.js';
import { once } from '../once.js';

/**
 * A day for every occurrence, counted from the first day: the day the author aims at where every window allows it, otherwise the first that does. Each choice
 * narrows what is left for the others, so that together they keep every timing line. Nothing where the lines contradict each other.
 */
export const plannedDays = once((protocol: Protocol): ReadonlyMap<string, number> | undefined => {
    const { network, solved } = solvedCourse(protocol);
    const [some] = protocol.occurrences.filter(({ id }) => network.days.has(id));
    const origin = network.days.get(firstDay(protocol)?.id ?? some?.id ?? '');
    if (!solved.consistent || origin === undefined) {
        return protocol.occurrences.length === 0 ? new Map() : undefined;
    }
    const low = [...solved.leastAfter(origin)];
    const high = [...solved.mostAfter(origin)];
    const targets = courseDays(protocol);
    const first = protocol.header.dayConvention?.number ?? 1;
    const days = new Map<string, number>();
    let before = 0;
    for (const { id, nominalDay } of protocol.occurrences) {
        const point = network.days.get(id);
        if (point === undefined) {
            continue;
        }
        const target = targets.get(id)?.target ?? nominalDay;
        const chosen = within(target === undefined ? undefined : dayOffset(target, first) * secondsInDay, low[point]!, high[point]!, before);
        before = Math.max(before, chosen);
        days.set(id, chosen / secondsInDay);
        const [least, most] = [solved.leastAfter(point), solved.mostAfter(point)];
        low.forEach((bound, other) => {
            low[other] = Math.max(bound, chosen + least[other]!);
            high[other] = Math.min(high[other]!, chosen + most[other]!);
        });
    }
    return days;
});

/** The day that is aimed at, moved into its window; the first of the window, or its last where it has no first; otherwise the day of the visit before. */
function within(target: number | undefined, low: number, high: number, before: number): number {
    if (target !== undefined) {
        return Math.min(Math.max(target, low), high);
    }
    return Number.isFinite(low) ? low : Number.isFinite(high) ? Math.min(high, Math.max(before, 0)) : before;
}
