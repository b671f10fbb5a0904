import { dayCount, isoDate } from '../../analysis/dates.js';
import { scheduleOfActivities, type ScheduleColumn, type ScheduleRow } from '../../analysis/schedule-of-activities.js';
import { assessmentPoints } from '../../analysis/assessment-points.js';
import { courseDays, type CourseDays } from '../../analysis/time/days.js';
import { dayOffset } from '../../model/day-numbers.js';
import type { Protocol } from '../../model/protocol.js';

/** One visit in the calendar of a patient. */
export interface CalendarEvent {
    /** Id of the occurrence, or of an assessment that lies apart from every visit. */
    readonly id: string;
    readonly title: string;
    /** The day as a number of days (analysis/dates). */
    readonly day: number;
    readonly description: readonly string[];
    readonly tentative: boolean;
    /** Ids of the elements that it tells of. */
    readonly shown: readonly string[];
}

/** Every visit that a day follows for, when the course begins on a day, and the visits that none follows for. */
export interface Calendar {
    readonly events: readonly CalendarEvent[];
    readonly without: readonly ScheduleColumn[];
}

/**
 * The visits of a course.
 * @param start the day that the day convention names, by ISO 8601
 * @throws {Error} where the day is none
 */
export function calendarOf(protocol: Protocol, start: string): Calendar {
    const first = dayCount(start);
    if (first === undefined) {
        throw new Error(`"${start}" is no day: the course begins on a day such as 2027-01-04.`);
    }
    const { columns, groups, footnotes } = scheduleOfActivities(protocol);
    const days = courseDays(protocol);
    const points = new Map(assessmentPoints(protocol, days).map(point => [point.id, point.days]));
    const number = protocol.header.dayConvention?.number ?? 1;
    const dateOf = (day: number): number => first + dayOffset(day, number);
    const placed = columns.map(column => ({ column, window: days.get(column.id) ?? points.get(column.id) }));
    const events = placed.flatMap(({ column, window }): CalendarEvent[] => {
        const day = window && dayIn(window);
        if (window === undefined || day === undefined) {
            return [];
        }
        const done = groups.flatMap(group => group.rows.filter(({ cells }) => cells.has(column.id)).map(row => ({ group, row })));
        return [{
            id: column.id, title: [column.label, column.index].filter(part => part !== undefined).join(' '), day: dateOf(day), tentative: column.optional,
            shown: [column.id, column.element, ...done.flatMap(({ row }) => row.sources)],
            description: [
                windowText(window, dateOf), ...column.optional ? ['Held only if the course goes on.'] : [], ...writtenOf(protocol, column.id),
                ...done.map(({ group, row }) => `${group.title}: ${row.label}${notesOf(row, column.id, footnotes)}`),
            ],
        }];
    });
    return { events, without: placed.filter(({ window }) => window === undefined || dayIn(window) === undefined).map(({ column }) => column) };
}

/** What is said of an activity at this visit; what is said of it at others is not. */
function notesOf({ notesAt }: ScheduleRow, column: string, footnotes: readonly string[]): string {
    const notes = (notesAt.get(column) ?? []).map(note => footnotes[note - 1]);
    return notes.length > 0 ? ` (${notes.join(' / ')})` : '';
}

/** The day aimed at, or the nearest to it on which the visit may be held; without one the first, or the last. */
function dayIn({ earliest, latest, target }: CourseDays): number | undefined {
    return target === undefined ? earliest ?? latest : Math.min(Math.max(target, earliest ?? target), latest ?? target);
}

function windowText({ earliest, latest, target }: CourseDays, dateOf: (day: number) => number): string {
    const on = (day: number): string => `${isoDate(dateOf(day))} (day ${day})`;
    const aim = target === undefined ? '' : ` Aimed at: ${on(target)}.`;
    if (earliest !== undefined && earliest === latest) {
        return `On ${on(earliest)}.`;
    }
    if (earliest === undefined) {
        return latest === undefined ? aim.trim() : `At the latest ${on(latest)}; no first day follows from the protocol.${aim}`;
    }
    return latest === undefined ? `From ${on(earliest)}; no last day follows from the protocol.${aim}` : `From ${on(earliest)} to ${on(latest)}.${aim}`;
}

function writtenOf({ occurrences }: Protocol, id: string): readonly string[] {
    const timings = occurrences.find(one => one.id === id)?.timings ?? [];
    return [...new Set(timings.map(({ written }) => `Timing: ${written.replace(/\s+/g, ' ')}`))];
}
