import type { Condition, Measurement } from '../../model/condition.js';
import type { Decision } from '../../model/outcomes.js';
import type { Element, Ref } from '../../model/element.js';
import type { ExpectedFact, Known, KnownFrom } from '../../model/scenario.js';
import type { Quantity } from '../../model/quantities.js';
import { simpleConditions, type SimpleCondition } from '../conditions.js';
import { sourcesOf } from '../criteria/atoms.js';
import { isNever, type Diagram } from '../criteria/diagram.js';
import { passing, unlessTooLarge } from '../criteria/eligibility.js';
import { createPatients, type Patients, type Trait } from '../criteria/patients.js';
import type { ProtocolFacts } from '../facts.js';
import type { Case } from './cases.js';
import { coverageOf, type Goal } from './coverage.js';
import { actionsText, expectationText, verdictOf } from './expectations.js';
import { givenFor, tooRecent } from './givens.js';
import { atLimit } from './limit-suggestions.js';
import { onTheWay, shifted } from './on-the-way.js';
import { play } from './play.js';

/** A scenario that would reach what none reaches yet. */
export interface Suggestion {
    readonly goal: Goal;
    readonly known: readonly Known[];
    /** What must follow, as it would be written. */
    readonly expected: string;
}

/** What suggestions are made of. */
interface Ground {
    readonly facts: ProtocolFacts;
    readonly patients: Patients;
    readonly sources: Sources;
    /** A patient whom the criteria let in. */
    readonly ordinary: readonly Trait[];
}

/**
 * Patients who reach what no scenario of the criteria and decisions reaches yet: each otherwise as the criteria allow, with what follows. Limits and branches
 * come first; what they reach on the way needs no patient of its own. Goals that nobody can reach are left out.
 */
export function suggestionsFor(facts: ProtocolFacts): readonly Suggestion[] {
    const made: Suggestion[] = [];
    let left = coverageOf(facts).goals.filter(({ reached }) => !reached);
    const suggest = (ground: Ground, goal: Goal): void => {
        for (const next of suggestion(ground, goal)) {
            made.push(next);
            const reached = reachedBy(facts, next);
            left = left.filter(other => !reached.has(keyOf(other)));
        }
    };
    unlessTooLarge(() => {
        const limits = left.filter(({ kind }) => kind === 'boundary' || kind === 'branch');
        const ground = groundOf(facts, limits);
        limits.forEach(goal => suggest(ground, goal));
        for (const goal of left.filter(({ kind }) => kind === 'side' || kind === 'limit')) {
            if (left.includes(goal)) {
                suggest(ground, goal);
            }
        }
    });
    return made;
}

/** A scenario that would reach one goal; nothing where nobody can reach it, or where that is too much to find out. */
export function suggestionFor(facts: ProtocolFacts, goal: Goal): Suggestion | undefined {
    return unlessTooLarge(() => suggestion(groundOf(facts, [goal]), goal))?.[0];
}

function groundOf(facts: ProtocolFacts, limits: readonly Goal[]): Ground {
    const { criteria } = facts.protocol;
    const equal = limits.flatMap(({ value }) => (value ? [equals(value.condition, value.amount)] : []));
    const parts = criteria.flatMap(({ when }) => simpleConditions(when.condition));
    const patients = createPatients([...criteria.map(({ when }) => when.condition), ...parts, ...equal], facts);
    const sources = sourcesOf(parts, facts);
    return { facts, patients, sources, ordinary: patients.someone(patients.all(criteria.map(criterion => passing(patients, criterion)))) ?? [] };
}

/** A suggestion as a patient to be sent through. */
function caseOf({ goal, known }: Suggestion): Case {
    const { element, range } = goal;
    return { id: '', name: element.name, label: element.label, known, closed: true, expected: [], range, nameRange: range, stated: known };
}

function suggestion(ground: Ground, goal: Goal): readonly Suggestion[] {
    return goal.kind === 'branch' ? branchSuggestion(ground, goal) : goal.kind === 'limit' ? limitSuggestion(ground, goal) : criterionSuggestion(ground, goal);
}

type Sources = ReadonlyMap<string, SimpleCondition>;
type FigureCondition = NonNullable<Goal['value']>['condition'];

function equals(condition: FigureCondition, amount: Quantity): Condition {
    const { value, at, range } = condition;
    return { kind: 'compare', value, operator: '=', amount: { value: amount, range }, ...(at && { at }), range };
}

