import { defineRule, structural } from './kit.js';
import { file } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** Text that does not follow the language. */
export const unreadable = defineRule({
    code: 'unreadable',
    severity: 'error',
    summary: 'A line does not say anything that Regimen understands.',
    why: 'What cannot be read is left out of every check, view and export, so nobody would notice that it is missing there.',
    messages: { unreadable: '{message}' },
    basis: structural,
    bad: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01

    session preparation "Preparation" {
        timing once
        <|patient|> arrives early
    }
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01

    team {
        role therapist "Therapist"
    }
    session preparation "Preparation" {
        timing   once
        staff    therapist
        instruct early "Arrive fifteen minutes early."
    }
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'unreadable')) {
            const { repair } = issue;
            const fixes = repair ? [{ title: repair.title, edits: [{ range: repair.range, newText: repair.newText }], preferred: true }] : [];
            report('unreadable', { message: detail(issue, 'message') }, issue.range, { fixes });
        }
    },
});
