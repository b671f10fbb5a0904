import type * as Contract from '../../generated/contract.js';
import { printProtocol, type Printable } from '../print/protocol.js';
import { readBack } from '../read-back.js';
import { nothing } from '../usdm/parts.js';
import { nameFor } from '../usdm/reading.js';
import { guesses, skeleton, type Group } from './repeats.js';

/** What a visit is held by: several with the same definition may be one. */
export interface Holding {
    /** What the action points to. */
    readonly definition: string;
    /** Whether our own export says that it is a session. */
    readonly isSession: boolean;
    /** What it is called there, and what that is for people. */
    readonly name: string;
    readonly label: string;
}

/** Visits of the plan by what stands for them now: which element, and which time that it is held. */
type Places = ReadonlyMap<string, { readonly id: string; readonly index: number }>;

/**
 * A protocol in which visits that are one and the same, held in a regular rhythm, are that one with its rhythm: `6 times, every 3 to 5 days`.
 * The shorter text is read, and taken only where it means the same times for each holding.
 * @param holdings by the ids of visits
 */
export function joinRepeats(document: Printable, holdings: ReadonlyMap<string, Holding>): Printable {
    const groups = groupsOf(document, holdings);
    const [times, steady] = [timesOf(document, new Map()), nothing()];
    let [joined, places]: [Printable, Places] = [document, new Map()];
    const waiting = new Set(groups);
    const used = new Set(document.visits.map(({ name }) => name));
    for (let before = -1; before !== waiting.size;) {
        before = waiting.size;
        for (const members of waiting) {
            const group = members.flatMap(({ id }) => joined.visits.find(one => one.id === id) ?? []) as unknown as Group;
            const made = times === undefined ? undefined : tried(group);
            if (made) {
                [joined, places] = made;
                waiting.delete(members);
            }
        }
    }
    return renamed(joined, holdings);

    function tried(group: Group): [Printable, Places] | undefined {
        const [first] = group;
        const holding = holdings.get(first.id);
        const isTaken = holding?.name === undefined || holding.name === '' || used.has(holding.name);
        const name = isTaken ? nameFor(baseOf(first.label), 'Visit', new Set(used)) : holding.name;
        const id = `visit/${name}`;
        const at = new Map([...places, ...group.map((visit, index) => [visit.id, { id, index: index + 1 }] as const)]);
        for (const schedule of guesses(group)) {
            const one: Contract.Encounter = { ...rehomed(first, id), name, label: holding?.label ?? baseOf(first.label), schedule };
            const visits = joined.visits.flatMap(visit => (visit === first ? [one] : group.includes(visit) ? [] : [visit]));
            const next = anchored({ ...joined, visits }, new Map(group.map((visit, index) => [visit.id, { id, index: index + 1 }])));
            if (timesOf(skeleton(next, steady), new Map([...at].map(([from, to]) => [`${to.id} ${to.index}`, from]))) === times) {
                used.add(name);
                return [next, at];
            }
        }
        return undefined;
    }
}

/** Visits that point to the same, are called the same but for a number, and hold the same. */
function groupsOf({ visits }: Printable, holdings: ReadonlyMap<string, Holding>): readonly (readonly Contract.Encounter[])[] {
    const groups = new Map<string, Contract.Encounter[]>();
    for (const visit of visits) {
        const definition = holdings.get(visit.id)?.definition ?? '';
        const content = JSON.stringify(rehomed({ ...visit, name: '', label: '', schedule: null, id: '' }, '', visit.id));
        const key = `${definition} ${baseOf(visit.label)} ${content}`;
        groups.set(key, [...groups.get(key) ?? [], visit]);
    }
    return [...groups.values()].filter(({ length }) => length > 1);
}

/** A label without the number at its end. */
function baseOf(label: string): string {
    return label.replace(/[\s#.:-]*\d+$/, '') || label;
}

/** A visit under another id, with all that is in it. */
function rehomed(visit: Contract.Encounter, id: string, from = visit.id): Contract.Encounter {
    return JSON.parse(JSON.stringify({ ...visit, id }), (key, value: unknown) =>
        (key === 'id' && typeof value === 'string' && value.startsWith(`${from}/`) ? `${id}${value.slice(from.length)}` : value)) as Contract.Encounter;
}

/** A protocol whose times are counted from what stands for visits now. */
function anchored(document: Printable, places: Places): Printable {
    const relation = (one: Contract.TimingRelation): Contract.TimingRelation => {
        const place = one.from.choice === 'only' ? places.get(one.from.target) : undefined;
        return place ? { ...one, from: { target: place.id, choice: 'numbered', index: place.index } } : one;
    };
    const moved = (id: string): string => places.get(id)?.id ?? id;
    return {
        ...document,
        visits: document.visits.map(visit => ({ ...visit, schedule: visit.schedule && timed(visit.schedule, relation) })),
        phases: document.phases.map(phase => ({
            ...phase, encounters: [...new Set(phase.encounters.map(moved))],
            when: phase.when?.kind === 'relation' ? { ...phase.when, relation: relation(phase.when.relation) } : phase.when,
        })),
    };
}

function timed(schedule: Contract.Schedule, change: (relation: Contract.TimingRelation) => Contract.TimingRelation): Contract.Schedule {
    return { ...schedule, relations: schedule.relations.map(change) };
}

/** When everything is held, by the visits of the plan; nothing where the text cannot be read. The end that a time is counted from follows from its side. */
function timesOf(document: Printable, visits: ReadonlyMap<string, string>): string | undefined {
    const { document: read, problems } = readBack(printProtocol(skeleton(document, nothing())));
    const templates = new Map(read?.occurrences.map(({ id, template, index }) => [id, visits.get(`${template} ${index}`) ?? template]));
    return problems.length > 0 ? undefined : JSON.stringify(read?.occurrences.map(({ id, optional, timings }) => [
        templates.get(id), optional,
        timings.map(({ from, lower, upper, target, against }) =>
            JSON.stringify([templates.get(from), lower, upper, lower === upper ? null : target, against])).sort(),
    ].map(part => JSON.stringify(part)).join(' ')).sort());
}

/** Visits as the sessions that our own export says they are. */
function renamed(document: Printable, holdings: ReadonlyMap<string, Holding>): Printable {
    const sessions = new Set([...holdings.values()].filter(({ isSession }) => isSession).map(({ name }) => name));
    const isSession = ({ id, name }: Contract.Encounter): boolean => holdings.get(id)?.isSession ?? sessions.has(name);
    const ids = new Map(document.visits.filter(isSession).map(visit => [visit.id, `session/${visit.name}`]));
    const all = JSON.parse(JSON.stringify(document), (key, value: unknown) =>
        (typeof value === 'string' && /^(?:target|id|\d+)$/.test(key) ? ids.get(value) ?? value : value)) as Printable;
    return {
        ...all,
        visits: all.visits.map((visit, index) => {
            const holding = holdings.get(document.visits[index]!.id);
            return { ...visit, kind: ids.has(document.visits[index]!.id) ? 'session' : 'visit', label: holding?.name === visit.label ? holding.label : visit.label };
        }),
    };
}
