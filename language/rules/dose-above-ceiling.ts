import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import type { Medication } from '../model/medication.js';
import type { Quantity, Stated } from '../model/quantities.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { doseFigures } from './support/doses.js';
import { course } from './support/examples.js';
import { weightCeilings } from './support/weight-ceilings.js';

/** A dose that its own ceiling forbids. */
export const doseAboveCeiling = defineRule({
    code: 'dose-above-ceiling',
    severity: 'error',
    summary: 'A dose is above the ceiling of the same medication.',
    why: 'The two lines contradict each other, and the ceiling cuts the dose. One of the two figures is not what was meant.',
    messages: {
        above: '`{dose}` is above the ceiling of `{ceiling}` {scope}, so it is never given in full. Change one of the two.',
        everybody: '`{dose}` is above the ceiling of `{ceiling}` for everybody of more than {from}, and the criteria let in nobody lighter than {low}. Change one of them.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|100 mg|>
    never above 80 mg per dose
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    never above 80 mg per dose
}` }),
    checkProtocol(facts, report) {
        const scopes = { dose: 'per dose', session: 'per session', total: 'in total' } as const;
        for (const medication of facts.protocol.own.medications) {
            const figures = [...doseFigures(medication), ...dosesElsewhere(facts, medication)];
            for (const { amount, scope } of medication.ceilings) {
                const related = [{ message: 'The ceiling is set here.', range: amount.range }];
                for (const { value, range } of figures.filter(figure => compareQuantities(figure.value, amount.value) === 1)) {
                    report('above', { dose: value.written, ceiling: amount.value.written, scope: scopes[scope] }, range, { related });
                }
            }
            for (const { dose, ceiling: { amount }, from, weights } of weightCeilings(facts, medication).filter(({ cuts }) => cuts === 'everybody')) {
                const values = { dose: dose.value.written, ceiling: amount.value.written, from: from.written, low: weights.low?.written ?? '' };
                report('everybody', values, dose.range, { related: [{ message: 'The ceiling is set here.', range: amount.range }] });
            }
        }
    },
});

/** The doses of a medication that sessions and arms state for themselves; a percentage is no dose. */
function dosesElsewhere({ protocol, encounters }: ProtocolFacts, { id }: Medication): readonly Stated<Quantity>[] {
    const isMeant = ({ target }: Ref): boolean => target === id;
    return [
        ...encounters.flatMap(({ administrations }) => administrations.filter(given => isMeant(given.medication)).flatMap(({ doses }) => doses)),
        ...encounters.flatMap(({ supplements }) => supplements.filter(given => isMeant(given.medication)).map(({ dose }) => dose)),
        ...protocol.arms.flatMap(({ gives }) => gives.flatMap(({ given, dose }) => (dose && isMeant(given) ? [dose] : []))),
    ];
}
