import { dayBounds } from '../syntax/duration.js';
import { dayNumber } from '../model/day-numbers.js';
import type { Duration } from '../model/quantities.js';
import type { Occurrence } from '../model/occurrence.js';
import type { Protocol } from '../model/protocol.js';

/** The days of the course on which one occurrence can be held, by the protocol's day convention. */
export interface CourseDays {
    readonly earliest?: number;
    readonly latest?: number;
    /** The day the author aims at, where every step to it has a target. */
    readonly target?: number;
}

/** One statement "`to` comes at least `least` and at most `most` days after `from`". */
interface DayConstraint {
    readonly from: string;
    readonly to: string;
    readonly least?: number;
    readonly most?: number;
}

/**
 * The earliest and latest day of every occurrence: the tightest bounds that follow from all timing clauses together
 * (shortest paths in the simple temporal network of Dechter, Meiri and Pearl 1991, in days).
 * Elapsed times are widened to the whole days they can span. An occurrence that nothing ties to day 1 has no entry,
 * and a schedule that contradicts itself has none at all.
 * @param protocol a protocol with a declared day convention; without one the result is empty
 * @returns bounds by occurrence id
 */
export function courseDays(protocol: Protocol): ReadonlyMap<string, CourseDays> {
    const convention = protocol.header.dayConvention;
    const origin = convention && originOf(protocol, convention.anchor.target.target, convention.anchor.index ?? 1);
    if (!convention || !origin) {
        return new Map();
    }
    const constraints = protocol.occurrences.flatMap(constraintsOf);
    const latest = shortest(origin.id, constraints, 'forward');
    const earliest = shortest(origin.id, constraints, 'backward');
    if (!latest || !earliest) {
        return new Map();
    }
    const targets = targetOffsets(protocol, origin.id);
    const day = (offset: number | undefined): number | undefined =>
        offset === undefined ? undefined : dayNumber(offset, convention.number);
    return new Map(protocol.occurrences.flatMap(({ id }): [string, CourseDays][] => {
        const early = earliest.get(id);
        const late = latest.get(id);
        const target = targets.get(id);
        return early === undefined && late === undefined
            ? []
            : [[id, { earliest: day(early === undefined ? undefined : 0 - early), latest: day(late), target: day(target) }]];
    }));
}

function originOf(protocol: Protocol, template: string | undefined, index: number): Occurrence | undefined {
    return protocol.occurrences.find(occurrence => occurrence.template === template && occurrence.index === index);
}

function constraintsOf(occurrence: Occurrence): DayConstraint[] {
    return occurrence.timings.map(timing => ({
        from: timing.from,
        to: occurrence.id,
        least: timing.lower && wholeDays(timing.lower).fewest - (timing.tolerance ? wholeDays(timing.tolerance.early).most : 0),
        most: timing.upper && wholeDays(timing.upper).most + (timing.tolerance ? wholeDays(timing.tolerance.late).most : 0),
    }));
}

/** Fewest and most days in one month and in one year of the Gregorian calendar. */
const calendarDays = { mo: [28, 31], a: [365, 366] } as const;

/**
 * The fewest and the most whole calendar days that a time span can cover, wherever in the calendar it falls.
 * @param duration a time span, negative for a time before
 */
export function wholeDays(duration: Duration): { readonly fewest: number; readonly most: number } {
    const exact = dayBounds(duration);
    if (exact) {
        return { fewest: Number(exact.min), most: Number(exact.max) };
    }
    const [short, long] = duration.unit === 'a' ? calendarDays.a : calendarDays.mo;
    const count = Number(duration.value);
    return count < 0 ? { fewest: count * long, most: count * short } : { fewest: count * short, most: count * long };
}

/**
 * Shortest distances from the origin by relaxation (Bellman and Ford), breadth first.
 * @returns the distances, or nothing where a negative circle shows that the schedule contradicts itself
 */
function shortest(origin: string, constraints: readonly DayConstraint[], way: 'forward' | 'backward'): ReadonlyMap<string, number> | undefined {
    const edges = edgesOf(constraints, way);
    const distance = new Map([[origin, 0]]);
    const visits = new Map<string, number>();
    const queue = [origin];
    const limit = new Set(constraints.flatMap(({ from, to }) => [from, to])).size + 1;
    for (let head = 0; head < queue.length; head++) {
        const node = queue[head] ?? origin;
        const soFar = distance.get(node) ?? 0;
        for (const { to, weight } of edges.get(node) ?? []) {
            const better = soFar + weight;
            if (better < (distance.get(to) ?? Infinity)) {
                distance.set(to, better);
                const times = (visits.get(to) ?? 0) + 1;
                if (times > limit) {
                    return undefined;
                }
                visits.set(to, times);
                queue.push(to);
            }
        }
    }
    return distance;
}

interface Edge {
    readonly to: string;
    readonly weight: number;
}

/** The distance graph of the network; `backward` turns every edge round. */
function edgesOf(constraints: readonly DayConstraint[], way: 'forward' | 'backward'): ReadonlyMap<string, readonly Edge[]> {
    const edges = new Map<string, Edge[]>();
    const add = (from: string, to: string, weight: number): void => {
        const [start, end] = way === 'forward' ? [from, to] : [to, from];
        const list = edges.get(start);
        if (list) {
            list.push({ to: end, weight });
        } else {
            edges.set(start, [{ to: end, weight }]);
        }
    };
    for (const { from, to, least, most } of constraints) {
        if (most !== undefined) {
            add(from, to, most);
        }
        if (least !== undefined) {
            add(to, from, -least);
        }
    }
    return edges;
}

/** Days of the nominal course: targets followed from the day-1 occurrence, where each step on the way has one. */
function targetOffsets(protocol: Protocol, origin: string): ReadonlyMap<string, number> {
    const offsets = new Map([[origin, 0]]);
    for (let grew = true; grew;) {
        grew = false;
        for (const occurrence of protocol.occurrences) {
            for (const { from, target } of occurrence.timings) {
                const base = offsets.get(from);
                if (base !== undefined && target && target.kind === 'calendar' && !offsets.has(occurrence.id)) {
                    offsets.set(occurrence.id, base + wholeDays(target).most);
                    grew = true;
                }
            }
        }
    }
    return offsets;
}
