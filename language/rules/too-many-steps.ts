import { divided, mostSteps } from '../model/dose-steps.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A range of doses in steps that nobody would spell out. */
export const tooManySteps = defineRule({
    code: 'too-many-steps',
    severity: 'warning',
    summary: 'A dose has more steps than a list of doses can show.',
    why: 'A step this small is nearly always a slip in the figure or its unit. Views and exports show only the first part of the list.',
    messages: { many: '{range} in steps of `{step}` is {count} doses, and only the first {limit} are listed. Check the step, or leave it out.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  25 to 100 mg in steps of <|1 mg|>
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  25 to 100 mg in steps of 25 mg
}` }),
    checkProtocol({ protocol }, report) {
        for (const { bounds, step } of protocol.own.medications.flatMap(({ doses }) => doses)) {
            const steps = bounds && step && divided(bounds.low, bounds.high, step.value);
            if (bounds && step && steps && steps.count > mostSteps) {
                const range = `\`${bounds.low.written}\` to \`${bounds.high.written}\``;
                report('many', { range, step: step.value.written, count: steps.count, limit: mostSteps }, step.range);
            }
        }
    },
});