function criterionSuggestion({ facts, patients, sources, ordinary }: Ground, goal: Goal): readonly Suggestion[] {
    const criteria = facts.protocol.criteria.map(criterion => ({ id: criterion.id, passes: passing(patients, criterion) }));
    const others = patients.all(criteria.filter(({ id }) => id !== goal.element.id).map(({ passes }) => passes));
    const own = goal.value ? patients.meeting(equals(goal.value.condition, goal.value.amount)) : goal.side ? sideOf(patients, goal.side) : patients.never;
    const wanted = [patients.all([...criteria.map(({ passes }) => passes), own]), patients.all([others, own]), own];
    for (const traits of wanted.flatMap(candidate => (isNever(candidate) ? [] : [patients.someone(candidate) ?? []]))) {
        const rest = ordinary.filter(({ key, kind }) => (kind === 'figure' || kind === 'choice') && !traits.some(trait => trait.key === key));
        const known = inOrder(sources, possible([...traits, ...rest])).flatMap(trait => knownFrom(sources, trait));
        const expected = screeningText(facts, known, goal);
        if (expected !== undefined && reaches(facts, { goal, known, expected })) {
            return [{ goal, known, expected }];
        }
    }
    return [];
}

/** Whether a patient, sent through the protocol, reaches what he or she is meant for. */
function reaches(facts: ProtocolFacts, made: Suggestion): boolean {
    return reachedBy(facts, made).has(keyOf(made.goal));
}

/** All that a patient reaches, on the way too. */
function reachedBy(facts: ProtocolFacts, made: Suggestion): ReadonlySet<string> {
    return new Set(coverageOf(facts, [caseOf(made)]).goals.filter(({ reached }) => reached).map(keyOf));
}

function keyOf({ kind, text, range }: Goal): string {
    return `${kind} ${range.start} ${text}`;
}

/** Without what cannot be, because what it implies is not: nobody has had a disease for weeks who does not have it. */
function possible(traits: readonly Trait[]): readonly Trait[] {
    const absent = new Set(traits.filter(({ kind, value }) => kind === 'fact' && value === 'no').map(({ key }) => key));
    return traits.filter(({ implies }) => implies === undefined || !absent.has(implies));
}

/** In the order of the criteria, so that patients are told alike. */
function inOrder(sources: Sources, traits: readonly Trait[]): readonly Trait[] {
    const order = [...sources.keys()];
    return [...traits].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}

function sideOf(patients: Patients, { condition, met }: NonNullable<Goal['side']>): Diagram {
    const diagram = patients.meeting(condition);
    return met ? diagram : patients.not(diagram);
}

/** What has to be given so that a patient is like one that the criteria tell apart; what is absent needs no line. */
function knownFrom(sources: Sources, { key, kind, value, amount }: Trait): readonly Known[] {
    const source = sources.get(key);
    const judged = source?.kind === 'judgement';
    if (source?.kind === 'diagnosis' && source.lasting?.atLeast && value === 'no') {
        const recent = givenFor(source, tooRecent);
        return recent ? [recent] : [];
    }
    if (!source || (kind === 'fact' && value === 'no' && !judged) || (kind === 'since' && (value === 'less than 1 day' || value === 'never'))) {
        return [];
    }
    const given = givenFor(source, kind === 'fact' ? value === 'yes' : amount ?? value);
    return given ? [given] : [];
}

function screeningText(facts: ProtocolFacts, known: readonly Known[], { element }: Goal): string | undefined {
    const played = play(facts, { known, closed: true });
    const name = (id: string | undefined): string => facts.protocol.criteria.find(criterion => criterion.id === id)?.name ?? '';
    if (!played) {
        return undefined;
    }
    const caution = played.cautions.includes(element.id);
    const excluded = played.excludedBy.includes(element.id) ? element.id : played.excludedBy[0];
    return caution ? `cautioned by ${element.name}` : excluded !== undefined ? `excluded by ${name(excluded)}` : played.eligible ? 'eligible' : 'not eligible';
}

/** A limit of the course, at the first time at which somebody looks. */
function limitSuggestion({ facts, sources, ordinary }: Ground, goal: Goal): readonly Suggestion[] {
    const base = onTheWay(facts, ordinary.flatMap(trait => knownFrom(sources, trait)));
    for (const given of atLimit(facts, goal).slice(0, mostLimits)) {
        const made = { goal, known: [...base.filter(fact => !given.some(other => !other.from && isSameValue(fact, other))), ...given], expected: '' };
        if (reaches(facts, made)) {
            return [{ ...made, expected: whatFollows(facts, made) }];
        }
    }
    return [];
}

function isSameValue(a: Known, b: Known): boolean {
    return a.kind === 'value' && b.kind === 'value' && a.value.written === b.value.written;
}

/** So many ways are tried to bring a patient to a limit. */
const mostLimits = 300;

