import type { Encounter, StatedSpan } from '../../model/encounter.js';
import type { Occurrence, OccurrenceTiming } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import type { Duration } from '../../model/quantities.js';
import { encounters } from '../elements.js';
import { secondsInDay, type Bound, type Network } from './network.js';
import { secondsOf } from './seconds.js';

/** Why two points of a course are bound: a clause of the text, the length of a session, or what days are. */
export type Reason =
    | { readonly kind: 'clause'; readonly timing: OccurrenceTiming; readonly occurrence: Occurrence }
    | { readonly kind: 'length'; readonly length: StatedSpan; readonly occurrence: Occurrence }
    | { readonly kind: 'calendar' };

/** A course as a temporal network. */
export interface CourseNetwork extends Network<Reason> {
    /** The midnight at which the day of each occurrence begins, by the occurrence's id. */
    readonly days: ReadonlyMap<string, number>;
    /** The occurrence that each point belongs to. */
    readonly occurrences: readonly Occurrence[];
}

/** The points of one occurrence. Where nothing counts hours from it, its beginning and its end need no points of their own. */
interface Points {
    readonly day: number;
    readonly start?: number;
    readonly end?: number;
    readonly endDay: number;
}

const calendar: Reason = { kind: 'calendar' };

/**
 * The temporal network of a course. Each occurrence has its day, a midnight; where hours are counted to or from it, also its start and its end.
 * A session ends on the day on which it begins, unless it lasts a day or longer. Dates bind days, hours bind starts and ends (docs/semantics.md).
 * Doses and readings stand at fixed minutes of their session, so they need no points of their own.
 * @param protocol a protocol, possibly half written
 * @param takes which occurrences belong to the course; a clause that counts from another one is left out
 */
export function courseNetwork(protocol: Protocol, takes: (occurrence: Occurrence) => boolean): CourseNetwork {
    const templates = new Map(encounters(protocol).map(encounter => [encounter.id, encounter]));
    const taken = protocol.occurrences.filter(takes);
    const byHours = clocked(taken);
    const midnights: boolean[] = [];
    const owners: Occurrence[] = [];
    const bounds: Bound<Reason>[] = [];
    const point = (owner: Occurrence, midnight: boolean): number => {
        owners.push(owner);
        return midnights.push(midnight) - 1;
    };
    const points = new Map(taken.map((occurrence): [string, Points] => {
        const length = templates.get(occurrence.template)?.lasts;
        return [occurrence.id, addPoints(occurrence, length, byHours.has(occurrence.id), point, bounds)];
    }));
    for (const occurrence of taken) {
        for (const timing of occurrence.timings) {
            const from = points.get(timing.from);
            const to = points.get(occurrence.id);
            if (from && to) {
                bounds.push(...clauseBounds(timing, occurrence, from, to));
            }
        }
    }
    return { midnights, bounds, days: new Map([...points].map(([id, { day }]) => [id, day])), occurrences: owners };
}

/** The occurrences that hours are counted to or from. */
function clocked(occurrences: readonly Occurrence[]): ReadonlySet<string> {
    return new Set(occurrences.flatMap(({ id, timings }) => timings.filter(isElapsed).flatMap(({ from }) => [id, from])));
}

function isElapsed({ lower, upper, tolerance }: OccurrenceTiming): boolean {
    return [lower, upper, tolerance?.early, tolerance?.late].some(offset => offset?.kind === 'elapsed');
}

function addPoints(
    owner: Occurrence, length: Encounter['lasts'], byHours: boolean, point: (owner: Occurrence, midnight: boolean) => number, bounds: Bound<Reason>[],
): Points {
    const day = point(owner, true);
    const long = length !== undefined && length.bound !== 'at-most' && secondsOf(length.lower).fewest >= secondsInDay;
    if (!byHours && !long) {
        return { day, endDay: day };
    }
    const start = point(owner, false);
    const end = point(owner, false);
    const endDay = long ? point(owner, true) : day;
    const reason: Reason = length ? { kind: 'length', length, occurrence: owner } : calendar;
    const least = length && length.bound !== 'at-most' ? secondsOf(length.lower).fewest : 0;
    const most = length && length.bound !== 'at-least' ? secondsOf(length.upper).most : undefined;
    bounds.push(...within(day, start, calendar), ...within(endDay, end, calendar), ...between(start, end, least, most, reason));
    return { day, start, end, endDay };
}

/** A moment of a day: it comes less than a day after the midnight at which the day begins. */
function within(day: number, moment: number, reason: Reason): readonly Bound<Reason>[] {
    return between(day, moment, 0, secondsInDay - 1, reason);
}

function between(from: number, to: number, least: number | undefined, most: number | undefined, reason: Reason): readonly Bound<Reason>[] {
    return [
        ...(most === undefined ? [] : [{ from, to, most, reason }]),
        ...(least === undefined ? [] : [{ from: to, to: from, most: 0 - least, reason }]),
    ];
}

function clauseBounds(timing: OccurrenceTiming, occurrence: Occurrence, from: Points, to: Points): readonly Bound<Reason>[] {
    const { lower, upper, tolerance, edge } = timing;
    const reason: Reason = { kind: 'clause', timing, occurrence };
    const least = lower && secondsOf(lower).fewest - (tolerance ? secondsOf(tolerance.early).most : 0);
    const most = upper && secondsOf(upper).most + (tolerance ? secondsOf(tolerance.late).most : 0);
    const bound = (kind: Duration['kind'] | undefined, low: number | undefined, high: number | undefined): readonly Bound<Reason>[] => {
        const [a, b] = kind === 'elapsed' ? [edge === 'end' ? from.end : from.start, to.start] : [edge === 'end' ? from.endDay : from.day, to.day];
        return a === undefined || b === undefined ? [] : between(a, b, low, high, reason);
    };
    return [...bound(lower?.kind, least, undefined), ...bound(upper?.kind, undefined, most)];
}
