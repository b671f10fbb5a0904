import type { Condition, Lasting } from '../../model/condition.js';
import type { Composite } from '../../model/definitions.js';
import type { Ref, SourceRange } from '../../model/element.js';
import type { Duration, Quantity } from '../../model/quantities.js';
import type { Protocol } from '../../model/protocol.js';
import type { Known } from '../../model/scenario.js';
import { compareDurations } from '../../syntax/duration.js';
import { compare, div, fromInteger, mul, parseDecimal, sub, type Rational } from '../../syntax/decimal.js';
import { compareQuantities, convert, sameDimension } from '../../syntax/quantity.js';
import { anchored } from '../assessment-points.js';
import type { SimpleCondition } from '../conditions.js';
import { endOfVisit, hasBegun, minutesOf, type Moment } from './moment.js';
import type { Chart, HeldOn, Value } from './patient.js';
import type { TooOld } from './validity.js';

/** Met, failed, or not to be known (docs/semantics.md: unknown is not absent). */
export type Answer = 'met' | 'failed' | 'unknown';

/** A place in the text that led to an answer, and what it says. */
export interface Because {
    readonly text: string;
    readonly range: SourceRange;
    /** The visit that was not held, where that is what led to it. */
    readonly visit?: string;
}

/** An answer and what it stands on. */
export interface Judged {
    readonly answer: Answer;
    readonly because: readonly Because[];
}

/** What is looked at while a patient goes through a protocol, for coverage; `atLimit` where a change is exactly as large as asked. */
export type Watch = (condition: SimpleCondition, answer: Answer, value: Value | undefined, atLimit: boolean) => void;

/** Judges conditions about one patient. */
export type Judge = (condition: Condition, at: Moment) => Judged;

/** What judging needs to know. */
export interface Court {
    readonly protocol: Protocol;
    readonly chart: Chart;
    readonly heldOn: HeldOn;
    definition(ref: Ref): Composite | undefined;
    readonly watch: Watch;
    readonly tooOld: TooOld;
}

/** A judge of conditions about one patient on one course. */
export function createJudge(court: Court): Judge {
    const open = new Set<string>();
    const judge: Judge = (condition, at) => {
        switch (condition.kind) {
            case 'all': return joined(condition.of.map(part => judge(part, at)), 'failed', condition.of.length);
            case 'any': return joined(condition.of.map(part => judge(part, at)), 'met', 1);
            case 'at-least': return joined(condition.of.map(part => judge(part, at)), 'met', condition.minimum);
            case 'not': {
                const { answer, because } = judge(condition.of, at);
                return { answer: answer === 'met' ? 'failed' : answer === 'failed' ? 'met' : 'unknown', because };
            }
            case 'definition': {
                const meant = court.definition(condition.definition);
                if (!meant || open.has(meant.id)) {
                    return { answer: 'unknown', because: [] };
                }
                open.add(meant.id);
                const inside = judge(meant.condition, at);
                open.delete(meant.id);
                return inside;
            }
            default: return simple(court, condition, at);
        }
    };
    return judge;
}

/**
 * Several answers as one.
 * @param decisive the answer that decides as soon as enough parts have it
 * @param enough for `met`, how many parts must be met; for `failed`, all must be met
 */
function joined(parts: readonly Judged[], decisive: 'met' | 'failed', enough: number): Judged {
    const because = (answer: Answer): readonly Because[] => parts.filter(part => part.answer === answer).flatMap(part => part.because);
    const count = (answer: Answer): number => parts.filter(part => part.answer === answer).length;
    const wanted = decisive === 'failed' ? parts.length : enough;
    if (count('met') >= wanted) {
        return { answer: 'met', because: because('met') };
    }
    return count('met') + count('unknown') < wanted ? { answer: 'failed', because: because('failed') } : { answer: 'unknown', because: because('unknown') };
}

