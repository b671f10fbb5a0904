import { dayNumber } from '../../model/day-numbers.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import { once } from '../once.js';
import { solvedCourse } from './course.js';
import { wholeDays } from './seconds.js';

/** The days of the course on which one occurrence can be held, by the protocol's day convention. */
export interface CourseDays {
    readonly earliest?: number;
    readonly latest?: number;
    /** The day the author aims at, where every step to it has a target. */
    readonly target?: number;
}

/**
 * The earliest and latest day of every occurrence: the tightest bounds that follow from all timing clauses together.
 * An occurrence that nothing ties to day 1 has no entry, and a schedule that contradicts itself has none at all.
 * @param protocol a protocol with a declared day convention; without one the result is empty
 * @returns bounds by occurrence id
 */
export const courseDays = once((protocol: Protocol): ReadonlyMap<string, CourseDays> => {
    const convention = protocol.header.dayConvention;
    const origin = firstDay(protocol);
    if (!convention || !origin) {
        return new Map();
    }
    const course = solvedCourse(protocol);
    const targets = targetOffsets(protocol, origin.id);
    const day = (offset: number | undefined): number | undefined => (offset === undefined ? undefined : dayNumber(offset, convention.number));
    return new Map(protocol.occurrences.flatMap(({ id }): [string, CourseDays][] => {
        const { fewest, most } = course.daysBetween(origin.id, id) ?? {};
        return fewest === undefined && most === undefined
            ? []
            : [[id, { earliest: day(fewest), latest: day(most), target: day(targets.get(id)) }]];
    }));
});

/** The occurrence on the day that the day convention names. */
export function firstDay({ header, occurrences }: Protocol): Occurrence | undefined {
    const anchor = header.dayConvention?.anchor;
    return anchor && occurrences.find(({ template, index }) => template === anchor.target.target && index === (anchor.index ?? 1));
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
