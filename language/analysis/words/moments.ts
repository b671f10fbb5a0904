import type { Monitor } from '../../model/encounter.js';
import type { Moment, Span } from '../../model/quantities.js';
import type { StaffNeed } from '../../model/people.js';
import type { Encounter, StatedSpan } from '../../model/encounter.js';
import type { Names } from './names.js';

/** A number with a real minus sign, which a line break never parts from its figure. */
export function minus(number: number | string): string {
    return String(number).replace('-', '−');
}

/** A moment on the clock of a session: "−15 min", "about 40 min", "discharge". */
export function momentText(moment: Moment): string {
    return moment.kind === 'discharge' ? 'discharge' : `${moment.approximate ? 'about ' : ''}${minus(moment.offset.value)} ${moment.offset.unit}`;
}

const intervals = { 'continuous': 'continuously', 'as-needed': 'as needed', 'not-stated': 'interval not stated' } as const;

/** How often something is watched: "every 15 min", "continuously". */
export function intervalText(every: Monitor['every']): string {
    return typeof every === 'string' ? intervals[every] : `every ${every.written}`;
}

/** From when until when something is watched. */
export function monitorSpan({ from, until }: Pick<Monitor, 'from' | 'until'>): string {
    return [from && `from ${momentText(from)}`, until && `until ${momentText(until)}`].filter(Boolean).join(' ');
}

/** A length of time as written, with "about", "at least" or "at most" where it says so. */
export function spanText(span: Span | StatedSpan): string {
    const bound = 'bound' in span && span.bound ? `${span.bound === 'at-least' ? 'at least' : 'at most'} ` : '';
    const about = span.approximate && !span.written.startsWith('about') ? 'about ' : '';
    return `${span.written.startsWith(bound) ? '' : bound}${about}${span.written}`;
}

const presences = { 'on-site': 'on site', 'in-the-room': 'in the room', 'on-call': 'on call', 'over-video': 'over video' } as const;

/** How many people of which role a session needs. */
export function staffText({ role, count, perPatients, presence }: StaffNeed, names: Names): string {
    const patients = perPatients === undefined ? '' : perPatients === 1 ? ' for each patient' : ` for each ${perPatients} patients`;
    return `${count === 1 ? '' : `${count} × `}${names.of(role)}${patients}${presence ? `, ${presences[presence]}` : ''}`;
}

const modes = { 'in-person': 'in person', 'video': 'by video', 'phone': 'by phone' } as const;

/** How patient and team meet. */
export function contactText({ contactModes }: Encounter): string {
    return contactModes.map(mode => modes[mode]).join(' or ');
}
