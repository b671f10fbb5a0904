import { isoDate } from '../analysis/dates.js';
import type { Protocol } from '../model/protocol.js';
import { calendarOf, type Calendar, type CalendarEvent } from './calendar/events.js';
import { contentLine, textValue } from './calendar/lines.js';
import { calendarMapping } from './calendar/mapping.js';
import type { Exporter, Loss } from './exporter.js';
import { lossesBeside } from './places.js';

/** The visits of one patient as iCalendar (RFC 5545). */
export const icsExporter: Exporter = {
    format: 'ics',
    extension: 'ics',
    title: 'iCalendar',
    summary: 'The visits of one patient for any calendar, from a first day on.',
    needsStart: true,
    places: calendarMapping,
    export: (protocol, { start = '', patient, revision = 0 }) => {
        const calendar = calendarOf(protocol, start);
        return { content: calendarText(protocol, calendar, { start, patient, revision }), losses: losses(protocol, calendar, patient) };
    },
};

/** What the file is about beside the protocol. */
interface About {
    readonly start: string;
    readonly patient: string | undefined;
    readonly revision: number;
}

function calendarText(protocol: Protocol, { events }: Calendar, about: About): string {
    const name = about.patient ? `${protocol.label} – ${about.patient}` : protocol.label;
    return [
        contentLine('BEGIN', 'VCALENDAR'), contentLine('VERSION', '2.0'), contentLine('PRODID', '-//Regimen//Regimen//EN'), contentLine('CALSCALE', 'GREGORIAN'),
        contentLine('METHOD', 'PUBLISH'), contentLine('X-WR-CALNAME', textValue(name)), ...events.map(event => eventText(protocol, event, about)),
        contentLine('END', 'VCALENDAR'),
    ].join('');
}

/** The stamp is the first day, so that the same protocol and day always give the same file. */
function eventText(protocol: Protocol, { id, title, day, description, tentative }: CalendarEvent, { start, patient, revision }: About): string {
    const date = (count: number): string => isoDate(count).replaceAll('-', '');
    const version = protocol.header.version ? `, version ${protocol.header.version.value}` : '';
    return [
        contentLine('BEGIN', 'VEVENT'), contentLine('UID', textValue(uid(protocol, id, patient))), contentLine('SEQUENCE', String(revision)),
        contentLine('DTSTAMP', `${start.replaceAll('-', '')}T000000Z`),
        contentLine('DTSTART;VALUE=DATE', date(day)), contentLine('DTEND;VALUE=DATE', date(day + 1)), contentLine('SUMMARY', textValue(patient ? `${title} – ${patient}` : title)),
        contentLine('DESCRIPTION', textValue([...description, `${protocol.label}${version}`].join('\n'))), contentLine('STATUS', tentative ? 'TENTATIVE' : 'CONFIRMED'),
        contentLine('TRANSP', 'TRANSPARENT'), contentLine('END', 'VEVENT'),
    ].join('');
}

/**
 * The same visit of the same patient keeps its id when the protocol or the first day changes, so that a calendar moves it.
 * Two patients who are named never share one; nobody who is named is called `patient`, which the brackets keep apart.
 */
function uid(protocol: Protocol, id: string, patient: string | undefined): string {
    const parts = [protocol.id, id, ...patient === undefined || patient === '' ? [] : [patient]].map(part => part.replace(/[^A-Za-z0-9./:-]/gu, character => `_${character.codePointAt(0)!.toString(16)}_`));
    return `${[...parts, ...parts.length === 2 ? ['(patient)'] : []].join('/')}@regimen.invalid`;
}

function losses(protocol: Protocol, { events, without }: Calendar, patient: string | undefined): readonly Loss[] {
    const visits = new Set(protocol.occurrences.map(({ id }) => id));
    const open = without.map(({ id, element }): Loss => ({
        element: visits.has(id) ? id : element, what: 'visits without a day', why: 'no day follows from the protocol alone: it depends on a decision, or nothing ties it to the first day',
    }));
    const shown = new Set([protocol.id, ...events.flatMap(event => event.shown), ...open.map(({ element }) => element)]);
    const unnamed: readonly Loss[] = patient ? [] : [{
        element: protocol.id, what: 'which patient the visits are of', why: 'none is named, and in one calendar the visits of the next one would replace them',
    }];
    return [...unnamed, ...open, ...lossesBeside(protocol, calendarMapping, shown)];
}
