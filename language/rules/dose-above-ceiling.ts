import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { doseFigures } from './support/doses.js';
import { course } from './support/examples.js';

/** A dose that its own ceiling forbids. */
export const doseAboveCeiling = defineRule({
    code: 'dose-above-ceiling',
    severity: 'error',
    summary: 'A dose is above the ceiling of the same medication.',
    why: 'The two lines contradict each other, and the ceiling cuts the dose. One of the two figures is not what was meant.',
    messages: { above: '`{dose}` is above the ceiling of `{ceiling}` {scope}, so it is never given in full. Change one of the two.' },
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
    checkProtocol({ protocol }, report) {
        const scopes = { dose: 'per dose', session: 'per session', total: 'in total' } as const;
        for (const medication of protocol.own.medications) {
            for (const { amount, scope } of medication.ceilings) {
                const related = [{ message: 'The ceiling is set here.', range: amount.range }];
                for (const { value, range } of doseFigures(medication).filter(figure => compareQuantities(figure.value, amount.value) === 1)) {
                    report('above', { dose: value.written, ceiling: amount.value.written, scope: scopes[scope] }, range, { related });
                }
            }
        }
    },
});
