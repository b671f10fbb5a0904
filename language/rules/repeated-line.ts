import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A line that may stand once and stands twice. */
export const repeatedLine = defineRule({
    code: 'repeated-line',
    severity: 'error',
    summary: 'A line that can hold only once stands twice.',
    why: 'Only one of the two is used, and a reader may follow the other one.',
    messages: { repeated: 'There is a second `{line}` line in {inside}. Only the first one counts: keep the one that is right.' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  60 min
    staff  therapist
    <|lasts|>  90 min
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  90 min
    staff  therapist
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'repeated-line')) {
            report('repeated', { line: detail(issue, 'line'), inside: detail(issue, 'inside') }, issue.range);
        }
    },
});