/** What follows for a patient at a limit, as far as a line can say it: what stops or puts off, what is reached or decided, or that a visit is held. */
function whatFollows(facts: ProtocolFacts, { goal: { element, place }, known }: Suggestion): string {
    const played = play(facts, { known, closed: true });
    const visit = known.flatMap(({ from }) => (from?.kind === 'visit' ? [from.anchor] : [])).at(-1);
    const decision = facts.protocol.decisions.find(({ id }) => id === element.id);
    const expected: readonly ExpectedFact[] = [
        { kind: 'stopped', by: refOf(element) }, { kind: 'paused', by: refOf(element) },
        ...place?.use === 'outcome' ? [true, false].map((holds): ExpectedFact => ({ kind: 'reached', outcome: refOf(element), holds })) : [],
        ...visit && element.kind === 'check' ? [{ kind: 'postponed', at: visit, by: refOf(element) } satisfies ExpectedFact] : [],
        ...decision ? [...decision.branches, ...decision.otherwise ? [decision.otherwise] : []].map(({ actions }): ExpectedFact =>
            ({ kind: 'decided', decision: refOf(element), otherwise: false, actions })) : [],
        ...visit ? [{ kind: 'held', at: visit, holds: true } satisfies ExpectedFact, { kind: 'held', at: visit, holds: false } satisfies ExpectedFact] : [],
    ];
    const fact = expected.find(candidate => played && verdictOf(facts, played, { ...candidate, written: '', range: element.range }).passes);
    return fact ? expectationText(fact) : 'eligible';
}

function refOf({ kind, name, id, range }: Element): Ref {
    return { kinds: [kind], written: name, target: id, range };
}

/** So many patients are tried for one branch. */
const mostTried = 4000;

/** A branch is looked for among the values that its decision can tell apart. */
function branchSuggestion({ facts, sources, ordinary }: Ground, goal: Goal): readonly Suggestion[] {
    const decision = facts.protocol.decisions.find(({ id }) => id === goal.element.id);
    if (!decision || decision.point.kind !== 'relation') {
        return [];
    }
    const { from: anchor } = decision.point.relation;
    const at: KnownFrom = { kind: 'visit', anchor, range: anchor.range };
    const base = onTheWay(facts, ordinary.flatMap(trait => knownFrom(sources, trait)));
    for (const later of combinations(candidatesOf(facts, decision, at)).slice(0, mostTried)) {
        const known = [...withBaselines(facts, decision, base), ...later];
        const taken = play(facts, { known, closed: true })?.decisions.get(decision.id);
        const branch = taken && (taken.branch === undefined ? decision.otherwise : decision.branches[taken.branch]);
        if (branch?.range.start === goal.range.start) {
            return [{ goal, known, expected: `${decision.name} decides ${taken?.branch === undefined ? 'otherwise' : actionsText(branch.actions)}` }];
        }
    }
    return [];
}

/** A value before treatment for each value whose change decides. */
function withBaselines({ observable }: ProtocolFacts, decision: Decision, base: readonly Known[]): readonly Known[] {
    const changed = decision.branches.flatMap(({ when }) => simpleConditions(when.condition)).filter(part => part.kind === 'change');
    const missing = changed.filter(({ value }, place) => !base.some(fact => fact.kind === 'value' && fact.value.written === value.written)
        && changed.findIndex(other => other.value.written === value.written) === place);
    return [...base, ...missing.flatMap(part => {
        const high = observable(part.value.of)?.bounds?.high;
        return high ? givenFor({ ...part, at: part.baseline }, high) ?? [] : [];
    })];
}

/** For each thing that a decision looks at: nothing, and every value that it can tell apart. */
function candidatesOf({ observable }: ProtocolFacts, decision: Decision, at: KnownFrom): readonly (readonly Known[])[] {
    const parts = decision.branches.flatMap(({ when }) => simpleConditions(when.condition));
    const byName = new Map<string, SimpleCondition[]>();
    for (const part of parts) {
        const name = 'value' in part ? (part.value satisfies Measurement).written : JSON.stringify(part, (key, value: unknown) => (key === 'range' ? undefined : value));
        byName.set(name, [...byName.get(name) ?? [], part]);
    }
    return [...byName.values()].map(([part, ...more]) => {
        const all = [part!, ...more];
        const values = all.some(({ kind }) => kind === 'choice') ? ('value' in part! ? observable(part.value.of)?.choices ?? [] : [])
            : 'value' in part! ? scaleOf(observable(part.value.of)?.bounds, all) : [true, false];
        return values.flatMap(value => givenFor(part!, value, at) ?? []);
    });
}

/** Every whole figure of a scale, or the figures near the limits where it is long. */
function scaleOf(bounds: { readonly low: Quantity; readonly high: Quantity } | undefined, parts: readonly SimpleCondition[]): readonly Quantity[] {
    const [low, high] = [Number(bounds?.low.value ?? NaN), Number(bounds?.high.value ?? NaN)];
    if (bounds && high - low <= 150) {
        return Array.from({ length: high - low + 1 }, (_, place) => shifted(bounds.low, place));
    }
    return parts.flatMap(part => {
        const limits = part.kind === 'compare' ? [part.amount.value] : part.kind === 'between' ? [part.amount.low, part.amount.high] : [];
        return limits.flatMap(limit => [-1, 0, 1].map(by => shifted(limit, by)));
    });
}

function combinations(lists: readonly (readonly Known[])[]): readonly (readonly Known[])[] {
    return lists.reduce<readonly (readonly Known[])[]>(
        (made, list) => made.flatMap(chosen => [chosen, ...list.map(one => [...chosen, one])]).slice(0, mostTried), [[]]);
}
