import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** One value where a comparison is needed. */
export const notARange = defineRule({
    code: 'not-a-range',
    severity: 'error',
    summary: 'A value stands alone where a comparison or a range is needed.',
    why: '"PHQ9 15" does not say whether 15 is the least, the most or the only score. Comparators get lost when texts are copied.',
    messages: { alone: 'A single figure, `{written}`, does not say enough about {what}. Write for example `{example}`.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    include severity "Moderately severe depression" when PHQ9 <|15|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    include severity "Moderately severe depression" when PHQ9 >= 15
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'not-a-range')) {
            const [written, what, example] = [detail(issue, 'written'), detail(issue, 'what'), detail(issue, 'example')];
            report('alone', { written, what, example }, issue.range);
        }
    },
});
