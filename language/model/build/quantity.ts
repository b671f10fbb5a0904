import type { Amount } from '../../generated/ast.js';
import { add, parseDecimal, sub } from '../../syntax/decimal.js';
import { compareQuantities, convert, makeQuantity, quantityOf, type QuantityProblem } from '../../syntax/quantity.js';
import { partOf, type AstNode, type Torn } from '../../syntax/tree.js';
import { parseUnit } from '../../syntax/units.js';
import type { IssueCode } from '../issue.js';
import type { Quantity, QuantityRange, Stated } from '../quantities.js';
import { rangeOf, rangeOfPart, report, textBetween, writtenOf, type Build } from './context.js';

/** An amount as the tree holds it, or nothing where half-written text has none. */
export type WrittenAmount = Torn<Amount> | undefined;

/** What an amount is for, in words for a message: `what` is a phrase such as "the dose", `example` shows how to write it. */
export interface Wanted {
    readonly what: string;
    readonly example: string;
    /** True where a plain number means nothing. */
    readonly unitNeeded?: boolean;
}

/** One figure of an amount, with the unit that holds for it: in `24 to 72 h` the hours belong to both. */
export interface Figure {
    readonly number: string;
    readonly unit: string | undefined;
}

/** The figures of an amount. At most one of `high` and `tolerance` is there. */
export interface Figures {
    readonly low: Figure;
    readonly high?: Figure;
    readonly tolerance?: Figure;
}

/** What is wanted where two figures must be of one sort. */
const sameSort = 'the same kind of unit on both sides';

/** The figures of an amount; a unit that is written once holds for all of them. */
export function figuresOf(amount: Torn<Amount>): Figures | undefined {
    const { low, lowUnit, high, highUnit, tolerance, toleranceUnit } = amount;
    if (low === undefined) {
        return undefined;
    }
    const first = { number: signed(amount.negative, low), unit: lowUnit ?? highUnit ?? toleranceUnit };
    if (high !== undefined) {
        return { low: first, high: { number: signed(amount.highNegative, high), unit: highUnit ?? lowUnit } };
    }
    return tolerance === undefined ? { low: first } : { low: first, tolerance: { number: tolerance, unit: toleranceUnit ?? lowUnit } };
}

/** One quantity. A range, a missing or an unknown unit is noted and gives nothing. */
export function quantity(build: Build, amount: WrittenAmount, wanted: Wanted): Stated<Quantity> | undefined {
    const figures = amount && figuresOf(amount);
    if (amount?.about === true) {
        report(build, 'not-exact', rangeOf(build, amount), { written: writtenOf(build, amount), what: wanted.what });
    }
    if (!amount || !figures || !isSingle(build, amount, figures, wanted) || !hasUnit(build, amount, figures, wanted)) {
        return undefined;
    }
    const value = readFigure(build, amount, figures.low);
    return value && { value, range: rangeOf(build, amount) };
}

/** A range of quantities, both ends included. `unit` is the unit of a figure that is written without one. */
export function quantityRange(build: Build, amount: WrittenAmount, wanted: Wanted, unit?: string): QuantityRange | undefined {
    const figures = amount && figuresOf(amount);
    if (!amount || !figures) {
        return undefined;
    }
    if (!figures.high && !figures.tolerance) {
        report(build, 'not-a-range', rangeOf(build, amount), { written: writtenOf(build, amount), what: wanted.what, example: wanted.example });
        return undefined;
    }
    const low = readFigure(build, amount, withUnit(figures.low, unit));
    const other = readFigure(build, amount, withUnit(figures.high ?? figures.tolerance ?? figures.low, unit));
    const ends = low && other && (figures.high ? [low, other] as const : around(low, other));
    return ends && checkedRange(build, amount, ends);
}

/** Notes an amount with several figures where only one means something. */
export function isSingle(build: Build, amount: Torn<Amount>, figures: Figures, wanted: Wanted): boolean {
    const single = !figures.high && !figures.tolerance;
    if (!single) {
        report(build, 'not-one-value', rangeOf(build, amount), { written: writtenOf(build, amount), what: wanted.what, example: wanted.example });
    }
    return single;
}

