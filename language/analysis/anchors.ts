import type { Element } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import type { Anchor } from '../model/timing.js';
import { simpleConditions, type PlacedCondition } from './conditions.js';
import { encounters } from './elements.js';
import type { PlacedPoint } from './time-points.js';
import { scenarioAnchors } from './scenarios.js';

/** A use of a session or step as a point in time, and the element that counts from it. */
export interface PlacedAnchor {
    readonly anchor: Anchor;
    readonly element: Element;
    /** Whether it may mean each occurrence where it names none. */
    readonly eachFits: boolean;
}

/**
 * Every anchor of a protocol.
 * @param conditions its conditions
 * @param points the points in time that it names
 */
export function anchors(protocol: Protocol, conditions: readonly PlacedCondition[], points: readonly PlacedPoint[]): readonly PlacedAnchor[] {
    const placed = (element: Element, eachFits: boolean, ...list: readonly (Anchor | undefined)[]): readonly PlacedAnchor[] =>
        list.flatMap(anchor => (anchor ? [{ anchor, element, eachFits }] : []));
    return [
        ...placed(protocol, false, protocol.header.dayConvention?.anchor),
        ...encounters(protocol).flatMap(({ schedule, ...encounter }) => [
            ...placed(encounter, false, ...(schedule?.relations ?? []).map(({ from }) => from)),
            ...placed(encounter, true, schedule?.repeat.per),
        ]),
        ...protocol.own.consents.flatMap(consent => placed(consent, false, consent.obtain?.limit?.anchor)),
        ...protocol.own.medications.flatMap(medication =>
            [...medication.titrations, ...medication.doses].flatMap(({ at, from }) => placed(medication, true, at, from))),
        ...protocol.endpoints.flatMap(endpoint => placed(endpoint, false, endpoint.baseline)),
        ...protocol.duties.flatMap(duty => (duty.until?.kind === 'next-day' ? placed(duty, true, duty.until.after) : [])),
        ...protocol.outcomes.flatMap(outcome => placed(outcome, false, outcome.held?.from, outcome.held?.to)),
        ...scenarioAnchors(protocol),
        ...points.flatMap(({ point, element, eachFits }) => (point.kind === 'relation' ? placed(element, eachFits, point.relation.from) : [])),
        ...conditions.flatMap(({ condition, element }) => simpleConditions(condition).flatMap(simple =>
            placed(element, false, 'at' in simple ? simple.at : undefined, simple.kind === 'change' ? simple.baseline : undefined))),
    ];
}
