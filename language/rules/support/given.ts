import type { ProtocolFacts } from '../../analysis/facts.js';
import type { Administration } from '../../model/encounter.js';

/** Ids of the medications that a session or an arm gives, each with its administrations. */
export function givenMedications({ protocol, encounters }: ProtocolFacts): ReadonlyMap<string, readonly Administration[]> {
    const given = new Map<string, Administration[]>();
    protocol.arms.forEach(arm => arm.gives.forEach(({ given: { target } }) => target !== undefined && given.set(target, [])));
    for (const administration of encounters.flatMap(({ administrations }) => administrations)) {
        const id = administration.medication.target;
        if (id !== undefined) {
            given.set(id, [...given.get(id) ?? [], administration]);
        }
    }
    return given;
}
