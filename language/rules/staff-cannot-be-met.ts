import { peopleOf, shortages, type Obstacle, type Shortage } from '../analysis/staffing.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** A step or session that the people of the team cannot staff. */
export const staffCannotBeMet = defineRule({
    code: 'staff-cannot-be-met',
    severity: 'error',
    summary: 'The people of the team cannot fill every place of a step or session.',
    why: 'The session cannot be held as it is written, or it is held with somebody missing. A list of people is only checked where there is one.',
    messages: {
        nobody: 'Nobody in the team is {role}, so `{encounter}` cannot be held as planned. Add the role to a `person`, or add somebody.',
        unfit: '`{encounter}` needs {role}, and nobody in the team may be: {reasons}.',
        few: '`{encounter}` has {places} places for {roles}, and only {people} can fill them. Somebody is missing.',
    },
    basis: structural,
    asksFor: 'staffing',
    bad: lines(`
team {
    role prescriber "Prescriber" {
        licence MD or DO
    }
    role therapist "Therapist" {
        training facilitation 40 h
    }
    person anna "Dr Anna Berg" is prescriber, therapist {
        licence  MD
        training facilitation 60 h
    }
}
session preparation "Preparation" {
    timing once
    staff  prescriber, <|therapist|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber" {
        licence MD or DO
    }
    role therapist "Therapist" {
        training facilitation 40 h
    }
    person anna "Dr Anna Berg" is prescriber, therapist {
        licence  MD
        training facilitation 60 h
    }
    person ben "Ben Roth" is therapist {
        training facilitation 40 h
    }
}
session preparation "Preparation" {
    timing once
    staff  prescriber, therapist
}`),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const people = peopleOf(facts);
        if (people.length === 0 || people.some(person => facts.misspelt(person, 'role'))) {
            return;
        }
        const told = new Set<string>();
        for (const shortage of facts.encounters.filter(facts.intact).flatMap(encounter => shortages(encounter, people, facts))) {
            const { encounter, place: { role, range }, places, unfit } = shortage;
            // The same people are missing wherever the same roles are needed; that is told once.
            const key = [...new Set(places.map(place => place.role.id))].sort().join('\n') + String(places.length);
            if (told.has(key)) {
                continue;
            }
            told.add(key);
            if (shortage.people.length > 0) {
                const roles = listed([...new Set(places.map(place => place.role.name))], 'and');
                report('few', { encounter: encounter.name, places: places.length, roles, people: listed(shortage.people.map(({ name }) => name), 'and') }, range);
            } else if (unfit.length > 0) {
                report('unfit', { encounter: encounter.name, role: `\`${role.name}\``, reasons: reasonsOf(shortage) }, range);
            } else {
                report('nobody', { encounter: encounter.name, role: `\`${role.name}\`` }, range);
            }
        }
    },
});

/** Why those who are to play the role cannot; of many the first few. */
function reasonsOf({ unfit }: Shortage): string {
    const reasons = unfit.slice(0, 2).map(({ person, obstacle }) => `\`${person.name}\` ${lacks(obstacle)}`);
    return unfit.length > 2 ? `${reasons.join(', ')}, and ${String(unfit.length - 2)} more` : reasons.join(', and ');
}

function lacks(obstacle: Obstacle): string {
    if (obstacle.kind === 'licence') {
        return `has no licence of ${listed(obstacle.licences.map(({ written }) => written))}`;
    }
    const { training, amount } = obstacle.training;
    return `lacks the training \`${[training.written, amount?.value.written].filter(Boolean).join(' ')}\``;
}
