import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A course that is longer than any treatment. */
export const tooManyOccurrences = defineRule({
    code: 'too-many-occurrences',
    severity: 'warning',
    summary: 'A session repeats more often than a schedule can show.',
    why: 'A count this large is nearly always a slip of typing. Views and exports show only the first part of the course.',
    messages: { many: '“{written}” is held more often than the {limit} times that schedules and exports show. Check the number.' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session support "Support call" {
    timing  <|5000 times|>, every 1 week
    staff   therapist
    contact phone
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session support "Support call" {
    timing  50 times, every 1 week
    staff   therapist
    contact phone
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'too-many-occurrences')) {
            report('many', { written: detail(issue, 'written'), limit: detail(issue, 'limit') }, issue.range);
        }
    },
});
