import type { Occurrence } from '../model/occurrence.js';
import type { Protocol } from '../model/protocol.js';
import type { Anchor, TimePoint, TimingRelation, WeekRange } from '../model/timing.js';
import type { CourseDays } from './time/days.js';
import { wholeDays } from './time/seconds.js';
import { dayNumber, dayOffset } from '../model/day-numbers.js';

/** One point of the course at which something is measured. */
export interface AssessmentPoint {
    /** The occurrence it belongs to, or an id of its own where it lies apart from every visit. */
    readonly id: string;
    /** Id of the measure. */
    readonly measure: string;
    /** True where it lies apart from every visit: it is a visit of its own. */
    readonly apart: boolean;
    readonly written: string;
    readonly days?: CourseDays;
}

/**
 * Where each measure of the outcomes falls: at a visit, or at a point of its own.
 * @param protocol a protocol, possibly half written
 * @param days the days of its occurrences
 */
export function assessmentPoints(protocol: Protocol, days: ReadonlyMap<string, CourseDays>): readonly AssessmentPoint[] {
    return protocol.measures.flatMap(measure => measure.points.flatMap(point => placesOf(protocol, measure.id, point, days)));
}

/**
 * Where one point in time falls: several places for one of `each` session.
 * @param measure id of what is measured then
 * @param days the days of the occurrences
 */
export function placesOf(protocol: Protocol, measure: string, point: TimePoint, days: ReadonlyMap<string, CourseDays>): AssessmentPoint[] {
    if (point.kind === 'day') {
        const { low, high, written } = point.day;
        return [{ id: `point/day/${low}/${high}`, measure, apart: true, written, days: { earliest: low, latest: high } }];
    }
    if (point.kind === 'week') {
        const { low, high, written } = point.week;
        return [{ id: `point/week/${low}/${high ?? ''}`, measure, apart: true, written, days: weekDays(protocol, point.week) }];
    }
    const { relation } = point;
    return anchored(protocol, relation.from).map(occurrence => ({
        measure,
        written: relation.written,
        ...(relation.direction === 'at' || relation.direction === 'same-day'
            ? { id: occurrence.id, apart: false, days: days.get(occurrence.id) }
            : { id: `point/${occurrence.id}/${relation.written}`, apart: true, days: shifted(protocol, days.get(occurrence.id), relation) }),
    }));
}

/**
 * The occurrences an anchor means: all for `each`, one otherwise.
 * @param protocol the protocol the anchor stands in
 * @param anchor an anchor, possibly to nothing
 */
export function anchored(protocol: Protocol, anchor: Anchor): readonly Occurrence[] {
    const all = protocol.occurrences.filter(occurrence => occurrence.template === anchor.target.target);
    switch (anchor.choice) {
        case 'each':
        case 'only':
        case 'previous':
            return all;
        case 'first':
            return all.slice(0, 1);
        case 'last':
            return all.slice(-1);
        case 'numbered':
            return all.filter(occurrence => occurrence.index === anchor.index);
    }
}

/** The days of some weeks of the course; week 1 begins on the day that the day convention names. */
function weekDays(protocol: Protocol, { low, high }: WeekRange): CourseDays | undefined {
    const first = protocol.header.dayConvention?.number;
    return first === undefined
        ? undefined
        : { earliest: dayNumber(7 * (low - 1), first), ...(high !== undefined && { latest: dayNumber(7 * high - 1, first) }) };
}

/** The days of an anchor, moved by the offset of a relation. */
function shifted(protocol: Protocol, base: CourseDays | undefined, relation: TimingRelation): CourseDays | undefined {
    const first = protocol.header.dayConvention?.number;
    if (!base || first === undefined) {
        return undefined;
    }
    const move = (day: number | undefined, by: number | undefined): number | undefined =>
        day === undefined || by === undefined ? undefined : dayNumber(dayOffset(day, first) + by, first);
    return {
        earliest: move(base.earliest, relation.lower && wholeDays(relation.lower).fewest),
        latest: move(base.latest, relation.upper && wholeDays(relation.upper).most),
    };
}
