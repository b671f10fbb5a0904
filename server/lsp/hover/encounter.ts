import { courseDays } from '../../../language/analysis/time/days.js';
import { dayText } from '../../../language/analysis/schedule-of-activities.js';
import type { Encounter } from '../../../language/model/encounter.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { label, labels, time, type Asked } from './about.js';
import { code, escaped, type Fact } from './markdown.js';

/** More days than these are not listed one by one. */
const mostDays = 12;

/** Timing, computed days, length, people and place of a session or step. */
export function encounterFacts(asked: Asked, encounter: Encounter): Fact[] {
    const { schedule, lasts, staff, setting, contactModes, approaches } = encounter;
    return [
        ['Timing', schedule && code(schedule.written)],
        ['Days', asked.protocol && daysOf(asked.protocol, encounter)],
        ['Lasts', time(lasts)],
        ['Staff', staff.map(({ role, count, perPatients }) =>
            `${count} ${label(asked, encounter, role)}${perPatients === undefined ? '' : ` for each ${perPatients === 1 ? 'patient' : `${perPatients} patients`}`}`)
            .join(', ')],
        ['Place', label(asked, encounter, setting)],
        ['Contact', contactModes.join(' or ')],
        ['Approach', labels(asked, encounter, approaches)]
    ];
}

/** The days of every occurrence, as they follow from all timing of the protocol. */
function daysOf(protocol: Protocol, { id }: Encounter): string {
    const days = courseDays(protocol);
    const texts = protocol.occurrences.filter(({ template }) => template === id).map(occurrence => dayText(days.get(occurrence.id))).filter(text => text !== '');
    const shown = texts.slice(0, mostDays).map((text, index) => escaped(index === 0 ? text : text.replace(/^Day /, '')));
    return [...shown, ...texts.length > mostDays ? ['…'] : []].join('; ');
}
