import type * as Contract from '../../generated/contract.js';
import type { Printable } from '../print/protocol.js';
import { origin } from '../usdm/origin.js';

/** Visits of a plan that are the same one held several times, in the order of the plan. */
export type Group = readonly [Contract.Encounter, Contract.Encounter, ...Contract.Encounter[]];

const once: Contract.Repeat = { minimum: 1, maximum: 1, cadence: null, frequency: null, minimumGap: null, per: null, until: null };

/** How often a visit is held that stands for a group: some of them only where the course goes on. */
function times(group: Group, more: Partial<Contract.Repeat>): Contract.Repeat {
    const certain = group.filter(({ schedule }) => schedule?.repeat.minimum !== 0).length;
    return { ...once, minimum: Math.max(1, certain), maximum: group.length, ...more };
}

function scheduled(relations: readonly Contract.TimingRelation[], repeat: Contract.Repeat): Contract.Schedule {
    const { provenance } = origin;
    return { relations: [...relations], days: [], weeks: null, series: [], tolerance: null, nominalDays: [], repeat, citations: [], provenance };
}

const relationsOf = ({ schedule }: Pick<Contract.Encounter, 'schedule'>): readonly Contract.TimingRelation[] => schedule?.relations ?? [];
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether all of a list are the same. */
function allSame(list: readonly unknown[]): boolean {
    return list.every(one => same(one, list[0]));
}

/**
 * What one line of the language could say for all visits of a group: guesses, of which the caller takes the one that means the same.
 * @param group visits whose times have no windows apart
 */
export function guesses(group: Group): readonly Contract.Schedule[] {
    if (group.some(({ schedule }) => schedule?.tolerance)) {
        return [];
    }
    const [first, ...others] = group;
    const links = others.map((visit, index) => relationsOf(visit).filter(({ from }) => from.target === group[index]?.id && from.choice === 'only'));
    const rests = others.map((visit, index) => relationsOf(visit).filter(({ from }) => from.target !== group[index]?.id));
    const steps = links.map(([link]) => link && { ...link, from: null });
    const [step] = steps;
    const isChain = step !== undefined && links.every(({ length }) => length === 1) && allSame(steps);
    const start = relationsOf(first);
    const isStart = allSame([start, ...rests]);
    return [
        ...isChain && step.lower !== null && step.upper !== null && rests.every(({ length }) => length === 0)
            ? [scheduled(start, times(group, { cadence: cadenceOf(step.lower, step.upper, step.lower === step.upper ? null : step.target) }))] : [],
        ...isChain && step.lower !== null && step.upper === null && isStart
            ? [scheduled(start, times(group, { minimumGap: { lower: step.lower, upper: step.lower, target: null, approximate: false } }))] : [],
        ...links.every(({ length }) => length === 0) && isStart && start.length > 0 ? [scheduled(start, times(group, {}))] : [],
        ...eachOf(group),
        ...rhythms(group, start),
    ];
}

function cadenceOf(lower: Contract.Duration, upper: Contract.Duration, target: Contract.Duration | null): Contract.Cadence {
    return { lower, upper, target, approximate: false, choices: [] };
}

/** Once, or as many times, for each time that another is held. */
function eachOf(group: Group): readonly Contract.Schedule[] {
    const all = group.map(visit => relationsOf(visit));
    const [first] = all.map(([relation]) => relation);
    const count = all.filter(([one]) => one?.from.index === 1).length;
    const isCounted = all.every(([one, ...more], index) => more.length === 0 && one?.from.choice === 'numbered' && one.from.index === Math.floor(index / count) + 1);
    const isEach = first !== undefined && count > 0 && isCounted && allSame(all.map(([relation]) => relation && { ...relation, from: relation.from.target }));
    const from: Contract.Anchor | undefined = first && { target: first.from.target, choice: 'each', index: null };
    return isEach && from ? [scheduled([{ ...first, from }], { ...once, minimum: count, maximum: count })] : [];
}

/** So many times a week, where the number of times is a number of whole weeks. */
function rhythms(group: Group, start: readonly Contract.TimingRelation[]): readonly Contract.Schedule[] {
    return [2, 3, 1].filter(often => group.length % often === 0).flatMap(often => {
        const weeks = `P${group.length / often}W`;
        const frequency = { minimum: often, maximum: often, period: 'P1W' };
        const length = { lower: weeks, upper: weeks, target: null, approximate: false };
        return [{ ...frequency, length }, { ...frequency, length: null }].map(one => scheduled(start, times(group, { frequency: one })));
    });
}

/** Everything of a protocol that times depend on, and nothing else. */
export function skeleton(document: Printable, nothing: Contract.Declarations): Printable {
    const bare = (visit: Contract.Encounter): Contract.Encounter => ({ ...visit, staff: [], checks: [], administrations: [], activities: [], setting: null });
    return {
        ...document, narratives: [], criteria: [], objectives: [], own: nothing, steps: document.steps.map(bare), visits: document.visits.map(bare),
        phases: document.phases.map(phase => ({ ...phase, entry: null, exit: null })),
    };
}
