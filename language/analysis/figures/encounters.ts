import type { Encounter } from '../../model/encounter.js';
import type { StaffNeed } from '../../model/people.js';
import type { Repeat, Schedule, StatedTolerance } from '../../model/timing.js';
import { formatDuration } from '../../syntax/duration.js';
import type { Stated } from './index.js';

/**
 * What prose may say about a screening step or a session.
 * @param labels what roles and settings are called, by id
 */
export function encounterFigures(encounter: Encounter, labels: ReadonlyMap<string, string>): readonly Stated[] {
    const { label, schedule, lasts, setting, staff, discharge } = encounter;
    return [
        ['title', label],
        ...(schedule ? scheduleFigures(schedule) : []),
        ['duration', lasts?.written],
        ['observation', discharge?.notBefore?.written],
        ['place', setting && called(setting, labels)],
        ['staff', staff.map(need => staffText(need, labels)).join(' and ')],
        ...staff.map((need): Stated => [`staff.${need.role.written}`, `${need.count}`]),
    ];
}

function scheduleFigures(schedule: Schedule): readonly Stated[] {
    const { cadence, minimumGap, frequency } = schedule.repeat;
    return [
        ['count', countText(schedule.repeat)],
        ['timing', timingText(schedule)],
        ['frequency', frequency?.written],
        ['cadence', cadence?.written],
        ['window', windowText(schedule.tolerance)],
        ['nominal', schedule.nominalDays.map(day => `day ${day}`).join(', ')],
        ['apart', minimumGap?.written],
    ];
}

/**
 * How often something happens, for people.
 * @param repeat the repeat of a schedule
 * @returns "6", "3 to 8" or "at least 3"
 */
function countText(repeat: Repeat): string {
    const { minimum, maximum } = repeat;
    if (maximum === undefined) {
        return `at least ${minimum}`;
    }
    return minimum === maximum ? `${minimum}` : `${minimum} to ${maximum}`;
}

/** When it happens, in the author's words and without the count. */
function timingText(schedule: Schedule): string {
    const { relations, series, days, weeks, repeat: { cadence, frequency } } = schedule;
    const parts = [frequency, ...relations, ...series, ...days, weeks].flatMap(part => (part ? [part.written] : []));
    return parts.length > 0 || !cadence ? [...new Set(parts)].join(', ') : `every ${cadence.written}`;
}

/** "± 3 days", or "2 days before to 5 days after". */
function windowText(tolerance: StatedTolerance | undefined): string | undefined {
    if (tolerance?.kind !== 'stated') {
        return undefined;
    }
    const [early, late] = [tolerance.early, tolerance.late].map(formatDuration);
    return early === late ? `± ${early}` : `${early} before to ${late} after`;
}

/** "1 prescribing physician for each patient". */
function staffText({ role, count, perPatients }: StaffNeed, labels: ReadonlyMap<string, string>): string {
    const patients = perPatients === undefined ? '' : perPatients === 1 ? ' for each patient' : ` for each ${perPatients} patients`;
    return `${count} ${inSentence(called(role, labels))}${patients}`;
}

function called({ target, written }: { readonly target?: string; readonly written: string }, labels: ReadonlyMap<string, string>): string {
    return labels.get(target ?? '') ?? written;
}

/** A label in the middle of a sentence; one that begins with a short form keeps its capitals. */
function inSentence(label: string): string {
    return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}
