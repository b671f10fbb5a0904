import type { Amount, CadenceRule, Moment as MomentNode } from '../../generated/ast.js';
import { addDurations, compareDurations, makeDuration, negateDuration, type Duration, type DurationResult } from '../../syntax/duration.js';
import { oneLine } from '../../syntax/format/index.js';
import type { Torn } from '../../syntax/tree.js';
import type { Moment, Span } from '../quantities.js';
import type { Cadence } from '../timing.js';
import { rangeOf, report, textBetween, writtenOf, type Build } from './context.js';
import { figuresOf, hasUnit, isSingle, reportMixed, reportProblem, reportReversed, type Figure, type Figures, type Wanted, type WrittenAmount } from './quantity.js';

const time = 'a time';
/** Durations by their words: a file says the same few again and again. */
const known = new Map<string, DurationResult>();
const mostKnown = 2000;

const oneKindOfTime = 'one kind of time: hours, or days and weeks, or months';

/** What a length of time is for; `backwards` where `28 to 3 days` reads as well as `3 to 28 days`, as it does before an anchor. */
export interface WantedSpan extends Omit<Wanted, 'unitNeeded'> {
    readonly backwards?: boolean;
}

/** A length of time. What cannot be read is noted and gives nothing. */
export function span(build: Build, amount: WrittenAmount, wanted: WantedSpan): Span | undefined {
    const figures = amount && figuresOf(amount);
    if (!amount || !figures || !hasUnit(build, amount, figures, { ...wanted, unitNeeded: true })) {
        return undefined;
    }
    const bounds = boundsOf(build, amount, figures, wanted.backwards === true);
    return bounds && { ...bounds, ...(amount.about === true && { approximate: true }), written: writtenOf(build, amount), range: rangeOf(build, amount) };
}

/** The time from one occurrence to the next. In `every 1 or 2 weeks` the last unit holds for choices without one. */
export function cadenceSpan(build: Build, node: Torn<CadenceRule>): Cadence | undefined {
    const wanted = { what: 'the time from one to the next', example: '7 days' };
    const amounts = node.choices ?? [];
    const unit = amounts.map((amount) => amount.lowUnit ?? amount.highUnit).findLast((written) => written !== undefined);
    const inherited = (amount: Torn<Amount>): Torn<Amount> => (amount.lowUnit === undefined && amount.highUnit === undefined && unit !== undefined
        ? Object.assign(Object.create(amount) as Torn<Amount>, { lowUnit: unit }) : amount);
    const spans = amounts.length === 1 ? [span(build, amounts[0], wanted)] : amounts.map((amount) => span(build, inherited(amount), wanted));
    const [first] = spans;
    const read = spans.flatMap((one) => one ?? []);
    if (!first || read.length < spans.length) {
        return undefined;
    }
    const sorted = [...read].sort((a, b) => Number(compareDurations(a.lower, b.lower)));
    const last = sorted.at(-1) ?? first;
    const written = oneLine(textBetween(build, node, { start: first.range.start, end: (read.at(-1) ?? first).range.end }));
    return sorted.length === 1
        ? { ...first, choices: [] }
        : { lower: sorted[0]?.lower ?? first.lower, upper: last.upper, written, range: rangeOf(build, node), choices: read.map(({ lower }) => lower) };
}

/** A length of time with one figure, such as `15 min`. */
export function singleDuration(build: Build, amount: WrittenAmount, wanted: WantedSpan): Duration | undefined {
    const figures = amount && figuresOf(amount);
    if (!amount || !figures || !isSingle(build, amount, figures, wanted) || !hasUnit(build, amount, figures, { ...wanted, unitNeeded: true })) {
        return undefined;
    }
    return duration(build, amount, figures.low);
}

/** A moment on the clock of one session. */
export function moment(build: Build, node: Torn<MomentNode> | undefined): Moment | undefined {
    if (!node) {
        return undefined;
    }
    const range = rangeOf(build, node);
    if (node.discharge) {
        return { kind: 'discharge', range };
    }
    if (node.value === undefined) {
        return undefined;
    }
    const number = node.negative ? `-${node.value}` : node.value;
    if (node.unit === undefined) {
        report(build, 'missing-unit', range, { what: 'the moment', written: writtenOf(build, node), example: `${number} min` });
        return undefined;
    }
    const result = readDuration(number, node.unit);
    if (!result.ok) {
        reportProblem(build, node, { number, unit: node.unit }, result, time);
        return undefined;
    }
    return { kind: 'offset', offset: result.duration, ...(node.about === true && { approximate: true }), range };
}

function boundsOf(build: Build, amount: NonNullable<WrittenAmount>, figures: Figures, backwards: boolean): Pick<Span, 'lower' | 'upper' | 'target'> | undefined {
    const low = duration(build, amount, figures.low);
    const second = figures.high ?? figures.tolerance;
    const other = second ? duration(build, amount, second) : low;
    if (!low || !other) {
        return undefined;
    }
    if (!second) {
        return { lower: low, upper: low };
    }
    if (low.kind !== other.kind) {
        reportMixed(build, amount, oneKindOfTime);
        return undefined;
    }
    if (figures.tolerance) {
        return around(build, amount, low, other);
    }
    if (compareDurations(low, other) !== 1) {
        return { lower: low, upper: other };
    }
    if (!backwards) {
        reportReversed(build, amount, figures);
        return undefined;
    }
    return { lower: other, upper: low };
}

function around(build: Build, amount: NonNullable<WrittenAmount>, target: Duration, tolerance: Duration): Required<Pick<Span, 'lower' | 'upper' | 'target'>> | undefined {
    const lower = addDurations(target, negateDuration(tolerance));
    const upper = addDurations(target, tolerance);
    if (!lower || !upper) {
        reportMixed(build, amount, oneKindOfTime);
        return undefined;
    }
    return { lower, upper, target };
}

function duration(build: Build, amount: NonNullable<WrittenAmount>, figure: Figure): Duration | undefined {
    const result = readDuration(figure.number, figure.unit ?? '');
    if (result.ok) {
        return result.duration;
    }
    reportProblem(build, amount, figure, result, time);
    return undefined;
}

function readDuration(number: string, unit: string): DurationResult {
    const words = `${number} ${unit}`;
    const before = known.get(words);
    if (before) {
        return before;
    }
    const result = makeDuration(number, unit);
    if (known.size >= mostKnown) {
        known.clear();
    }
    known.set(words, result);
    return result;
}
