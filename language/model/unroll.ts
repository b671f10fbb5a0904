import { dayOffset } from './day-numbers.js';
import type { Encounter } from './encounter.js';
import type { Occurrence, OccurrenceTiming } from './occurrence.js';
import type { Header } from './protocol.js';
import type { Duration, Span } from './quantities.js';
import type { Arm, DayPoint, Phase, TimingRelation } from './timing.js';
import { frequencyTimings } from './unroll-frequency.js';
import { anchoredSlot } from './unroll-anchors.js';
import { inCourseOrder } from './unroll-order.js';
import { occurrenceId, slotsOf, type Slot, type Slots } from './unroll-slots.js';

export { occurrenceLimit } from './unroll-slots.js';

/** What a course is unrolled from. */
export interface Course {
    readonly steps: readonly Encounter[];
    readonly sessions: readonly Encounter[];
    readonly visits: readonly Encounter[];
    readonly phases: readonly Phase[];
    readonly arms: readonly Arm[];
    readonly dayConvention?: Header['dayConvention'] | undefined;
    /** The ids of all elements, as they are read. */
    readonly order: readonly string[];
}

/** The occurrences of a course, and the steps and sessions of which some were cut off. */
export interface Unrolled {
    readonly occurrences: readonly Occurrence[];
    readonly cut: readonly Encounter[];
}

/** Every step and session of a course, occurrence by occurrence, in the order in which they are held. */
export function unroll(course: Course): Unrolled {
    const templates = [...course.steps, ...course.sessions, ...course.visits];
    const slots = slotsOf(templates);
    const epochs = soleOwners(course.phases);
    const arms = soleOwners(course.arms);
    const occurrences = [...slots.byTemplate.values()].flat().map((slot): Occurrence => {
        const epoch = epochs.get(slot.template.id);
        const arm = arms.get(slot.template.id);
        return {
            id: occurrenceId(slot),
            template: slot.template.id,
            index: slot.index,
            ...(slot.parent && { parent: occurrenceId(slot.parent) }),
            ...(arm !== undefined && { arm }),
            ...(epoch !== undefined && { epoch }),
            optional: slot.optional,
            ...nominalDay(slot),
            timings: timingsOf(slot, slots, course.dayConvention),
        };
    });
    return { occurrences: inCourseOrder(occurrences, templates, course.order), cut: slots.cut };
}

/** The illustrating day of an occurrence, where the protocol names as many. */
function nominalDay({ template, index }: Slot): Pick<Occurrence, 'nominalDay'> {
    const day = template.schedule?.nominalDays[index - 1];
    return day === undefined ? {} : { nominalDay: day };
}

/** The phase or arm of each template that exactly one of them lists. */
function soleOwners(owners: readonly (Phase | Arm)[]): ReadonlyMap<string, string> {
    const found = new Map<string, Set<string>>();
    for (const owner of owners) {
        for (const { target } of owner.encounters) {
            if (target !== undefined) {
                found.set(target, (found.get(target) ?? new Set()).add(owner.id));
            }
        }
    }
    return new Map([...found].flatMap(([template, ids]): [string, string][] => {
        const [sole] = ids;
        return sole !== undefined && ids.size === 1 ? [[template, sole]] : [];
    }));
}

function timingsOf(slot: Slot, slots: Slots, convention: Course['dayConvention']): OccurrenceTiming[] {
    const { schedule } = slot.template;
    if (!schedule) {
        return [];
    }
    const { cadence, minimumGap } = schedule.repeat;
    const before = slots.byTemplate.get(slot.template.id)?.[slot.index - 2];
    const listed = schedule.series[slot.turn];
    const origin = convention && anchoredSlot(convention.anchor, slot, slots, 'start');
    const calendar = origin && { from: occurrenceId(origin), first: convention.number };
    const timings = [
        ...(listed ? [windowTiming(listed, slot, slots)] : []),
        ...schedule.relations.filter((relation) => holdsFor(relation, slot)).map((relation) => windowTiming(relation, slot, slots)),
        cadence && before && slot.turn > 0 ? seriesTiming(before, cadence, 'cadence') : undefined,
        minimumGap && before ? seriesTiming(before, minimumGap, 'gap') : undefined,
        calendar && dayTiming(slot, calendar),
        ...frequencyTimings(slot, slots, calendar?.from),
    ];
    return timings.filter((timing) => timing !== undefined && timing.from !== occurrenceId(slot)) as OccurrenceTiming[];
}

/** In a series with a cadence or a frequency, a closed window after an anchor is where the series begins; everything else holds for each occurrence. */
function holdsFor(relation: TimingRelation, slot: Slot): boolean {
    const { cadence, frequency } = slot.template.schedule?.repeat ?? {};
    const opensSeries = (cadence ?? frequency) !== undefined
        && relation.against === 'actual' && relation.lower !== undefined && relation.upper !== undefined;
    return slot.turn === 0 || !opensSeries;
}

function windowTiming(relation: TimingRelation, slot: Slot, slots: Slots): OccurrenceTiming | undefined {
    const anchored = anchoredSlot(relation.from, slot, slots, relation.edge);
    if (!anchored) {
        return undefined;
    }
    const { edge, lower, upper, target, tolerance, against, written, range } = relation;
    return { from: occurrenceId(anchored), reason: 'window', edge, ...offsets(lower, upper, target), ...(tolerance && { tolerance }), against, written, range };
}

/** A cadence counts from start to start, a gap from the end of one to the start of the next; both from the one before as it was held. */
function seriesTiming(before: Slot, span: Span, reason: 'cadence' | 'gap'): OccurrenceTiming {
    const exact = span.lower.value === span.upper.value && span.lower.unit === span.upper.unit ? span.lower : undefined;
    return {
        from: occurrenceId(before),
        reason,
        edge: reason === 'cadence' ? 'start' : 'end',
        ...(reason === 'cadence' ? offsets(span.lower, span.upper, span.target ?? exact) : offsets(span.lower)),
        against: 'actual',
        written: span.written,
        range: span.range,
    };
}

/** The occurrence that the days of the course are counted from, and the number of its day. */
interface Calendar {
    readonly from: string;
    readonly first: number;
}

function dayTiming(slot: Slot, calendar: Calendar): OccurrenceTiming | undefined {
    const day = dayOf(slot);
    if (!day) {
        return undefined;
    }
    const days = (number: number): Duration => ({ value: String(dayOffset(number, calendar.first)), unit: 'd', kind: 'calendar' });
    return {
        from: calendar.from,
        reason: 'day',
        edge: 'start',
        ...offsets(days(day.low), days(day.high), day.target === undefined ? undefined : days(day.target)),
        against: 'planned',
        written: day.written,
        range: day.range,
    };
}

/** Several days are one for each occurrence; a single day is where a series begins, or holds for all where there is no cadence. */
function dayOf({ template, turn }: Slot): DayPoint | undefined {
    const { days = [], repeat } = template.schedule ?? {};
    return days.length === 1 && !repeat?.cadence && !repeat?.frequency ? days[0] : days[turn];
}

function offsets(lower?: Duration, upper?: Duration, target?: Duration): Pick<OccurrenceTiming, 'lower' | 'upper' | 'target'> {
    return { ...(lower && { lower }), ...(upper && { upper }), ...(target && { target }) };
}
