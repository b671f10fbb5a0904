import type { Encounter } from '../model/encounter.js';
import type { Person, Role } from '../model/people.js';
import type { ProtocolFacts } from './facts.js';
import { mayPlay, peopleOf, placesOf, shortages } from './staffing.js';

/** Two roles that are to be played by different people over the whole course, and cannot be. */
export interface Overlap {
    /** The role that asks for it, and the other. */
    readonly role: Role;
    readonly other: Role;
    /** Those who may play both. */
    readonly both: readonly Person[];
}

/** So many people in two roles at once are told apart by trying; with more of them some way is nearly sure to be found. */
const mostInBoth = 10;

/**
 * The pairs of separate roles for which there is no way to let everybody play only one of the two and still fill every step and session.
 * Sessions that cannot be filled even when everybody may play both are left out: they are told of by themselves.
 */
export function overlaps(facts: ProtocolFacts): readonly Overlap[] {
    const people = peopleOf(facts);
    const staffed = facts.encounters.filter(encounter => shortages(encounter, people, facts).length === 0);
    return separatePairs(staffed, facts).flatMap(([role, other]): readonly Overlap[] => {
        const both = people.filter(person => mayPlay(person, role) && mayPlay(person, other));
        const concerned = staffed.filter(encounter => placesOf(encounter, facts).some(place => place.role === role || place.role === other));
        return both.length > 0 && both.length <= mostInBoth && !canBeSplit(role, other, both, concerned, facts) ? [{ role, other, both }] : [];
    });
}

function separatePairs(staffed: readonly Encounter[], facts: ProtocolFacts): readonly (readonly [Role, Role])[] {
    const played = new Map(staffed.flatMap(encounter => placesOf(encounter, facts)).map(({ role }) => [role.id, role]));
    const seen = new Set<string>();
    return [...played.values()].flatMap(role => role.separateFrom.flatMap(({ target }) => {
        const other = target === undefined || target === role.id ? undefined : played.get(target);
        const key = [role.id, target].sort().join('\n');
        if (!other || seen.has(key)) {
            return [];
        }
        seen.add(key);
        return [[role, other] as const];
    }));
}

/** Whether each of those who may play both can be given one of the two roles, so that every step and session is filled. */
function canBeSplit(role: Role, other: Role, both: readonly Person[], concerned: readonly Encounter[], facts: ProtocolFacts): boolean {
    const people = peopleOf(facts);
    for (let choice = 0; choice < 2 ** both.length; choice++) {
        const barred = new Map(both.map((person, index) => [person, Math.floor(choice / 2 ** index) % 2 === 0 ? other : role]));
        const fits = (person: Person, part: Role): boolean => mayPlay(person, part) && barred.get(person) !== part;
        if (concerned.every(encounter => shortages(encounter, people, facts, fits).length === 0)) {
            return true;
        }
    }
    return false;
}
