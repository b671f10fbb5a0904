import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A unit that does not exist or means something else than it seems to. */
export const unknownUnit = defineRule({
    code: 'unknown-unit',
    severity: 'error',
    summary: 'A unit is misspelt, or is not a unit.',
    why: 'A threshold or a dose in a unit that can be misread decides wrongly. Units follow UCUM; everyday spellings such as `mmHg` and `mcg` are understood.',
    messages: { unknown: '{reason}' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  60 <|minuts|>
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  60 minutes
    staff  therapist
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'unknown-unit')) {
            const suggestion = detail(issue, 'suggestion');
            const fixes = suggestion === '' ? [] : [replacement(`Write \`${suggestion}\``, issue.range, suggestion)];
            report('unknown', { reason: detail(issue, 'reason') }, issue.range, { fixes });
        }
    },
});
