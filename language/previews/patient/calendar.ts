import { dayCount, isClosed, isoDate, weekdayOf, weekdays, type ClosedDays } from '../../analysis/dates.js';
import { longBefore } from '../../analysis/play/moment.js';
import type { Played } from '../../analysis/play/trace.js';
import { solvedCourse } from '../../analysis/time/course.js';
import { firstDay } from '../../analysis/time/days.js';
import type { Protocol } from '../../model/protocol.js';
import { html, type Html } from '../html.js';
import type { PatientInput } from './input.js';

/** A visit on its day. */
export interface Dated {
    readonly id: string;
    /** Days after the first day. */
    readonly day: number;
    /** The day it would be held on if the clinic were never closed. */
    readonly planned: number;
    /** How many days later than planned the patient made it. */
    readonly delay: number;
    /** No open day keeps every timing line. */
    readonly stuck: boolean;
}

/** So many days on both sides of the planned one are looked at, and so many tries are made before a visit is left without an open day. */
const [farthest, mostTries] = [21, 20_000];

interface Held {
    readonly id: string;
    readonly planned: number;
    readonly delay: number;
}

/**
 * The visits of a course on days on which the clinic is open: each on the open day nearest to its planned one that keeps its time to all the others; where
 * an earlier visit leaves a later one no open day, the earlier one moves. Bounds between two visits are the tightest that follow from all timing lines.
 * @param start the date of the first day; without one, no day is closed
 * @param moved the days of visits that were moved by hand, whether they fit or not; the others are placed around them
 */
export function dated(
    protocol: Protocol, played: Played, { start, closedDays: closed, moved }: Pick<PatientInput, 'start' | 'closedDays' | 'moved'>,
): readonly Dated[] {
    const first = start === undefined ? undefined : dayCount(start);
    const { daysBetween } = solvedCourse(protocol);
    const held = protocol.occurrences.flatMap(({ id }): Held[] => {
        const visit = played.visits.get(id);
        return visit?.held && visit.day > longBefore ? [{ id, planned: visit.day, delay: visit.delay }] : [];
    });
    const origin = firstDay(protocol)?.id;
    // The first day is where it was asked to be, and so is what was moved by hand; everything else is placed around them.
    const fixed = new Map(held.flatMap(({ id, planned }): [string, number][] => {
        const day = id === origin ? planned : moved?.get(id);
        return day === undefined ? [] : [[id, day]];
    }));
    const rank = ({ id }: Held): number => (id === origin ? 0 : fixed.has(id) ? 1 : 2);
    held.sort((a, b) => rank(a) - rank(b) || a.planned - b.planned);
    const reach = farthest + Math.max(0, ...held.map(({ id, planned }) => Math.abs((fixed.get(id) ?? planned) - planned)));
    const candidates = ({ id, planned }: Held): readonly number[] => (fixed.has(id) ? [fixed.get(id)!] : near(planned, reach));
    const bounds = held.map((visit, place) => held.slice(0, place).map(other => daysBetween(other.id, visit.id) ?? {}));
    const isOpen = (day: number): boolean => first === undefined || !isClosed(closed, first + day);
    const fits = (place: number, day: number, days: Days): boolean =>
        bounds[place]!.every(({ fewest = -Infinity, most = Infinity }, before) => {
            const apart = (day - held[place]!.delay) - ((days[before] ?? held[before]!.planned) - held[before]!.delay);
            return fewest <= apart && apart <= most;
        });
    const isByHand = ({ id }: Held): boolean => fixed.has(id) && id !== origin;
    const days = searched(held, candidates, (place, day, before) => (isByHand(held[place]!) || isOpen(day)) && fits(place, day, before), isByHand);
    const all = held.map(({ id, planned, delay }, place) => ({ id, planned, delay, day: days[place] ?? planned, stuck: days[place] === undefined }));
    return all.sort((a, b) => a.day - b.day || a.planned - b.planned);
}

type Days = readonly (number | undefined)[];

/** Whether a visit can be held on a day beside those before it. */
type Fits = (place: number, day: number, before: Days) => boolean;

/** A day for each visit; where there is no way to have one for all, what was moved by hand stays there, and each of the others has the first that fits. */
function searched(held: readonly Held[], candidates: (visit: Held) => readonly number[], fits: Fits, isByHand: (visit: Held) => boolean): Days {
    let tries = 0;
    const search = (before: readonly number[]): readonly number[] | undefined => {
        const visit = held[before.length];
        if (!visit) {
            return before;
        }
        for (const day of candidates(visit)) {
            tries += 1;
            if (tries > mostTries) {
                return undefined;
            }
            const found = fits(before.length, day, before) ? search([...before, day]) : undefined;
            if (found) {
                return found;
            }
        }
        return undefined;
    };
    return search([]) ?? held.reduce<Days>((before, visit, place) => {
        const days = candidates(visit);
        return [...before, isByHand(visit) ? days[0] : days.find(day => fits(place, day, before))];
    }, []);
}

/** A day, the one after it, the one before it, and so on outwards. */
function near(day: number, reach: number): readonly number[] {
    return [day, ...Array.from({ length: reach }, (_, place) => [day + place + 1, day - place - 1]).flat()];
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** How a visit is shown. */
export interface Shown {
    readonly labelOf: (id: string) => string;
    /** The attributes by which a page around the view can let it be moved. */
    readonly movable: (visit: Dated) => Html | false;
}

/** The months of a course as tables, each day with its visits; closed days are marked. */
export function months(visits: readonly Dated[], start: string, closed: ClosedDays, shown: Shown): readonly Html[] {
    const first = dayCount(start) ?? 0;
    const byDate = new Map<string, Dated[]>();
    for (const visit of visits) {
        const date = isoDate(first + visit.day);
        byDate.set(date, [...byDate.get(date) ?? [], visit]);
    }
    const names = [...new Set([...byDate.keys()].map(date => date.slice(0, 7)))].sort();
    return names.map(month => {
        const begin = dayCount(`${month}-01`) ?? 0;
        const before = weekdays.indexOf(weekdayOf(begin));
        const weeks = Array.from({ length: 6 }, (_, week) => Array.from({ length: 7 }, (__, place) => begin - before + week * 7 + place))
            .filter(days => days.some(day => isoDate(day).startsWith(month)));
        return html`<table class="month keep" data-key="${month}"><caption>${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}</caption>
<thead><tr>${weekdays.map(day => html`<th scope="col"><abbr title="${day}">${day.slice(0, 2)}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map(days => html`<tr>${days.map(day => cell({ date: isoDate(day), day: day - first, month, closed: isClosed(closed, day) }, byDate, shown))}</tr>
`)}</tbody></table>
`;
    });
}

/** A day of a month; `day` is how many days after the first day of the course it is. */
interface Cell {
    readonly date: string;
    readonly day: number;
    readonly month: string;
    readonly closed: boolean;
}

function cell({ date, day, month, closed }: Cell, byDate: ReadonlyMap<string, readonly Dated[]>, { labelOf, movable }: Shown): Html {
    if (!date.startsWith(month)) {
        return html`<td class="outside"></td>`;
    }
    return html`<td${closed && html` class="closed"`} data-on="${day}"><span class="day">${Number(date.slice(8))}</span>${closed && html`<span class="unseen"> closed</span>`}${
        (byDate.get(date) ?? []).map(visit =>
            html`<span class="visit${visit.stuck && ' stuck'}" data-source="${visit.id.slice(0, visit.id.lastIndexOf('/'))}" data-key="${visit.id}"${movable(visit)}>${labelOf(visit.id)}</span>`)}</td>`;
}
