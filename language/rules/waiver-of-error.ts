import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { waiversOf } from './support/waivers.js';

/** A waiver of what nobody can accept. */
export const waiverOfError = defineRule({
    code: 'waiver-of-error',
    severity: 'error',
    summary: 'A finding is accepted that nobody can accept: the text itself is wrong, or another waiver is.',
    why: 'A name that leads nowhere or a range without values has no meaning that somebody could answer for.',
    messages: { error: 'Nobody can accept `{code}`: it says that the text itself is wrong. Put that right, and take this line out.' },
    basis: structural,
    bad: lines(`
allow <|unknown-name|> on preparation because "To be decided." by "Medical director" until 2027-06-30
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    isAboutWaivers: true,
    checkFile(context, report) {
        for (const { waiver: { code, range } } of waiversOf(context)) {
            if (context.codes.get(code.value)?.waivable === false) {
                report('error', { code: code.value }, code.range, { fixes: [replacement('Take the line out', range, '')] });
            }
        }
    },
});
