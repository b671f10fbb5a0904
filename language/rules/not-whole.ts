import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A fraction of something that only comes whole. */
export const notWhole = defineRule({
    code: 'not-whole',
    severity: 'error',
    summary: 'A fraction stands where only whole numbers mean something.',
    why: 'Nobody can hold half a session, and no date lies one and a half days later.',
    messages: { fraction: '`{written}` is not a whole number, and {what} has to be one.', reason: '{reason}' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing <|2.5|> times
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing 2 to 3 times
    staff  therapist
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'not-whole')) {
            const reason = detail(issue, 'reason');
            if (reason === '') {
                report('fraction', { written: detail(issue, 'written'), what: detail(issue, 'what') }, issue.range);
            } else {
                report('reason', { reason }, issue.range);
            }
        }
    },
});
