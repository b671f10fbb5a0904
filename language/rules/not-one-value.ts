import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A range where one value is needed. */
export const notOneValue = defineRule({
    code: 'not-one-value',
    severity: 'error',
    summary: 'A range stands where one value is needed.',
    why: 'A dose of "35 to 50 mg" does not say who decides, or on what. Name the choices, or the steps by which the dose is raised.',
    messages: { range: '`{written}` is a range, and {what} has to be one value. Write for example `{example}`.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
    never above <|40 to 50 mg|> per dose
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg or 50 mg
}` }),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'not-one-value')) {
            const [written, what, example] = [detail(issue, 'written'), detail(issue, 'what'), detail(issue, 'example')];
            report('range', { written, what, example }, issue.range);
        }
    },
});
