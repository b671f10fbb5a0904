import type { Element, SourceRange } from '../../model/element.js';
import type { Quantity } from '../../model/quantities.js';
import { add, rational, sub, toDecimalString, type Rational } from '../../syntax/decimal.js';
import { compareQuantities, convert, quantityOf } from '../../syntax/quantity.js';
import { simpleConditions, type PlacedCondition, type SimpleCondition } from '../conditions.js';
import type { ProtocolFacts } from '../facts.js';
import { actionsText } from './expectations.js';
import { casesOf, type Case } from './cases.js';
import type { Answer } from './evaluate.js';
import type { Value } from './patient.js';
import { runCase, type Result } from './results.js';

/** Something that a scenario can reach. */
export interface Goal {
    readonly kind: 'side' | 'boundary' | 'limit' | 'branch' | 'check' | 'stop-rule' | 'discharge';
    /** The criterion, decision, check, stop rule or session that it belongs to. */
    readonly element: Element;
    /** What it is, for people: "`PHQ9 >= 15` is not met", "PHQ9 15". */
    readonly text: string;
    readonly range: SourceRange;
    readonly reached: boolean;
    /** For a boundary: the condition and the value to be given. */
    readonly value?: { readonly condition: FigureCondition; readonly amount: Quantity };
    /** For a limit of the course: the condition, in its place. */
    readonly place?: PlacedCondition;
    readonly change?: ChangeCondition;
    /** For a side: which simple condition, and how it has to come out. */
    readonly side?: { readonly condition: SimpleCondition; readonly met: boolean };
}

type FigureCondition = Extract<SimpleCondition, { readonly kind: 'compare' | 'between' }>;
type ChangeCondition = Extract<SimpleCondition, { readonly kind: 'change' }>;

/** How much of a protocol its scenarios reach. */
export interface Coverage {
    readonly goals: readonly Goal[];
    readonly results: readonly Result[];
}

interface Seen {
    readonly answers: Set<Answer>;
    readonly values: Value[];
    atLimit: boolean;
}

/**
 * Runs every scenario and notes what is reached: both sides of each simple condition of the criteria, the figures on both sides of each limit, every
 * branch of each decision, every check passed and failed, every stop rule, and every discharge.
 * @param cases the patients; by default those that the protocol states
 */
export function coverageOf(facts: ProtocolFacts, cases: readonly Case[] = casesOf(facts.protocol)): Coverage {
    const seen = new Map<SimpleCondition, Seen>();
    const results = cases.map(patient => runCase(facts, patient, (condition, answer, value, atLimit) => {
        const entry = seen.get(condition) ?? { answers: new Set<Answer>(), values: [], atLimit: false };
        entry.atLimit ||= atLimit;
        entry.answers.add(answer);
        entry.values.push(...value ? [value] : []);
        seen.set(condition, entry);
    }));
    return { goals: [...criteriaGoals(facts, seen), ...limitGoals(facts, seen), ...courseGoals(facts, results)], results };
}

function criteriaGoals(facts: ProtocolFacts, seen: ReadonlyMap<SimpleCondition, Seen>): readonly Goal[] {
    return facts.protocol.criteria.flatMap(element => simpleConditions(element.when.condition).flatMap((condition): readonly Goal[] => {
        if (condition.kind === 'definition') {
            return [];
        }
        const { answers = new Set<Answer>(), values = [] } = seen.get(condition) ?? {};
        const sides = [true, false].map((met): Goal => ({
            kind: 'side', element, range: condition.range, reached: answers.has(met ? 'met' : 'failed'), side: { condition, met },
            text: `\`${element.name}\`: a patient who ${met ? 'meets' : 'does not meet'} this`,
        }));
        return [...sides, ...figureGoals(facts, condition, values).map((goal): Goal => ({ kind: 'boundary', element, ...goal, text: `\`${element.name}\`: ${goal.text}` }))];
    }));
}

/** The limits of everything that is looked at in the course. A limit of a change is reached by a change of exactly that size. */
function limitGoals(facts: ProtocolFacts, seen: ReadonlyMap<SimpleCondition, Seen>): readonly Goal[] {
    const places = facts.conditions.filter(({ use }) => use !== 'criterion' && use !== 'definition' && use !== 'concomitant');
    return places.flatMap(place => simpleConditions(place.condition).flatMap((condition): readonly Goal[] => {
        const { values = [], atLimit = false } = seen.get(condition) ?? {};
        const { element } = place;
        if (condition.kind === 'change') {
            const { written } = condition.amount.value;
            return [{
                kind: 'limit', element, range: condition.range, reached: atLimit, place, change: condition,
                text: `\`${element.name || element.label}\`: a patient whose ${condition.value.written} ${condition.direction} by exactly ${written}`,
            }];
        }
        return figureGoals(facts, condition, values).map((goal): Goal => ({ kind: 'limit', element, place, ...goal, text: `\`${element.name || element.label}\`: ${goal.text}` }));
    }));
}

