import type { Known } from '../../model/scenario.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Anchor } from '../../model/timing.js';
import { add, ceil, div, floor, fromInteger, mul, rational, type Rational } from '../../syntax/decimal.js';
import { convert } from '../../syntax/quantity.js';
import type { ProtocolFacts } from '../facts.js';
import { plannedDays } from '../play/plan.js';
import type { ChoiceDraw, FigureDraw } from './distribution.js';
import { fittingPatient } from './fitting.js';
import { subjectsOf, type FactSubject, type ValueSubject } from './subjects.js';

/** How a value is drawn once. */
export type ValueDraw = FigureDraw | ChoiceDraw;

/** How a value is drawn at each visit: afresh, or as a change from the visit before. */
export type VisitDraw = ValueDraw | { readonly kind: 'change'; readonly by: FigureDraw };

/** The patients who come, and what the clinic has for them. */
export interface Population {
    /** What holds of the values of criteria that the file does not name: drawn from their whole range, or as the criteria ask. */
    readonly others: 'uniform' | 'fitting';
    /** By the name of the value. */
    readonly values: ReadonlyMap<string, ValueDraw>;
    readonly atVisits: ReadonlyMap<string, VisitDraw>;
    /** The share of the patients for whom a fact holds, by {@link factKey}. */
    readonly shares: ReadonlyMap<string, Rational>;
    /** The share of visits that are missed. */
    readonly missed: Rational;
    /** How many start the treatment in a week. */
    readonly startingPerWeek?: Rational;
    /** Hours a week, by the id of the role or the room. */
    readonly staffHours: ReadonlyMap<string, Rational>;
    readonly roomHours: ReadonlyMap<string, Rational>;
}

/** What holds where no file says anything. */
export const anyPopulation: Population = {
    others: 'uniform', values: new Map(), atVisits: new Map(), shares: new Map(), missed: rational(0n), staffHours: new Map(), roomHours: new Map(),
};

/** Names a fact among all. */
export function factKey(kind: string, name: string): string {
    return `${kind} ${name}`;
}

/** A value that is drawn. */
export interface Drawn {
    readonly subject: ValueSubject;
    readonly start?: ValueDraw;
    readonly visits?: VisitDraw;
}

/** A visit at which values are drawn. */
export interface PlannedVisit {
    readonly anchor: Anchor;
    /** Whether screening is over by then: values of visits before its end are those that criteria look at. */
    readonly afterScreening: boolean;
    /** The names of values that are drawn again when a check puts the visit off. */
    readonly again: ReadonlySet<string>;
}

/** All that is needed to draw patients of one protocol. */
export interface Plan {
    /** What is known of each patient alike. */
    readonly base: readonly Known[];
    readonly values: readonly Drawn[];
    readonly shares: readonly { readonly subject: FactSubject; readonly share: Rational }[];
    readonly missed: Rational;
    /** The arms, each as often as the protocol says; without a ratio, all alike. Empty where there are not several. */
    readonly arms: readonly { readonly arm: Known; readonly name: string; readonly weight: bigint }[];
    /** The visits, apart from the steps of screening, in the order of the course. */
    readonly visits: readonly PlannedVisit[];
}

/** Works out what is drawn, and what is the same for all. */
export function planOf(facts: ProtocolFacts, population: Population): Plan {
    const subjects = subjectsOf(facts);
    const values = subjects.values.map((subject): Drawn => {
        const unnamed = subject.screened && population.others === 'uniform' ? wholeRange(subject) : undefined;
        const start = population.values.get(subject.name) ?? unnamed;
        const visits = population.atVisits.get(subject.name);
        return { subject, ...(start && { start }), ...(visits && { visits }) };
    });
    const shares = subjects.facts.flatMap(subject => {
        const share = population.shares.get(factKey(subject.kind, subject.name));
        return share ? [{ subject, share }] : [];
    });
    const drawn = new Set([
        ...values.filter(({ start }) => start).map(({ subject }) => subject.name), ...shares.map(({ subject: { kind, name } }) => factKey(kind, name)),
    ]);
    const steps = new Set(facts.protocol.steps.map(({ id }) => id));
    const days = plannedDays(facts.protocol) ?? new Map<string, number>();
    const screened = Math.max(...facts.protocol.occurrences.flatMap(({ id, template }) => (steps.has(template) ? days.get(id) ?? [] : [])));
    return {
        base: fittingPatient(facts).filter(known => !drawn.has(keyOf(known))), values, shares, missed: population.missed, arms: armsOf(facts),
        visits: facts.protocol.occurrences.filter(({ template }) => !steps.has(template))
            .map(occurrence => ({
                anchor: anchorOf(facts, occurrence), again: puttingOff(facts, occurrence),
                afterScreening: (days.get(occurrence.id) ?? 0) > screened,
            })),
    };
}

