import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A figure without its unit. */
export const missingUnit = defineRule({
    code: 'missing-unit',
    severity: 'error',
    summary: 'A figure stands without its unit.',
    why: 'Everybody reads a bare figure in the unit they expect: minutes or hours, mg or mg/kg.',
    messages: { missing: '`{written}` has no unit. Write {what} with its unit, for example `{example}`.' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  <|60|>
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  60 min
    staff  therapist
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'missing-unit')) {
            const [written, what, example] = [detail(issue, 'written'), detail(issue, 'what'), detail(issue, 'example')];
            report('missing', { written, what, example }, issue.range);
        }
    },
});