type FigureGoal = Pick<Goal, 'range' | 'text' | 'reached' | 'value'>;

function figureGoals(facts: ProtocolFacts, condition: SimpleCondition, values: readonly Value[]): readonly FigureGoal[] {
    if (condition.kind !== 'compare' && condition.kind !== 'between') {
        return [];
    }
    return boundaryFigures(facts, condition).map(amount => ({
        range: condition.range, value: { condition, amount },
        text: `a patient with ${condition.value.written} ${amount.written}`,
        reached: values.some(value => 'amount' in value && compareQuantities(value.amount, amount) === 0),
    }));
}

/** The figures on both sides of each limit of a condition that the value can have; none where it is not compared with a figure. */
export function boundaryFigures({ observable, scale }: ProtocolFacts, condition: SimpleCondition): readonly Quantity[] {
    if (condition.kind !== 'compare' && condition.kind !== 'between') {
        return [];
    }
    const measured = observable(condition.value.of);
    const bounds = condition.value.scale ? scale(condition.value)?.bounds : measured?.bounds;
    const whole = condition.value.scale !== undefined || measured?.whole === true;
    const exists = (amount: Quantity): boolean => !bounds || (compareQuantities(amount, bounds.low) !== -1 && compareQuantities(amount, bounds.high) !== 1);
    return boundaries(condition, condition.value.scale ? '1' : measured?.unit ?? '1', whole).filter(exists);
}

/** The figures on both sides of each limit: the limit itself, and the next one on the side that it does not belong to. */
function boundaries(condition: FigureCondition, unit: string, whole: boolean): readonly Quantity[] {
    const limits: readonly (readonly [Quantity, '>=' | '<=' | '>' | '<' | '='])[] = condition.kind === 'compare'
        ? [[condition.amount.value, condition.operator]] : [[condition.amount.low, '>='], [condition.amount.high, '<=']];
    return limits.flatMap(([limit, operator]) => {
        const figure = convert(limit, unit);
        if (!figure) {
            return [];
        }
        const step = whole ? rational(1n) : lastPlace(figure);
        const isAbove = operator === '<=' || operator === '>';
        return [figure, isAbove ? add(figure, step) : sub(figure, step)].map(value => quantityOf(value, unit).quantity);
    });
}

/** One unit in the last place that a figure is written with. */
function lastPlace(figure: Rational): Rational {
    const [, fraction = ''] = toDecimalString(figure, 6).text.split('.');
    return rational(1n, 10n ** BigInt(fraction.length));
}

function courseGoals({ protocol, encounters }: ProtocolFacts, results: readonly Result[]): readonly Goal[] {
    const played = results.flatMap(result => result.played ?? []);
    const happened = (kind: string, range: SourceRange, answer?: Answer): boolean => played.some(({ events }) =>
        events.some(event => event.kind === kind && event.range?.start === range.start && event.range.uri === range.uri
            && (!answer || event.answer === answer)));
    const branches = protocol.decisions.flatMap(element => [
        ...element.branches.map((branch, place): Goal => ({
            kind: 'branch', element, range: branch.range, text: `\`${element.name}\` decides \`${actionsText(branch.actions)}\``,
            reached: played.some(({ decisions }) => decisions.get(element.id)?.branch === place),
        })),
        ...element.otherwise ? [{
            kind: 'branch', element, range: element.otherwise.range, text: `\`${element.name}\` decides \`otherwise\``,
            reached: played.some(({ decisions }) => decisions.has(element.id) && decisions.get(element.id)?.branch === undefined),
        } satisfies Goal] : [],
    ]);
    const checks = encounters.flatMap(({ checks: lines }) => lines.flatMap(element => (['met', 'failed'] as const).map((answer): Goal => ({
        kind: 'check', element, range: element.range, text: `\`${element.name}\` ${answer === 'met' ? 'is passed' : 'fails'}`, reached: happened('checked', element.range, answer),
    }))));
    const reactions = protocol.reactions.map((element): Goal => ({
        kind: 'stop-rule', element, range: element.range, text: `\`${element.name}\` is set off`, reached: happened('reacted', element.range),
    }));
    const discharges = encounters.flatMap(({ discharge, name }) => (discharge ? [{
        kind: 'discharge', element: discharge, range: discharge.range, text: `a patient leaves \`${name}\``,
        reached: happened('discharged', discharge.range),
    } satisfies Goal] : []));
    return [...branches, ...checks, ...reactions, ...discharges];
}
