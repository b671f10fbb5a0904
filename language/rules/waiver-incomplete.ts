import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { waiversOf } from './support/waivers.js';

/** A waiver without a reason or a person. */
export const waiverIncomplete = defineRule({
    code: 'waiver-incomplete',
    severity: 'error',
    summary: 'A finding is accepted without a reason, or by nobody.',
    why: 'Whoever reviews the protocol needs to know why somebody accepted it, and whom to ask.',
    messages: {
        reason: 'Say between the quotes behind `because` why this is accepted. Nobody can judge it without.',
        person: 'Say between the quotes behind `by` who accepts this. Nobody can be asked about it without.',
    },
    basis: structural,
    bad: lines(`
<|allow unused-definition on nurse because "" by "Medical director" until 2027-06-30|>
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
        for (const { waiver: { reason, person, range } } of waiversOf(context)) {
            if (reason.trim() === '') {
                report('reason', {}, range);
            } else if (person.trim() === '') {
                report('person', {}, range);
            }
        }
    },
});
