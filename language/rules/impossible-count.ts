import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** More of several conditions than there are. */
export const impossibleCount = defineRule({
    code: 'impossible-count',
    severity: 'error',
    summary: 'More conditions have to hold than are listed, or none.',
    why: 'No patient can meet four of three conditions, and everybody meets none of them.',
    messages: { count: '`at least {written}` of {count} conditions cannot be meant. Write a number from 1 to {count}.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9, GAD7
    }
    include distressed "Distressed" when at least <|3|> of (PHQ9 >= 10, GAD7 >= 10)
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9, GAD7
    }
    include distressed "Distressed" when at least 1 of (PHQ9 >= 10, GAD7 >= 10)
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'impossible-count')) {
            report('count', { written: detail(issue, 'written'), count: detail(issue, 'count') }, issue.range);
        }
    },
});
