import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { nearCodes, waiversOf } from './support/waivers.js';
import { listed } from './support/words.js';

/** A waiver of a finding that does not exist. */
export const waiverUnknownCode = defineRule({
    code: 'waiver-unknown-code',
    severity: 'error',
    summary: 'A finding is accepted that does not exist.',
    why: 'The line hides nothing, and the finding that was meant is told as if nobody had looked at it.',
    messages: {
        near: 'There is no finding `{code}`. Did you mean {near}?',
        unknown: 'There is no finding `{code}`. Each finding shows its code at its end; `regimen explain` lists them all.',
    },
    basis: structural,
    bad: lines(`
allow <|unused-defintion|> on nurse because "Joins in May." by "Medical director" until 2027-06-30
team {
    role therapist "Therapist"
    role nurse     "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
allow unused-definition on nurse because "Joins in May." by "Medical director" until 2027-06-30
team {
    role therapist "Therapist"
    role nurse     "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    isAboutWaivers: true,
    checkFile(context, report) {
        for (const { waiver: { code: { value: code, range } } } of waiversOf(context).filter(({ waiver }) => !context.codes.has(waiver.code.value))) {
            const near = nearCodes(context, code);
            if (near.length > 0) {
                const fixes = near.map(candidate => replacement(`Write \`${candidate}\``, range, candidate, near.length === 1));
                report('near', { code, near: listed(near) }, range, { fixes });
            } else {
                report('unknown', { code }, range);
            }
        }
    },
});