/** Notes an amount without a unit where a plain number means nothing. */
export function hasUnit(build: Build, amount: Torn<Amount>, figures: Figures, wanted: Wanted): boolean {
    const missing = wanted.unitNeeded === true && figures.low.unit === undefined;
    if (missing) {
        report(build, 'missing-unit', rangeOf(build, amount), { written: writtenOf(build, amount), what: wanted.what, example: wanted.example });
    }
    return !missing;
}

/** Notes that the two figures of an amount do not go together. */
export function reportMixed(build: Build, amount: Torn<Amount>, wanted = sameSort): void {
    report(build, 'wrong-unit', rangeOf(build, amount), { written: writtenOf(build, amount), wanted });
}

/** Notes a range whose end comes before its beginning. */
export function reportReversed(build: Build, amount: Torn<Amount>, figures: Figures): void {
    const { low, high = low } = figures;
    report(build, 'reversed-range', rangeOf(build, amount), { written: writtenOf(build, amount), low: phrase(low), high: phrase(high) });
}

/**
 * Notes what is wrong with a figure, at its unit where that is the fault.
 * @param wanted what a unit that is known, but does not fit, should be
 */
export function reportProblem(build: Build, amount: AstNode, figure: Figure, problem: QuantityProblem, wanted: string): void {
    const written = phrase(figure);
    if (problem.part === 'number') {
        const code: IssueCode = parseDecimal(figure.number) ? 'not-whole' : 'unreadable';
        report(build, code, rangeOf(build, amount), { written, what: wanted, reason: problem.reason, message: problem.reason });
    } else if (figure.unit !== undefined && parseUnit(figure.unit).ok) {
        report(build, 'wrong-unit', rangeOf(build, amount), { written, wanted });
    } else {
        const unit = ['highUnit', 'toleranceUnit', 'lowUnit', 'unit'].map((property) => partOf(amount, property))
            .find((part) => part && textBetween(build, amount, { start: part.offset, end: part.end }) === figure.unit);
        const details = { written: figure.unit ?? '', suggestion: problem.suggestion ?? '', reason: problem.reason };
        report(build, 'unknown-unit', rangeOfPart(build, amount, unit), details);
    }
}

function readFigure(build: Build, amount: Torn<Amount>, figure: Figure): Quantity | undefined {
    const result = makeQuantity(figure.number, figure.unit);
    if (result.ok) {
        return result.quantity;
    }
    reportProblem(build, amount, figure, result, 'a unit');
    return undefined;
}

function checkedRange(build: Build, amount: Torn<Amount>, [low, high]: readonly [Quantity, Quantity]): QuantityRange | undefined {
    const order = compareQuantities(low, high);
    if (order === 'incommensurable') {
        reportMixed(build, amount);
        return undefined;
    }
    if (order === 1) {
        report(build, 'reversed-range', rangeOf(build, amount), { written: writtenOf(build, amount), low: low.written, high: high.written });
        return undefined;
    }
    return { low, high, range: rangeOf(build, amount) };
}

/** The ends of `7 ± 2`, in the unit of the middle. Units of different sorts leave the ends as they are, to be found to differ. */
function around(middle: Quantity, tolerance: Quantity): readonly [Quantity, Quantity] {
    const value = parseDecimal(middle.value);
    const distance = convert(tolerance, middle.unit);
    return value && distance
        ? [quantityOf(sub(value, distance), middle.unit).quantity, quantityOf(add(value, distance), middle.unit).quantity]
        : [middle, tolerance];
}

function withUnit(figure: Figure, unit: string | undefined): Figure {
    return figure.unit === undefined ? { ...figure, unit } : figure;
}

function signed(negative: boolean | undefined, number: string): string {
    return negative ? `-${number}` : number;
}

function phrase(figure: Figure): string {
    return figure.unit === undefined ? figure.number : `${figure.number} ${figure.unit}`;
}
