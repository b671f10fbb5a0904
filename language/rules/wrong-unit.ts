import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A unit that measures something else than the place asks for. */
export const wrongUnit = defineRule({
    code: 'wrong-unit',
    severity: 'error',
    summary: 'A unit measures something else than the place asks for.',
    why: 'A duration in mg or a dose in minutes is a slip that nobody can carry out.',
    messages: { wrong: '`{written}` stands where {wanted} is needed.' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  <|60 mg|>
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
        for (const issue of issuesOf(context, 'wrong-unit')) {
            report('wrong', { written: detail(issue, 'written'), wanted: detail(issue, 'wanted') }, issue.range);
        }
    },
});