function simple(court: Court, condition: Exclude<SimpleCondition, { readonly kind: 'definition' }>, at: Moment): Judged {
    const when = 'at' in condition && condition.at ? momentOf(court, condition.at) : at;
    const given = 'value' in condition && when ? court.chart.value(condition.value, when) : undefined;
    // Where a condition says itself at which visit the value counts, it is as old as it is.
    const old = given && 'value' in condition && !('at' in condition && condition.at) ? court.tooOld(condition.value, given.known, at) : undefined;
    const value = old ? undefined : given;
    const { answer, known, atLimit = false }: Answered = when ? answerOf(court, condition, when, value) : { answer: 'unknown' };
    court.watch(condition, answer, value, atLimit);
    const facts = known ? [{ text: `\`${known.written}\` is given.`, range: known.range }] : [];
    return { answer, because: [{ text: wordsFor(condition, answer), range: condition.range }, ...old ? [old] : facts] };
}

function wordsFor(condition: SimpleCondition, answer: Answer): string {
    const named = 'value' in condition ? `\`${condition.value.written}\`` : 'This';
    return answer === 'unknown' ? `${named} is not known.` : answer === 'met' ? 'This is met.' : 'This is not met.';
}

function momentOf({ protocol, heldOn }: Court, anchor: NonNullable<Extract<SimpleCondition, { readonly kind: 'compare' }>['at']>): Moment | undefined {
    const [occurrence] = anchored(protocol, anchor).slice(anchor.choice === 'each' ? -1 : 0);
    return occurrence && endOf(heldOn(occurrence.id));
}

/** What is known at a visit includes what was found during it. */
function endOf(held: Moment | undefined): Moment | undefined {
    return held && { day: held.day, minute: endOfVisit, ...(held.visit !== undefined && { visit: held.visit }) };
}

interface Answered {
    readonly answer: Answer;
    readonly known?: Known | undefined;
    readonly atLimit?: boolean;
}

function answerOf(court: Court, condition: Exclude<SimpleCondition, { readonly kind: 'definition' }>, at: Moment, value: Value | undefined): Answered {
    switch (condition.kind) {
        case 'compare':
        case 'between':
            return lastingLongEnough(court, condition.sustained, at, value) ? { answer: figureAnswer(condition, value), known: value?.known } : { answer: 'failed', known: value?.known };
        case 'choice': {
            const choice = value && 'choice' in value ? value.choice : undefined;
            return choice === undefined ? { answer: 'unknown' } : { answer: yes((choice === condition.choice) !== condition.negated), known: value?.known };
        }
        case 'change':
            return changeAnswer(court, condition, value);
        case 'diagnosis':
            return diagnosisAnswer(court, condition, at);
        case 'takes':
        case 'off':
            return drugAnswer(court, condition, at);
        case 'agreement':
            return holdsOf(court, court.chart.fact('agreement', condition.item, at));
        case 'consented':
            return holdsOf(court, court.chart.fact('consented', condition.consent, at));
        case 'judgement': {
            const said = court.chart.fact('judgement', condition.role, at, condition.statement);
            return said ? { answer: yes(said.holds), known: said } : { answer: 'unknown' };
        }
    }
}

function yes(holds: boolean): Answer {
    return holds ? 'met' : 'failed';
}

/** What is not named is absent where nothing else is known, and unknown otherwise. */
function holdsOf({ chart }: Court, fact: Known & { readonly holds?: boolean } | undefined): Answered {
    return fact ? { answer: yes(fact.holds === true), known: fact } : { answer: chart.closed ? 'failed' : 'unknown' };
}

/** A value has lasted as long as a condition asks where it began to be so long before. */
function lastingLongEnough({ chart }: Court, sustained: Duration | undefined, at: Moment, value: Value | undefined): boolean {
    const from = value && chart.begins(value.known);
    return !sustained || !from || at.minute === undefined || hasBegun(from, { ...at, minute: sub(at.minute, minutesOf(sustained)) });
}

function figureAnswer(condition: Extract<Condition, { readonly kind: 'compare' | 'between' }>, value: Value | undefined): Answer {
    if (!value || !('amount' in value)) {
        return 'unknown';
    }
    const sides = condition.kind === 'compare' ? [[condition.operator, condition.amount.value] as const]
        : [['>=', condition.amount.low] as const, ['<=', condition.amount.high] as const];
    const answers = sides.map(([operator, figure]) => compared(value.amount, operator, figure));
    return answers.includes(undefined) ? 'unknown' : yes(answers.every(answer => answer === true));
}

