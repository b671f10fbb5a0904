import { dayNumber } from '../../model/day-numbers.js';
import type { Known } from '../../model/scenario.js';
import { compare, toDecimalString } from '../../syntax/decimal.js';
import type { ProtocolFacts } from '../facts.js';
import { occurrenceName } from '../occurrence-name.js';
import { endOfVisit, longBefore, type Moment } from './moment.js';
import { openChart } from './patient.js';
import type { Result } from './results.js';
import type { Event } from './trace.js';

/** One step of a course: something that happened, when, and what was known of the patient by then. */
export interface Step {
    readonly event: Event;
    /** When it happened, for people: "Day 5, dosing 2, 40 min". */
    readonly when: string;
    /** What is so at that moment; of what changes, the last. */
    readonly known: readonly Known[];
}

/** The course of a patient step by step, in the order in which things happened. */
export function stepsOf({ protocol }: ProtocolFacts, { case: patient, played }: Result): readonly Step[] {
    const chart = openChart(protocol, patient, id => {
        const visit = played?.visits.get(id);
        return visit?.held ? { day: visit.day, visit: id } : undefined;
    });
    const first = protocol.header.dayConvention?.number ?? 1;
    const names = new Map(protocol.occurrences.map(occurrence => [occurrence.id, occurrenceName(protocol, occurrence)]));
    return (played?.events ?? []).map(event => ({
        event, when: momentText(event.moment, first, names.get(event.visit ?? event.moment.visit ?? '')), known: chart.current(event.moment),
    }));
}

/** A day before any screening and a minute after any session stand for "whenever it was" and "by its end". */
function momentText({ day, minute }: Moment, first: number, visit: string | undefined): string {
    const inside = visit !== undefined && minute && compare(minute, endOfVisit) < 0 ? `${toDecimalString(minute, 2).text} min` : undefined;
    const parts = [day > longBefore ? `Day ${dayNumber(day, first)}` : undefined, visit, inside];
    return parts.filter(part => part !== undefined).join(', ') || 'Screening';
}
