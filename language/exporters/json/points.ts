import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/timing.js';
import { orNull, reference } from './element.js';
import type { Exported } from './exported.js';
import { duration } from './quantities.js';

/** A step or session that other times are counted from. */
export function anchor(point: Model.Anchor): Exported<Model.Anchor, Contract.Anchor> {
    return { target: reference(point.target), choice: point.choice, index: point.index ?? null };
}

type Point<Kind> = Extract<Model.TimePoint, { readonly kind: Kind }>;

/** A point in the course. */
export function timePoint(point: Model.TimePoint): Contract.TimePoint {
    switch (point.kind) {
        case 'relation':
            return { kind: point.kind, relation: relation(point.relation) } satisfies Exported<Point<'relation'>, Contract.RelationPoint>;
        case 'day':
            return { kind: point.kind, day: dayPoint(point.day) } satisfies Exported<Point<'day'>, Contract.CourseDayPoint>;
        case 'week':
            return { kind: point.kind, week: weekRange(point.week) } satisfies Exported<Point<'week'>, Contract.CourseWeekPoint>;
    }
}

/** One statement of when something happens. */
export function relation(timing: Model.TimingRelation): Exported<Model.TimingRelation, Contract.TimingRelation> {
    return {
        from: anchor(timing.from),
        edge: timing.edge,
        direction: timing.direction,
        lower: orNull(timing.lower, duration),
        upper: orNull(timing.upper, duration),
        target: orNull(timing.target, duration),
        tolerance: orNull(timing.tolerance, tolerance),
        approximate: timing.approximate ?? false,
        against: timing.against,
        provenance: timing.provenance,
    };
}

/** A place on the calendar of the protocol. */
export function dayPoint(day: Model.DayPoint): Exported<Model.DayPoint, Contract.DayPoint> {
    return { low: day.low, high: day.high, target: day.target ?? null };
}

/** Weeks of the calendar of the protocol. */
export function weekRange(weeks: Model.WeekRange): Exported<Model.WeekRange, Contract.WeekRange> {
    return { low: weeks.low, high: weeks.high ?? null };
}

/** How early and how late something may be. */
export function tolerance(around: Model.Tolerance): Exported<Model.Tolerance, Contract.Tolerance> {
    return { early: duration(around.early), late: duration(around.late) };
}
