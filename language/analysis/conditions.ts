import type { Condition, Measurement } from '../model/condition.js';
import type { Element } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Gate } from '../model/timing.js';
import type { Protocol } from '../model/protocol.js';
import { encounters, timelinesOf } from './elements.js';

/** What a condition decides. */
export type ConditionUse = 'criterion' | 'check' | 'monitor' | 'discharge' | 'reaction' | 'outcome' | 'decision' | 'titration' | 'repeat' | 'phase' | 'definition' | 'dose' | 'concomitant';

/** A condition and the element it belongs to. */
export interface PlacedCondition {
    readonly condition: Condition;
    readonly use: ConditionUse;
    readonly element: Element;
    /** The step or session it stands in, if any. */
    readonly encounter?: Encounter | undefined;
}

/** A condition that is not made of others. */
export type SimpleCondition = Exclude<Condition, { readonly kind: 'all' | 'any' | 'at-least' | 'not' }>;

/** A simple condition that looks at a measured value. */
export type ValueCondition = Extract<SimpleCondition, { readonly value: Measurement }>;

/** Every condition of a protocol, with its place. */
export function conditions(protocol: Protocol): readonly PlacedCondition[] {
    return [
        ...protocol.criteria.map(element => placed(element.when.condition, 'criterion', element)),
        ...encounters(protocol).flatMap(inEncounter),
        ...protocol.reactions.map(element => placed(element.when.condition, 'reaction', element)),
        ...protocol.outcomes.map(element => placed(element.when.condition, 'outcome', element)),
        ...protocol.decisions.flatMap(element => element.branches.map(branch => placed(branch.when.condition, 'decision', element))),
        ...protocol.own.medications.flatMap(element =>
            [...element.titrations, ...element.doses].flatMap(({ when }) => (when ? [placed(when.condition, 'titration', element)] : []))),
        ...protocol.concomitant.flatMap(element => (element.when ? [placed(element.when.condition, 'concomitant', element)] : [])),
        ...protocol.phases.flatMap(element =>
            [...[element.entry, element.exit].flatMap(gateConditions), ...element.next.flatMap(({ when }) => when?.condition ?? [])]
                .map(condition => placed(condition, 'phase', element))),
        ...protocol.own.definitions.map(element => placed(element.condition, 'definition', element)),
    ];
}

function placed(condition: Condition, use: ConditionUse, element: Element, encounter?: Encounter): PlacedCondition {
    return { condition, use, element, encounter };
}

function inEncounter(encounter: Encounter): readonly PlacedCondition[] {
    const until = encounter.schedule?.repeat.until?.condition;
    const { discharge } = encounter;
    const clocks = [encounter, ...timelinesOf(encounter)];
    return [
        ...(until ? [placed(until, 'repeat', encounter, encounter)] : []),
        ...clocks.flatMap(({ checks }) => checks).map(check => placed(check.when.condition, 'check', check, encounter)),
        ...[...encounter.administrations, ...encounter.supplements].flatMap(given => (given.when ? [placed(given.when.condition, 'dose', given, encounter)] : [])),
        ...encounter.monitors.flatMap(monitor => (monitor.untilHolds ? [placed(monitor.untilHolds.condition, 'monitor', monitor, encounter)] : [])),
        ...(discharge ? [placed(discharge.when.condition, 'discharge', discharge, encounter)] : []),
    ];
}

function gateConditions(gate: Gate | undefined): readonly Condition[] {
    return gate?.kind === 'condition' ? [gate.when.condition] : [];
}

/** The simple conditions a condition is made of, in the order of the text. */
export function simpleConditions(condition: Condition): readonly SimpleCondition[] {
    switch (condition.kind) {
        case 'all':
        case 'any':
        case 'at-least':
            return condition.of.flatMap(simpleConditions);
        case 'not':
            return simpleConditions(condition.of);
        default:
            return [condition];
    }
}

/** The simple conditions that look at a measured value. */
export function valueConditions(condition: Condition): readonly ValueCondition[] {
    return simpleConditions(condition).filter(simple => 'value' in simple);
}

/**
 * The simple conditions that must all hold for the condition to hold: those joined by `and`, none inside `or` or `not`.
 * A discharge that asks for an escort in only one of two alternatives does not require it.
 */
export function requiredConditions(condition: Condition): readonly SimpleCondition[] {
    switch (condition.kind) {
        case 'all':
            return condition.of.flatMap(requiredConditions);
        case 'any':
        case 'at-least':
        case 'not':
            return [];
        default:
            return [condition];
    }
}
