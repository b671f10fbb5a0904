import type { Encounter } from '../model/encounter.js';
import type { Occurrence } from '../model/occurrence.js';
import type { Protocol } from '../model/protocol.js';
import { courseDays, type CourseDays } from './time/days.js';
import { assessmentPoints, type AssessmentPoint } from './assessment-points.js';
import { activityRows } from './activity-rows.js';
import { encounters } from './elements.js';
import { minus } from './words/moments.js';

/** One visit of the course: a column of the schedule. */
export interface ScheduleColumn {
    /** Id of the occurrence, or of the assessment that has no visit of its own. */
    readonly id: string;
    /** Id of the element the column comes from. */
    readonly element: string;
    readonly label: string;
    /** From 1 where the visit is held more than once. */
    readonly index?: number;
    /** "Day 4 to 6"; empty where nothing ties the visit to the calendar. */
    readonly day: string;
    readonly optional: boolean;
}

/** What is done at visits: a row of the schedule. */
export interface ScheduleRow {
    /** Ids of the elements that ask for it. */
    readonly sources: readonly string[];
    readonly label: string;
    /** Ids of the columns in which it is done. */
    readonly cells: ReadonlySet<string>;
    /** Numbers of the footnotes that say how, from 1. */
    readonly notes: readonly number[];
    /** The same by columns: a note about one visit says nothing about another. */
    readonly notesAt: ReadonlyMap<string, readonly number[]>;
}

/** Rows of one kind. */
export interface ScheduleGroup {
    readonly title: string;
    readonly rows: readonly ScheduleRow[];
}

/** The Schedule of Activities: what is done at which visit. */
export interface ScheduleOfActivities {
    readonly columns: readonly ScheduleColumn[];
    readonly groups: readonly ScheduleGroup[];
    readonly footnotes: readonly string[];
}

/**
 * The Schedule of Activities of a protocol: every visit in the order of the course, and what is done at it.
 * @param protocol a protocol, possibly half written
 */
export function scheduleOfActivities(protocol: Protocol): ScheduleOfActivities {
    const days = courseDays(protocol);
    const points = assessmentPoints(protocol, days);
    const columns = [
        ...protocol.occurrences.map(occurrence => ({ days: days.get(occurrence.id), column: visitColumn(protocol, occurrence, days.get(occurrence.id)) })),
        ...points.filter(point => point.apart).map(point => ({ days: point.days, column: pointColumn(point) })),
    ];
    const order = columns.map((entry, place) => ({ ...entry, place })).sort((a, b) => byCourse(a, b));
    return { columns: order.map(entry => entry.column), ...activityRows(protocol, points) };
}

interface Placed {
    readonly days?: CourseDays;
    readonly place: number;
}

/** Earlier days first; visits that nothing ties to the calendar keep their place in the text, before those that are. */
function byCourse(a: Placed, b: Placed): number {
    return (startOf(a) - startOf(b)) || (endOf(a) - endOf(b)) || (a.place - b.place);
}

function startOf({ days }: Placed): number {
    return days?.earliest ?? days?.latest ?? -100_000;
}

function endOf({ days }: Placed): number {
    return days?.latest ?? 100_000;
}

function visitColumn(protocol: Protocol, occurrence: Occurrence, days: CourseDays | undefined): ScheduleColumn {
    const template = encounterOf(protocol, occurrence.template);
    const times = protocol.occurrences.filter(other => other.template === occurrence.template).length;
    return {
        id: occurrence.id,
        element: occurrence.template,
        label: template?.label ?? occurrence.template,
        index: times > 1 ? occurrence.index : undefined,
        day: dayText(days),
        optional: occurrence.optional,
    };
}

function encounterOf(protocol: Protocol, id: string): Encounter | undefined {
    return encounters(protocol).find(encounter => encounter.id === id);
}

function pointColumn(point: AssessmentPoint): ScheduleColumn {
    return { id: point.id, element: point.measure, label: `Assessment ${point.written}`, day: dayText(point.days), optional: false };
}

/**
 * The days of a visit, for people.
 * @returns "Day 4", "Day 4 to 6", "from day 4", "until day 6", or nothing
 */
export function dayText(days: CourseDays | undefined): string {
    if (days?.earliest === undefined) {
        return days?.latest === undefined ? '' : `until day ${minus(days.latest)}`;
    }
    if (days.latest === undefined) {
        return `from day ${minus(days.earliest)}`;
    }
    return days.earliest === days.latest ? `Day ${minus(days.earliest)}` : `Day ${minus(days.earliest)} to ${minus(days.latest)}`;
}
