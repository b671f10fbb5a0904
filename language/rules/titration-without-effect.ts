import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { amountsOf } from './support/doses.js';
import { course } from './support/examples.js';

/** A change of dose that never changes anything. */
export const titrationWithoutEffect = defineRule({
    code: 'titration-without-effect',
    severity: 'error',
    summary: 'A dose is to be raised or lowered to a limit that it has already reached.',
    why: 'The line reads as if the dose would change, and it never does. The limit or the dose is not what was meant.',
    messages: {
        raise: 'The dose starts at `{dose}`, so it cannot be raised up to `{limit}`. Change the limit or the dose.',
        lower: 'The dose starts at `{dose}`, so it cannot be lowered down to `{limit}`. Change the limit or the dose.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of 10 mg at each dosing up to <|40 mg|>
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of 10 mg at each dosing up to 80 mg
}` }),
    checkProtocol({ protocol }, report) {
        for (const { doses, titrations } of protocol.own.medications) {
            const choices = doses.flatMap(amountsOf);
            const [first] = choices;
            for (const { change, limit } of first ? titrations : []) {
                const reached = change === 'raise' ? [0, 1] : [0, -1];
                if (first && choices.every(({ value }) => reached.some(order => order === compareQuantities(value, limit.value)))) {
                    report(change, { dose: first.value.written, limit: limit.value.written }, limit.range);
                }
            }
        }
    },
});
