import { defineRule, structural } from './kit.js';
import { file } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A date that no calendar has. */
export const impossibleDate = defineRule({
    code: 'impossible-date',
    severity: 'error',
    summary: 'A date does not exist.',
    why: 'Nobody can say from when a protocol holds if its date is not in the calendar.',
    messages: { impossible: 'There is no {written}. Write the date as year-month-day, for example `2026-11-30`.' },
    basis: structural,
    bad: file(`
protocol example "Example" {
    version   1.0.0
    effective <|2026-11-31|>
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-11-30
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'impossible-date')) {
            report('impossible', { written: detail(issue, 'written') }, issue.range);
        }
    },
});