function compared(amount: Quantity, operator: string, figure: Quantity): boolean | undefined {
    const side = compareQuantities(amount, figure);
    if (side === 'incommensurable') {
        return undefined;
    }
    switch (operator) {
        case '>=': return side >= 0;
        case '<=': return side <= 0;
        case '>': return side > 0;
        case '<': return side < 0;
        default: return side === 0;
    }
}

function changeAnswer(court: Court, condition: Extract<Condition, { readonly kind: 'change' }>, value: Value | undefined): Answered {
    const baselineAt = momentOf(court, condition.baseline);
    const baseline = baselineAt && court.chart.value(condition.value, baselineAt);
    if (!value || !('amount' in value) || !baseline || !('amount' in baseline)) {
        return { answer: 'unknown' };
    }
    const fall = fallOf(baseline.amount, value.amount, condition.amount.value);
    const limit = parseDecimal(condition.amount.value.value);
    if (!fall || !limit) {
        return { answer: 'unknown', known: value.known };
    }
    const change = condition.direction === 'falls' ? fall : { n: -fall.n, d: fall.d };
    const side = compare(change, limit);
    return { answer: yes(condition.limit === 'at-least' ? side >= 0 : side <= 0), known: value.known, atLimit: side === 0 };
}

/** How far a value has fallen: in per cent of the baseline, or in the unit of the change. */
function fallOf(baseline: Quantity, now: Quantity, change: Quantity): Rational | undefined {
    const [before, after] = [parseDecimal(baseline.value), convert(now, baseline.unit)];
    if (!before || !after) {
        return undefined;
    }
    const fall = sub(before, after);
    if (change.unit === '%') {
        return before.n === 0n ? undefined : mul(div(fall, before), fromInteger(100));
    }
    return sameDimension(baseline, change) ? fall : undefined;
}

function diagnosisAnswer(court: Court, { when, diagnosis, lasting }: Extract<Condition, { readonly kind: 'diagnosis' }>, at: Moment): Answered {
    const fact = court.chart.fact('diagnosis', diagnosis, at, when === 'family' ? 'family' : '');
    if (!fact || !fact.holds) {
        return holdsOf(court, fact);
    }
    if (when === 'current' && fact.when !== 'current') {
        return { answer: court.chart.closed ? 'failed' : 'unknown', known: fact };
    }
    return { answer: lasting ? lastingAnswer(lasting, fact.lasting?.lower) : 'met', known: fact };
}

function lastingAnswer({ atLeast, atMost }: Lasting, lasted: Duration | undefined): Answer {
    if (!lasted) {
        return 'unknown';
    }
    const sides = [atLeast && longer(lasted, atLeast), atMost && longer(atMost, lasted)].filter(side => side !== undefined);
    return sides.includes('unknown') ? 'unknown' : yes(sides.every(side => side === 'met'));
}

/** Whether a time is at least as long as another; months and days cannot be compared but by their usual lengths. */
function longer(a: Duration, b: Duration): Answer {
    const side = compareDurations(a, b);
    return side === 'incommensurable' ? yes(compare(minutesOf(a), minutesOf(b)) >= 0) : yes(side >= 0);
}

function drugAnswer(court: Court, condition: Extract<Condition, { readonly kind: 'takes' | 'off' }>, at: Moment): Answered {
    const fact = court.chart.fact('drug', condition.drug, at);
    if (condition.kind === 'off') {
        const taken = fact?.holds === true;
        const answer = !fact ? (court.chart.closed ? 'met' : 'unknown') : !taken ? 'met' : fact.ago ? lastingAnswer(condition.lasting, fact.ago.lower) : 'failed';
        return { answer, known: fact };
    }
    if (!fact || !fact.holds) {
        return holdsOf(court, fact);
    }
    const { within, lasting, above } = condition;
    const recent: Answer = !fact.ago ? 'met' : within ? longer(within.upper, fact.ago.lower) : 'failed';
    const answers = [
        recent, lasting ? lastingAnswer(lasting, fact.lasting?.lower) : 'met',
        above ? (fact.dose ? yes(compareQuantities(fact.dose.value, above.value) === 1) : 'unknown') : 'met',
    ];
    return { answer: answers.includes('failed') ? 'failed' : answers.includes('unknown') ? 'unknown' : 'met', known: fact };
}
