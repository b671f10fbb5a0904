import { mayMean } from '../analysis/near-names.js';
import { sameDimension } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { doseAmounts, isPerWeight } from './support/doses.js';
import { course } from './support/examples.js';

/** A dose by weight for patients whom nobody weighs. */
export const doseWithoutWeight = defineRule({
    code: 'dose-without-weight',
    severity: 'warning',
    summary: 'A dose depends on the weight, and nobody weighs the patient.',
    why: 'A dose in mg/kg can only be worked out from a weight that was measured. A weight the patient remembers is no measurement.',
    messages: { missing: '`{dose}` needs the patient’s weight, and no step or session takes it. Add `collect weight` to a screening step.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|0.5 mg/kg|>
}` }),
    good: course({
        medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  0.5 mg/kg
}`,
        more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}`,
    }),
    waitsForReadableText: true,
    checkProtocol({ protocol, encounters, dosing, collected, value }, report) {
        const weighed = collected.known.some(({ value: id }) => sameDimension({ unit: value(id)?.unit ?? '1' }, { unit: 'kg' }))
            || collected.unresolved.some(written => mayMean(written, 'weight'));
        const [first, ...others] = doseAmounts(protocol.own.medications, encounters).filter(({ value: amount }) => isPerWeight(amount));
        if (first && !weighed && dosing.length > 0) {
            const related = others.map(({ range, value: { written } }) => ({ message: `\`${written}\` needs it too.`, range }));
            report('missing', { dose: first.value.written }, first.range, { related });
        }
    },
});
