import type { Condition } from '../../model/condition.js';
import type { Dose, Medication } from '../../model/medication.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { soundly } from './sound-conditions.js';

/** Conditions of which the first that is met decides. */
export interface Branches {
    /** What one of them is called: "branch", "dose". */
    readonly what: 'branch' | 'dose' | 'way on';
    readonly conditions: readonly Condition[];
}

/** Every list of conditions of which the first that is met decides: the branches of decisions, the ways on from phases, the doses of one occasion. */
export function conditionalBranches(facts: ProtocolFacts): readonly Branches[] {
    const { protocol } = facts;
    const sound = soundly(facts);
    const lists: readonly Branches[] = [
        ...protocol.decisions.map(({ branches }): Branches => ({ what: 'branch', conditions: branches.map(({ when }) => when.condition) })),
        ...protocol.phases.map(({ next }): Branches => ({ what: 'way on', conditions: next.flatMap(({ when }) => when?.condition ?? []) })),
        ...protocol.own.medications.flatMap(dosesByOccasion),
    ];
    return lists.filter(({ conditions }) => conditions.length > 1 && conditions.every(condition => sound.has(condition)));
}

/** The doses with a condition that stand in for each other: those of the same occasion. */
function dosesByOccasion({ doses }: Medication): readonly Branches[] {
    const occasions = new Map<string, Condition[]>();
    for (const dose of doses) {
        if (dose.when) {
            occasions.set(occasionOf(dose), [...occasions.get(occasionOf(dose)) ?? [], dose.when.condition]);
        }
    }
    return [...occasions.values()].map((conditions): Branches => ({ what: 'dose', conditions }));
}

/** At which administrations a dose holds, as one text. */
export function occasionOf({ at, from }: Dose): string {
    return `${at ? `at ${at.written}` : ''}${from ? `from ${from.written}` : ''}`;
}
