import type { Ref, SourceRange } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Person, Role, TrainingNeed } from '../model/people.js';
import { compareQuantities } from '../syntax/quantity.js';
import { timelinesOf } from './elements.js';
import type { ProtocolFacts } from './facts.js';

/** One place that a step or session needs somebody for. */
export interface Place {
    readonly role: Role;
    /** Where the need for it is written. */
    readonly range: SourceRange;
}

/** Why somebody who is to play a role cannot: no licence that it asks for, or a training that is missing or too short. */
export type Obstacle =
    | { readonly kind: 'licence'; readonly licences: readonly Ref[] }
    | { readonly kind: 'training'; readonly training: TrainingNeed };

/**
 * A set of places that cannot all be filled, and everybody who could fill any of them: by the theorem of Hall (1935) such a set, with
 * fewer people than places, is there whenever no assignment fills all of them.
 */
export interface Shortage {
    readonly encounter: Encounter;
    /** The place that stays empty. */
    readonly place: Place;
    /** Every place that competes for the same people, the empty one among them. */
    readonly places: readonly Place[];
    readonly people: readonly Person[];
    /** Who is to play the role and cannot, and why. */
    readonly unfit: readonly { readonly person: Person; readonly obstacle: Obstacle }[];
}

/** The people of a protocol: its own, and those of the files that it imports. */
export function peopleOf({ protocol }: ProtocolFacts): readonly Person[] {
    return [...protocol.own.persons, ...protocol.used.persons];
}

/**
 * The places of a step or session: each role of its staff as often as it is needed (for one group of patients where the number is for so many),
 * and each further role that takes values in it.
 */
export function placesOf(encounter: Encounter, { element }: ProtocolFacts): readonly Place[] {
    const place = (ref: Ref, range: SourceRange): readonly Place[] => {
        const role = element(ref);
        return role?.kind === 'role' ? [{ role: role as Role, range }] : [];
    };
    const staff = encounter.staff.flatMap(({ role, count, range }) =>
        Array.from({ length: Math.min(count, mostPlaces) }, () => place(role, range)).flat());
    const known = new Set(staff.map(({ role }) => role.id));
    const clocks = [encounter, ...timelinesOf(encounter)];
    const raters = clocks.flatMap(({ collections }) => collections.flatMap(({ by }) => by)).flatMap(ref => place(ref, ref.range));
    const further = new Map(raters.filter(({ role }) => !known.has(role.id)).map(rater => [rater.role.id, rater]));
    return [...staff, ...further.values()];
}

/** No session has more people; a slip such as `staff 4000 nurse` must not hold up the check. */
const mostPlaces = 50;

/**
 * What keeps a person from a role. A person for whom no licence, or no training, is stated is taken at the author's word.
 * Hours are compared exactly; hours that are needed and not stated are missing.
 */
function obstacle(person: Person, role: Role): Obstacle | undefined {
    const licensed = role.licences.length === 0 || person.licences.length === 0 || role.licences.some(needed => isSame(needed, person.licences));
    if (!licensed) {
        return { kind: 'licence', licences: role.licences };
    }
    const missing = person.trainings.length === 0 ? undefined : role.trainings.find(needed => !person.trainings.some(held => satisfies(held, needed)));
    return missing && { kind: 'training', training: missing };
}

/** Whether a person may play a role, and has what it asks for. */
export function mayPlay(person: Person, role: Role): boolean {
    return isNamedFor(person, role) && obstacle(person, role) === undefined;
}

/** Whether somebody may play a role. */
type Fits = (person: Person, role: Role) => boolean;

/**
 * The places of a step or session that stay empty, one for each set of places that has too few people. Everybody fills one place
 * in a session (maximum matching by augmenting paths, Kuhn 1955).
 * @param fits whether somebody may fill a place
 */
export function shortages(encounter: Encounter, people: readonly Person[], facts: ProtocolFacts, fits: Fits = mayPlay): readonly Shortage[] {
    const places = placesOf(encounter, facts);
    const candidates = places.map(place => people.filter(person => fits(person, place.role)));
    const filled = new Map<Person, number>();
    const empty = places.map((_, index) => index).filter(index => !isFilled(index, candidates, filled, new Set()));
    const told = new Set<number>();
    return empty.flatMap((index): Shortage[] => {
        const rivals = competing(index, candidates, filled);
        if (told.has(index)) {
            return [];
        }
        rivals.forEach(rival => told.add(rival));
        const place = places[index]!;
        return [{
            encounter, place,
            places: places.filter((_, each) => rivals.has(each)),
            people: people.filter(person => [...rivals].some(rival => candidates[rival]!.includes(person))),
            unfit: unfitFor(place.role, people),
        }];
    });
}

function unfitFor(role: Role, people: readonly Person[]): Shortage['unfit'] {
    return people.filter(person => isNamedFor(person, role)).flatMap(person => {
        const found = obstacle(person, role);
        return found ? [{ person, obstacle: found }] : [];
    });
}

/** Finds somebody for a place, moving others to another place that they may fill. */
function isFilled(place: number, candidates: readonly (readonly Person[])[], filled: Map<Person, number>, tried: Set<Person>): boolean {
    for (const person of candidates[place]!) {
        if (!tried.has(person)) {
            tried.add(person);
            const now = filled.get(person);
            if (now === undefined || isFilled(now, candidates, filled, tried)) {
                filled.set(person, place);
                return true;
            }
        }
    }
    return false;
}

/** All places that those who could fill an empty one fill instead, and so on: they have one person less than places. */
function competing(empty: number, candidates: readonly (readonly Person[])[], filled: ReadonlyMap<Person, number>): ReadonlySet<number> {
    const places = new Set([empty]);
    for (const place of places) {
        candidates[place]!.flatMap(person => filled.get(person) ?? []).forEach(other => places.add(other));
    }
    return places;
}

function isNamedFor({ roles }: Person, { id }: Role): boolean {
    return roles.some(({ target }) => target === id);
}

function satisfies(held: TrainingNeed, needed: TrainingNeed): boolean {
    if (!isSame(needed.training, [held.training])) {
        return false;
    }
    const order = needed.amount && (held.amount ? compareQuantities(held.amount.value, needed.amount.value) : 'incommensurable');
    return order === undefined || order === 0 || order === 1;
}

/** Whether one of several names means the same; a name that fits nothing may mean anything. */
function isSame({ target }: Ref, others: readonly Ref[]): boolean {
    return others.some(other => target === undefined || other.target === undefined || other.target === target);
}
