import type { Condition } from '../../model/condition.js';
import type { Ref } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import { conditions } from '../conditions.js';
import type { Meanings } from '../criteria/atoms.js';
import { isNever, type Diagram } from '../criteria/diagram.js';
import { passing, unlessTooLarge } from '../criteria/eligibility.js';
import { createPatients, type Patients } from '../criteria/patients.js';
import type { ProtocolFacts } from '../facts.js';
import type { Difference } from './comparer.js';

/** The patients of two protocols in one space, so that they can be compared. */
export interface BothPatients {
    readonly difference: (before: Condition, after: Condition) => Difference | undefined;
    /** Who is eligible now and was not, and the other way round; nothing where the conditions multiply too far. */
    readonly eligible: () => Difference | undefined;
}

/** Puts the patients of two protocols into one space. */
export function bothPatients(before: ProtocolFacts, after: ProtocolFacts): BothPatients {
    const meanings = meaningsOf(before, after);
    return {
        difference: (old, now) => unlessTooLarge(() => {
            const patients = createPatients([old, now], meanings);
            return differenceOf(patients, patients.meeting(old), patients.meeting(now));
        }),
        eligible: () => unlessTooLarge(() => {
            const all = [before.protocol, after.protocol].map(({ criteria }) => criteria.filter(({ effect }) => effect !== 'caution'));
            const patients = createPatients(all.flat().map(({ when }) => when.condition), meanings);
            const [old, now] = all.map(criteria => patients.all(criteria.map(criterion => passing(patients, criterion))));
            return differenceOf(patients, old!, now!);
        }),
    };
}

function differenceOf(patients: Patients, before: Diagram, after: Diagram): Difference {
    const gained = patients.all([after, patients.not(before)]);
    const lost = patients.all([before, patients.not(after)]);
    const [someGained, someLost] = [gained, lost].map(some => (isNever(some) ? undefined : patients.someone(some) ?? []));
    return { ...someGained && { gained: someGained }, ...someLost && { lost: someLost } };
}

/** A name of the old protocol means what it meant there: both may define the same name, each in its own way. */
function meaningsOf(before: ProtocolFacts, after: ProtocolFacts): Meanings {
    const old = refsIn(before.protocol);
    const side = (ref: Ref): ProtocolFacts => (old.has(ref) ? before : after);
    return {
        observable: ref => side(ref).observable(ref),
        scale: measurement => side(measurement.of).scale(measurement),
        definition: ref => side(ref).definition(ref),
    };
}

function refsIn(protocol: Protocol): ReadonlySet<unknown> {
    const found = new Set<unknown>();
    const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null || found.has(value)) {
            return;
        }
        if ('kinds' in value) {
            found.add(value);
            return;
        }
        Object.values(value).forEach(visit);
    };
    conditions(protocol).forEach(({ condition }) => {
        visit(condition);
    });
    protocol.used.definitions.forEach(({ condition }) => {
        visit(condition);
    });
    return found;
}
