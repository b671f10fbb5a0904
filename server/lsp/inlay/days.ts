import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { dayText } from '../../../language/analysis/schedule-of-activities.js';
import { courseDays, type CourseDays } from '../../../language/analysis/time/days.js';
import { dayNumber } from '../../../language/model/day-numbers.js';
import type { Encounter } from '../../../language/model/encounter.js';
import type { Occurrence } from '../../../language/model/occurrence.js';
import type { Protocol } from '../../../language/model/protocol.js';
import type { Schedule, TimePoint } from '../../../language/model/timing.js';
import { whyDays } from '../hover/why-days.js';
import type { Hint } from './hint.js';

/** Of more visits than these, the first and the last are shown. */
const mostVisits = 4;

/** The days that follow for each visit from all timing lines together, how often it is held where no line says so, and the days of weeks. */
export function dayHints({ protocol, encounters, intact }: ProtocolFacts): readonly Hint[] {
    const days = courseDays(protocol);
    return [
        ...encounters.filter(intact).flatMap(encounter => (encounter.schedule ? visitHints(protocol, encounter, encounter.schedule, days) : [])),
        ...protocol.phases.flatMap(({ when }) => weekHints(protocol, when))
    ];
}

function visitHints(protocol: Protocol, { id, name }: Encounter, schedule: Schedule, days: ReadonlyMap<string, CourseDays>): readonly Hint[] {
    const held = protocol.occurrences.filter(({ template }) => template === id);
    const times = timesText(schedule, held);
    const when = daysText(held, schedule, days);
    const text = [times, when].filter(part => part !== '').join(': ');
    return text === '' ? [] : [{ at: schedule.range, text, why: [...times === '' ? [] : [`\`${name}\` is held ${times}.`], whyDays(protocol, id)].join('\n\n') }];
}

/** How often it is held, where the line does not say so itself. */
function timesText({ repeat: { counted, per, maximum }, series, days }: Schedule, held: readonly Occurrence[]): string {
    const fewest = held.filter(({ optional }) => !optional).length;
    const isWritten = (counted && per === undefined) || series.length > 0 || days.length > 1;
    if (isWritten || held.length < 2) {
        return '';
    }
    return maximum === undefined ? `at least ${fewest} times` : fewest === held.length ? `${fewest} times` : `${fewest} to ${held.length} times`;
}

function daysText(held: readonly Occurrence[], { days: written }: Schedule, days: ReadonlyMap<string, CourseDays>): string {
    const known = held.map(({ id }) => days.get(id)).filter(found => found !== undefined);
    const isWritten = held.length === written.length
        && written.every(({ low, high, target = low }, index) => target === low && known[index]?.earliest === low && known[index].latest === high);
    const texts = known.map(dayText).filter(text => text !== '');
    if (isWritten || texts.length === 0) {
        return '';
    }
    const [first = '', ...others] = texts.length > mostVisits ? [texts[0]!, texts[1]!, '…', texts.at(-1)!] : texts;
    return [first.replace(/^Day/, 'day'), ...others.map(text => text.replace(/^(?:Day|from day) /, ''))].join('; ').replace('; …; ', '; … ');
}

/** The days that the weeks of a phase stand for. */
function weekHints({ header: { dayConvention } }: Protocol, when: TimePoint | undefined): readonly Hint[] {
    if (when?.kind !== 'week' || !dayConvention) {
        return [];
    }
    const { low, high, range } = when.week;
    const first = dayNumber((low - 1) * 7, dayConvention.number);
    const last = high === undefined ? undefined : dayNumber(high * 7 - 1, dayConvention.number);
    const text = last === undefined ? `from day ${first}` : `day ${first} to ${last}`;
    return [{ at: range, text, why: `Week 1 begins on day ${dayConvention.number}, the day of ${dayConvention.anchor.written}.` }];
}
