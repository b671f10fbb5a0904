import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { weightCeilings } from './support/weight-ceilings.js';

const screening = (limit: string): string => `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
    include weightRange "Weight" when weight ${limit}
}`;

const medication = `
medication ketamine "Ketamine" {
    route intramuscular
    dose  0.5 mg/kg
    never above <|40 mg|> per dose
}`;

/** From which weight on a ceiling cuts a dose by weight. */
export const ceilingByWeight = defineRule({
    code: 'ceiling-by-weight',
    severity: 'note',
    summary: 'Tells from which weight on a ceiling cuts a dose by weight, where the criteria let heavier patients in.',
    why: 'A heavier patient gets less per kilogram than the protocol says. That is mostly meant, and it should be known.',
    messages: { from: 'Patients of more than {from} get less than `{dose}`, because `{ceiling}` is the most. The criteria let in patients up to {high}.' },
    basis: structural,
    bad: course({ medication, more: screening('50 to 150 kg') }),
    good: course({ medication: medication.replace(/<\||\|>/g, ''), more: screening('50 to 80 kg') }),
    checkProtocol(facts, report) {
        for (const { dose, ceiling, from, weights, cuts } of facts.protocol.own.medications.flatMap(each => weightCeilings(facts, each))) {
            if (cuts === 'some') {
                const values = { from: from.written, dose: dose.value.written, ceiling: ceiling.amount.value.written, high: weights.high?.written ?? '' };
                report('from', values, ceiling.amount.range, { related: [{ message: 'The dose is set here.', range: dose.range }] });
            }
        }
    },
});
