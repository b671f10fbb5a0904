import type { Condition } from '../../model/condition.js';
import type { Known } from '../../model/scenario.js';
import type { SimpleCondition } from '../conditions.js';
import { sourcesOf } from '../criteria/atoms.js';
import { passing, unlessTooLarge } from '../criteria/eligibility.js';
import { createPatients, type Trait } from '../criteria/patients.js';
import type { ProtocolFacts } from '../facts.js';
import { givenFor } from '../play/givens.js';

/**
 * What is known of a patient whom the criteria let in, whom checks do not hold up and who may go home, as far as one patient can be all that.
 * Nothing is known where the criteria let nobody in, or where the conditions are too many.
 */
export function fittingPatient(facts: ProtocolFacts): readonly Known[] {
    const onTheWay = facts.encounters.flatMap(({ checks, discharge }) => [...checks, ...discharge ? [discharge] : []].map(({ when }) => when.condition));
    return patientWho(facts, onTheWay) ?? patientWho(facts, []) ?? [];
}

/** A patient who is let in and meets further conditions. */
function patientWho(facts: ProtocolFacts, further: readonly Condition[]): readonly Known[] | undefined {
    const asked = [...facts.protocol.criteria.map(({ when }) => when.condition), ...further];
    return unlessTooLarge(() => {
        const patients = createPatients(asked, facts);
        const traits = patients.someone(patients.all([
            ...facts.protocol.criteria.map(criterion => passing(patients, criterion)), ...further.map(condition => patients.meeting(condition)),
        ]));
        const sources = sourcesOf(asked, facts);
        return traits?.flatMap(trait => knownOf(trait, sources.get(trait.key)));
    });
}

/** What is absent need not be known, but for a judgement, which somebody has to give. */
function knownOf({ kind, value, amount }: Trait, source: SimpleCondition | undefined): readonly Known[] {
    const absent = kind === 'fact' ? value === 'no' && source?.kind !== 'judgement' : kind === 'since' && !amount;
    const given = source && !absent ? givenFor(source, kind === 'fact' ? value === 'yes' : amount ?? value) : undefined;
    return given ? [given] : [];
}
