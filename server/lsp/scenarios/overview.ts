import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import type { Result } from '../../../language/analysis/play/results.js';
import { solvedCourse } from '../../../language/analysis/time/course.js';

/**
 * How many sessions a protocol has and over how many days they go, the first and the last day counted: "6 dosing sessions over 16 to 26 days".
 * Of a protocol that gives a medication, those sessions count; otherwise all. Nothing for a protocol without any.
 */
export function courseOverview({ protocol, dosing }: ProtocolFacts): string | undefined {
    const templates = new Set((dosing.length > 0 ? dosing : protocol.sessions).map(({ id }) => id));
    const held = protocol.occurrences.filter(({ template }) => templates.has(template));
    const required = held.filter(({ optional }) => !optional);
    const word = `${dosing.length > 0 ? 'dosing ' : ''}session${held.length === 1 ? '' : 's'}`;
    const number = required.length === held.length ? `${held.length}` : `${required.length} to ${held.length}`;
    const [first] = held;
    const course = solvedCourse(protocol);
    const fewest = first && course.daysBetween(first.id, (required.at(-1) ?? first).id)?.fewest;
    const most = first && course.daysBetween(first.id, held.at(-1)!.id)?.most;
    return first && `${number} ${word}${held.length > 1 ? daysText(fewest, most) : ''}`;
}

function daysText(fewest: number | undefined, most: number | undefined): string {
    if (fewest === undefined || fewest < 0) {
        return '';
    }
    const ends = most === undefined ? `${fewest + 1} days or more` : fewest === most ? `${fewest + 1} days` : `${fewest + 1} to ${most + 1} days`;
    return ` over ${ends}`;
}

/** How many scenarios hold: "11 of 12 scenarios hold". Nothing for a protocol without any. */
export function scenarioOverview(results: readonly Result[]): string | undefined {
    const passing = results.filter(({ passes }) => passes).length;
    return results.length === 0 ? undefined : `${passing} of ${results.length} scenario${results.length === 1 ? ' holds' : 's hold'}`;
}
