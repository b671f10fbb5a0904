import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { amountsAtWeight, atWeights, referenceWeights, weightReached } from '../hover/weights.js';
import type { Medication } from '../../../language/model/medication.js';
import type { Quantity, Stated } from '../../../language/model/quantities.js';
import type { SourceRange } from '../../../language/model/element.js';
import type { Hint } from './hint.js';

/** What doses by weight come to, exactly, at the reference weights; and the weight from which a ceiling holds. */
export function doseHints(facts: ProtocolFacts): readonly Hint[] {
    const { protocol } = facts;
    const weights = referenceWeights(facts);
    const hint = (amounts: readonly Quantity[], at: SourceRange | undefined, medication: Medication | undefined, joint: string): readonly Hint[] => {
        const text = at && amountsAtWeight(amounts, weights[0]!, joint);
        return at && text !== undefined ? [{ at, text: `= ${text}`, why: atWeights(amounts, weights, medication) }] : [];
    };
    const choices = (stated: readonly Stated<Quantity>[], medication: Medication | undefined): readonly Hint[] =>
        hint(stated.map(({ value }) => value), stated.at(-1)?.range, medication, 'or');
    return [
        ...protocol.own.medications.flatMap(medication => [
            ...medication.doses.flatMap(({ choices: stated, bounds }) =>
                (bounds ? hint([bounds.low, bounds.high], bounds.range, medication, 'to') : choices(stated, medication))),
            ...medication.titrations.flatMap(({ limit }) => choices([limit], medication)),
            ...medication.ceilings.flatMap(({ amount }) => choices([amount], undefined)),
            ...ceilingHints(medication)
        ]),
        ...facts.dosing.flatMap(({ administrations }) => administrations).flatMap(({ doses, medication }) => choices(doses, facts.medication(medication))),
        ...protocol.arms.flatMap(({ gives }) => gives).flatMap(({ dose, given }) => (dose ? choices([dose], facts.medication(given)) : []))
    ];
}

/** From which weight on a ceiling holds back the highest dose by weight. */
function ceilingHints(medication: Medication): readonly Hint[] {
    return medication.ceilings.flatMap(({ amount, scope, range }) => {
        const reached = scope === 'dose' ? weightReached(medication, amount.value) : undefined;
        return reached ? [{
            at: range,
            text: `reached from ${reached.weight.written}`,
            why: `At ${reached.dose.written}, ${amount.value.written} is reached with a weight of ${reached.weight.written}; heavier patients get ${amount.value.written}.`
        }] : [];
    });
}
