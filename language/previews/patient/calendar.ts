import { dayCount, isClosed, isoDate, weekdayOf, weekdays, type ClosedDays } from '../../analysis/dates.js';
import { longBefore } from '../../analysis/play/moment.js';
import type { Played } from '../../analysis/play/trace.js';
import { solvedCourse } from '../../analysis/time/course.js';
import { firstDay } from '../../analysis/time/days.js';
import type { Protocol } from '../../model/protocol.js';
import { html, type Html } from '../html.js';

/** A visit on its day. */
export interface Dated {
    readonly id: string;
    /** Days after the first day. */
    readonly day: number;
    /** The day it would be held on if the clinic were never closed. */
    readonly planned: number;
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
 */
export function dated(protocol: Protocol, played: Played, start: string | undefined, closed: ClosedDays): readonly Dated[] {
    const first = start === undefined ? undefined : dayCount(start);
    const { daysBetween } = solvedCourse(protocol);
    const held = protocol.occurrences.flatMap(({ id }): Held[] => {
        const visit = played.visits.get(id);
        return visit?.held && visit.day > longBefore ? [{ id, planned: visit.day, delay: visit.delay }] : [];
    });
    const origin = firstDay(protocol)?.id;
    // The first day is where it was asked to be; everything else is placed around it.
    held.sort((a, b) => (b.id === origin ? 1 : 0) - (a.id === origin ? 1 : 0) || a.planned - b.planned);
    const bounds = held.map((visit, place) => held.slice(0, place).map(other => daysBetween(other.id, visit.id) ?? {}));
    const isOpen = (day: number): boolean => first === undefined || !isClosed(closed, first + day);
    const fits = (place: number, day: number, days: Days): boolean =>
        bounds[place]!.every(({ fewest = -Infinity, most = Infinity }, before) => {
            const apart = (day - held[place]!.delay) - ((days[before] ?? held[before]!.planned) - held[before]!.delay);
            return fewest <= apart && apart <= most;
        });
    const mayMove = (place: number, day: number): boolean => held[place]!.id !== origin || day === held[place]!.planned;
    const days = searched(held, (place, day, before) => isOpen(day) && mayMove(place, day) && fits(place, day, before));
    const all = held.map(({ id, planned }, place) => ({ id, planned, day: days[place] ?? planned, stuck: days[place] === undefined }));
    return all.sort((a, b) => a.day - b.day || a.planned - b.planned);
}

type Days = readonly (number | undefined)[];

/** A day for each visit; where there is no way to have one for all, the first that fits for each in turn. */
function searched(held: readonly Held[], fits: (place: number, day: number, before: Days) => boolean): Days {
    let tries = 0;
    const search = (before: readonly number[]): readonly number[] | undefined => {
        const visit = held[before.length];
        if (!visit) {
            return before;
        }
        for (const day of near(visit.planned)) {
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
    return search([]) ?? held.reduce<Days>((before, { planned }, place) => [...before, near(planned).find(day => fits(place, day, before))], []);
}

/** A day, the one after it, the one before it, and so on outwards. */
function near(day: number): readonly number[] {
    return [day, ...Array.from({ length: farthest }, (_, place) => [day + place + 1, day - place - 1]).flat()];
}

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The months of a course as tables, each day with its visits; closed days are marked. */
export function months(visits: readonly Dated[], start: string, closed: ClosedDays, labelOf: (id: string) => string): readonly Html[] {
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
        return html`<table class="month keep"><caption>${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}</caption>
<thead><tr>${weekdays.map(day => html`<th scope="col"><abbr title="${day}">${day.slice(0, 2)}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map(days => html`<tr>${days.map(day => cell(isoDate(day), month, isClosed(closed, day), byDate, labelOf))}</tr>
`)}</tbody></table>
`;
    });
}

function cell(date: string, month: string, closed: boolean, byDate: ReadonlyMap<string, readonly Dated[]>, labelOf: (id: string) => string): Html {
    if (!date.startsWith(month)) {
        return html`<td class="outside"></td>`;
    }
    const visits = byDate.get(date) ?? [];
    return html`<td${closed && html` class="closed"`}><span class="day">${Number(date.slice(8))}</span>${closed && html`<span class="unseen"> closed</span>`}${
        visits.map(({ id, stuck }) => html`<span class="visit${stuck && ' stuck'}" data-source="${id.slice(0, id.lastIndexOf('/'))}" data-key="${id}">${labelOf(id)}</span>`)}</td>`;
}
