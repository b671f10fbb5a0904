import type { Encounter } from '../../model/encounter.js';
import type { Element } from '../../model/element.js';
import type { ProtocolFacts } from '../facts.js';
import { minutesOf } from '../play/moment.js';
import { add, compare, div, fromInteger, mul, rational, zero, type Rational } from '../../syntax/decimal.js';
import type { Population } from './population.js';
import type { Tally } from './tally.js';

/** Hours: as few as the stated lengths of sessions allow, and as many. */
export interface Hours {
    readonly low: Rational;
    readonly high: Rational;
}

/** A role or a room, and how long it is needed. */
export interface Resource {
    readonly kind: 'staff' | 'room';
    readonly id: string;
    readonly name: string;
    readonly label: string;
    /** For one patient who begins the course, with the screening of those who do not. */
    readonly perCourse: Hours;
    readonly perWeek?: Hours;
    /** Hours a week that there are. */
    readonly capacity?: Rational;
    /** The share of the capacity that is used where sessions last as long as they may. */
    readonly use?: Rational;
    /** How many patients could start in a week if nothing else were short. */
    readonly roomFor?: Rational;
}

/**
 * Hours of staff and rooms: how often each step and visit was held, times its length, times the people it needs. Somebody on call is not counted.
 * Where staff is needed for a number of patients, one patient takes that part of it.
 */
export function resourcesOf(facts: ProtocolFacts, population: Population, { courses, counts }: Tally): {
    readonly resources: readonly Resource[]; readonly withoutLength: readonly string[];
} {
    const hours = new Map<string, Hours>();
    const withoutLength: string[] = [];
    for (const encounter of facts.encounters) {
        const held = counts.held[encounter.id] ?? 0;
        const length = lengthOf(encounter);
        if (!length) {
            withoutLength.push(...held > 0 ? [encounter.name] : []);
        } else if (courses > 0) {
            needsOf(encounter).forEach(([id, people]) => hours.set(id, plus(hours.get(id), length, mul(people, rational(BigInt(held), BigInt(courses))))));
        }
    }
    const { own, used } = facts.protocol;
    const places = [...own.settings, ...used.settings].flatMap(setting => resource('room', setting, hours.get(setting.id), population.roomHours.get(setting.id), population));
    const staff = [...own.roles, ...used.roles].flatMap(role => resource('staff', role, hours.get(role.id), population.staffHours.get(role.id), population));
    return { resources: [...staff, ...places], withoutLength };
}

/** The hours that an encounter lasts. */
function lengthOf({ lasts }: Encounter): Hours | undefined {
    const sixty = fromInteger(60);
    return lasts && { low: div(minutesOf(lasts.lower), sixty), high: div(minutesOf(lasts.upper), sixty) };
}

/** The roles and the room that an encounter takes up, each with how many for one patient. */
function needsOf({ staff, setting }: Encounter): readonly (readonly [id: string, people: Rational])[] {
    const people = staff.filter(({ presence }) => presence !== 'on-call').flatMap(({ role: { target }, count, perPatients = 1 }) =>
        (target === undefined ? [] : [[target, rational(BigInt(count), BigInt(Math.max(1, perPatients)))] as const]));
    return [...people, ...setting?.target === undefined ? [] : [[setting.target, fromInteger(1)] as const]];
}

function plus(before: Hours | undefined, length: Hours, times: Rational): Hours {
    return { low: add(before?.low ?? zero, mul(length.low, times)), high: add(before?.high ?? zero, mul(length.high, times)) };
}

function resource(
    kind: Resource['kind'], { id, name, label }: Element, perCourse: Hours | undefined, capacity: Rational | undefined, { startingPerWeek: starting }: Population,
): readonly Resource[] {
    if (!perCourse) {
        return [];
    }
    const perWeek = starting && { low: mul(perCourse.low, starting), high: mul(perCourse.high, starting) };
    const needed = compare(perCourse.high, zero) > 0;
    return [{
        kind, id, name, label, perCourse, ...(perWeek && { perWeek }), ...(capacity && { capacity }),
        ...(capacity && perWeek && { use: div(perWeek.high, capacity) }), ...(capacity && needed && { roomFor: div(capacity, perCourse.high) }),
    }];
}
