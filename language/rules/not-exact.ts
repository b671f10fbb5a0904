import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A rough figure where one decides. */
export const notExact = defineRule({
    code: 'not-exact',
    severity: 'error',
    summary: 'A rough figure stands where a figure decides.',
    why: 'A dose or a limit of "about" something is another one for every reader, and a patient just beside it is treated one way or the other.',
    messages: { rough: '`{written}` is rough, and {what} decides. Write the figure without `about`, or its range.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|about 35 mg|>
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}` }),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'not-exact')) {
            report('rough', { written: detail(issue, 'written'), what: detail(issue, 'what') }, issue.range);
        }
    },
});
