import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import type { Schedule } from '../../model/timing.js';
import { encounters } from '../elements.js';
import { solvedCourse } from './course.js';
import { courseDays } from './days.js';
import { courseNetwork } from './course-network.js';
import { secondsInDay, solve } from './network.js';
import { secondsOf } from './seconds.js';

/** Two visits that may come in the other order than the protocol plans. */
export interface Swap {
    readonly earlier: Occurrence;
    readonly later: Occurrence;
    /** How many days the later one may come before the earlier one. */
    readonly days: number;
}

/**
 * Visits whose windows overlap so far that they may be held in either order: those with a planned day next to each other on the calendar,
 * and what belongs to one session but may come after the next one. Each pair of sessions is told once.
 */
export function possibleSwaps(protocol: Protocol): readonly Swap[] {
    const { daysBetween } = solvedCourse(protocol);
    const days = courseDays(protocol);
    const mayMeet = ([earlier, later]: readonly [Occurrence, Occurrence]): boolean =>
        (days.get(earlier.id)?.latest ?? Infinity) > (days.get(later.id)?.earliest ?? -Infinity);
    const swaps = [...planned(protocol), ...belonging(protocol)].filter(mayMeet).flatMap(([earlier, later]) => {
        const { fewest = 0, most = 0 } = daysBetween(earlier.id, later.id) ?? {};
        return fewest < 0 && most > 0 ? [{ earlier, later, days: 0 - fewest }] : [];
    });
    return swaps.filter((swap, place) => swaps.findIndex(other => pairOf(other) === pairOf(swap)) === place);
}

function pairOf({ earlier, later }: Swap): string {
    return `${earlier.template} ${later.template}`;
}

/** Visits with a planned day, each with the next one on the calendar. */
function planned(protocol: Protocol): readonly (readonly [Occurrence, Occurrence])[] {
    const days = courseDays(protocol);
    const targets = protocol.occurrences
        .flatMap(occurrence => {
            const { target, earliest, latest } = days.get(occurrence.id) ?? {};
            return target === undefined || (earliest === latest) ? [] : [{ occurrence, target }];
        })
        .sort((a, b) => a.target - b.target);
    return targets.flatMap(({ occurrence, target }, place): [Occurrence, Occurrence][] => {
        const next = targets[place + 1];
        return next && next.target > target && next.occurrence.arm === occurrence.arm ? [[occurrence, next.occurrence]] : [];
    });
}

/** What belongs to one occurrence of a session, with the next occurrence of that session. */
function belonging(protocol: Protocol): readonly (readonly [Occurrence, Occurrence])[] {
    const byId = new Map(protocol.occurrences.map(occurrence => [occurrence.id, occurrence]));
    return protocol.occurrences.flatMap((occurrence): [Occurrence, Occurrence][] => {
        const parent = byId.get(occurrence.parent ?? '');
        const next = parent && byId.get(`${parent.template}/${parent.index + 1}`);
        const follows = occurrence.timings.some(({ from, lower, upper }) => from === parent?.id && upper !== undefined && lower !== undefined && !lower.value.startsWith('-'));
        return next && follows ? [[occurrence, next]] : [];
    });
}

/** A smallest gap that the windows of two visits do not leave. */
export interface BrokenGap {
    readonly schedule: Schedule;
    readonly before: Occurrence;
    readonly after: Occurrence;
    /** Days between them where the one is as late and the other as early as its own window allows. */
    readonly days: number;
}

/** Series whose windows, each at its worst end, leave less between two visits than the smallest gap that the line asks for; the first of each line. */
export function brokenGaps(protocol: Protocol): readonly BrokenGap[] {
    return encounters(protocol).flatMap(({ id, schedule }): readonly BrokenGap[] => {
        const gap = schedule?.repeat.minimumGap;
        if (!schedule || !gap || Math.max(schedule.series.length, schedule.days.length) < 2) {
            return [];
        }
        const held = protocol.occurrences.filter(({ template }) => template === id).map(occurrence => ({
            ...occurrence, timings: occurrence.timings.filter(({ reason }) => reason !== 'gap'),
        }));
        const loose = { ...protocol, occurrences: [...protocol.occurrences.filter(({ template }) => template !== id), ...held] };
        const network = courseNetwork(loose, () => true);
        const solved = solve(network);
        return held.slice(1).flatMap((after, place): BrokenGap[] => {
            const before = held[place]!;
            const least = solved.leastAfter(network.days.get(before.id)!)[network.days.get(after.id)!] ?? -Infinity;
            return least < secondsOf(gap.lower).fewest && Number.isFinite(least) ? [{ schedule, before, after, days: least / secondsInDay }] : [];
        }).slice(0, 1);
    });
}
