import { overlaps } from '../analysis/separation.js';
import { peopleOf } from '../analysis/staffing.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** Two roles that are kept apart, and only the same people for both. */
export const separateRoleSamePerson = defineRule({
    code: 'separate-role-same-person',
    severity: 'error',
    summary: 'Two roles must be played by different people, and the team has only the same people for both.',
    why: 'A rater who is also the therapist rates their own work. Over the whole course somebody would have to play both roles.',
    messages: {
        same: '`{role}` is separate from `{other}` over the whole course, and {people} would have to play both. Somebody else is needed for one of the two.',
    },
    basis: structural,
    asksFor: 'staffing',
    bad: lines(`
team {
    role therapist "Therapist"
    role <|rater|> "Rater" separate from therapist
    person anna "Dr Anna Berg" is therapist, rater
}
session preparation "Preparation" {
    timing once
    staff  therapist
}
session rating "Rating" {
    timing once
    staff  rater
}`),
    good: lines(`
team {
    role therapist "Therapist"
    role rater "Rater" separate from therapist
    person anna "Dr Anna Berg" is therapist, rater
    person ben  "Ben Roth"     is rater
}
session preparation "Preparation" {
    timing once
    staff  therapist
}
session rating "Rating" {
    timing once
    staff  rater
}`),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const people = peopleOf(facts);
        if (people.length === 0 || people.some(person => facts.misspelt(person, 'role'))) {
            return;
        }
        for (const { role, other, both } of overlaps(facts)) {
            const related = both.map(person => ({ message: `\`${person.name}\` may play both.`, range: person.nameRange }));
            report('same', { role: role.name, other: other.name, people: listed(both.map(({ name }) => name), 'or') }, role.nameRange, { related });
        }
    },
});