function armsOf({ protocol: { arms, studies } }: ProtocolFacts): Plan['arms'] {
    const allocation = studies.flatMap(study => study.allocation ?? [])[0];
    const named = allocation && allocation.arms.length > 0 ? allocation.arms.map(({ target }) => target) : arms.map(({ id }) => id as string | undefined);
    const ratio = allocation?.ratio ?? [];
    const weighed = arms.map(({ id, name, range }) => {
        const place = named.indexOf(id);
        const ref = { kinds: ['arm'] as const, written: name, target: id, range };
        const weight = place < 0 ? 0n : ratio.length === named.length ? BigInt(Math.round(ratio[place]!)) : 1n;
        return { name, weight, arm: { kind: 'arm' as const, arm: ref, written: `arm ${name}`, range } };
    });
    return arms.length < 2 ? [] : weighed.filter(({ weight }) => weight > 0n);
}

function keyOf(known: Known): string {
    switch (known.kind) {
        case 'value':
        case 'choice': return known.value.written;
        case 'diagnosis': return factKey(({ current: 'has', ever: 'history-of', family: 'family-history-of' } as const)[known.when], known.diagnosis.written);
        case 'drug': return factKey('takes', known.drug.written);
        case 'agreement': return factKey('agrees-to', known.item.written);
        case 'consented': return factKey('consented-to', known.consent.written);
        case 'judgement': return factKey('judged', known.statement);
        case 'missed':
        case 'arm': return '';
    }
}

/** The values that checks look at which put the visit off. */
function puttingOff(facts: ProtocolFacts, { template }: Occurrence): ReadonlySet<string> {
    const checks = facts.encounters.find(({ id }) => id === template)?.checks ?? [];
    const delaying = checks.filter(({ otherwise }) => otherwise.some(({ kind }) => kind === 'postpone'));
    return new Set(delaying.flatMap(({ when }) => facts.needed(when.condition).map(({ written }) => written)));
}

function anchorOf({ protocol: { range }, encounters }: ProtocolFacts, { template, index }: Occurrence): Anchor {
    const name = encounters.find(({ id }) => id === template)?.name ?? '';
    return { target: { kinds: ['session', 'visit'], written: name, target: template, range }, choice: 'numbered', index, written: `${name} ${index}`, range };
}

/** Every value from one end of the range to the other; up to double the highest limit where no range is stated. Nothing where there is no limit either. */
function wholeRange(subject: ValueSubject): ValueDraw | undefined {
    if (subject.choices.length > 0) {
        return { kind: 'choice', weights: subject.choices.map(name => ({ name, weight: 1n })) };
    }
    const step = stepOf(subject, subject.limits.map(({ value }) => value));
    const limits = subject.limits.flatMap(limit => convert(limit, subject.unit) ?? []);
    const [low, high] = subject.bounds ? [convert(subject.bounds.low, subject.unit), convert(subject.bounds.high, subject.unit)]
        : limits.length > 0 ? [fromInteger(0), mul(limits.reduce((most, next) => (most.n * next.d > next.n * most.d ? most : next)), fromInteger(2))] : [];
    return low && high ? { kind: 'uniform', step, low: ceil(div(low, step)), high: floor(div(high, step)) } : undefined;
}

/** One unit in the last place of those that are written; whole figures for what is counted. */
export function stepOf({ whole, bounds }: ValueSubject, written: readonly string[]): Rational {
    const all = [...written, ...bounds ? [bounds.low.value, bounds.high.value] : []];
    const digits = whole ? 0 : Math.max(0, ...all.map(text => text.split('.')[1]?.length ?? 0));
    return rational(1n, 10n ** BigInt(digits));
}

/** A figure after a change, kept within the range of its value. */
export function changed({ bounds, unit }: ValueSubject, before: Rational, by: Rational): Rational {
    const after = add(before, by);
    const [low, high] = bounds ? [convert(bounds.low, unit), convert(bounds.high, unit)] : [];
    return low && after.n * low.d < low.n * after.d ? low : high && after.n * high.d > high.n * after.d ? high : after;
}
