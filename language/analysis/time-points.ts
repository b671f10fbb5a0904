import type { Element } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import type { DayPoint, Gate, TimePoint, WeekRange } from '../model/timing.js';
import { encounters } from './elements.js';
import { scenarioDays } from './scenarios.js';

/** A point in the course, and the element that names it. */
export interface PlacedPoint {
    readonly point: TimePoint;
    readonly element: Element;
    /** Whether "at dosing" may mean each dosing: a measure is taken at all of them, a phase may open anew with each, and ends at one. */
    readonly eachFits: boolean;
}

/** Every point in the course that handoffs, consents, measures, endpoints, decisions and phases name. Timing lines are not among them. */
export function timePoints(protocol: Protocol): readonly PlacedPoint[] {
    const placed = (element: Element, eachFits: boolean, ...points: readonly (TimePoint | undefined)[]): readonly PlacedPoint[] =>
        points.flatMap(point => (point ? [{ point, element, eachFits }] : []));
    return [
        ...protocol.own.handoffs.flatMap(handoff => placed(handoff, true, handoff.when)),
        ...protocol.own.consents.flatMap(consent =>
            placed(consent, true, ...consent.renewals.map(renewal => (renewal.kind === 'point' ? renewal.point : undefined)))),
        ...protocol.measures.flatMap(measure => placed(measure, true, ...measure.points)),
        ...protocol.endpoints.flatMap(endpoint => placed(endpoint, false, endpoint.point)),
        ...protocol.decisions.flatMap(decision => placed(decision, true, decision.point, ...decision.data.map(({ point }) => point))),
        ...protocol.duties.flatMap(duty => placed(duty, true, duty.from, duty.until?.kind === 'point' ? duty.until.point : undefined)),
        ...protocol.own.records.flatMap(record => placed(record, true, ...record.due.map(({ point }) => point))),
        ...protocol.phases.flatMap(phase => [...placed(phase, false, pointOf(phase.entry), pointOf(phase.exit)), ...placed(phase, true, phase.when)]),
    ];
}

/**
 * Every use of a numbered day: `on day 8`.
 * @param points the points in time that the protocol names
 */
export function dayPoints(protocol: Protocol, points: readonly PlacedPoint[]): readonly DayPoint[] {
    const inTimings = encounters(protocol).flatMap(({ schedule }) => schedule?.days ?? []);
    return [...inTimings, ...points.flatMap(({ point }) => (point.kind === 'day' ? [point.day] : [])), ...scenarioDays(protocol)];
}

/** Every use of weeks of the course: `in weeks 5 to 8`. */
export function weeksNamed(protocol: Protocol): readonly WeekRange[] {
    const inTimings = encounters(protocol).flatMap(({ schedule }) => schedule?.weeks ?? []);
    return [...inTimings, ...timePoints(protocol).flatMap(({ point }) => (point.kind === 'week' ? [point.week] : []))];
}

function pointOf(gate: Gate | undefined): TimePoint | undefined {
    return gate?.kind === 'point' ? gate.point : undefined;
}
