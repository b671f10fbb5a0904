import { concerns } from '../profiles/concern.js';
import { substanceOf } from '../profiles/profile.js';
import { defineRule, structural } from './kit.js';
import { course, sprayCourse } from './support/examples.js';
import { listed } from './support/words.js';

/** A profile about a medication that the protocol does not have. */
export const profileOfAnotherMedication = defineRule({
    code: 'profile-of-another-medication',
    severity: 'warning',
    summary: 'A protocol follows a profile about a medication that it does not have.',
    why: 'Readers would believe that what the profile asks is kept. Nothing of it is asked of another medication, so nothing of it is checked.',
    messages: {
        other: '`{profile}` is about {substance}, and the protocol gives {given}: nothing that it asks is checked. Take the profile out, or name {substance} in the label of the medication.',
    },
    basis: structural,
    bad: course({
        team: `
follows <|hk-esketamine|>
team {
    role prescriber "Prescriber"
}`,
    }),
    good: sprayCourse('28 mg or 56 mg'),
    waitsForReadableText: true,
    checkFile({ protocols, followed }, report) {
        for (const facts of protocols) {
            const { header, own, used } = facts.protocol;
            const given = [...new Set([...own.medications, ...used.medications].map(({ name }) => name))];
            for (const entry of header.follows) {
                const meant = followed(entry);
                if (meant.kind === 'profile' && !concerns(meant.profile, facts)) {
                    report('other', { profile: entry.value, substance: substanceOf(meant.profile) ?? '', given: listed(given, 'and') }, entry.range);
                }
            }
        }
    },
});
