import { add, compare, div, floor, fromInteger, mul, parseDecimal, sub, type Rational } from '../syntax/decimal.js';
import { convert, quantityOf } from '../syntax/quantity.js';
import type { Quantity, QuantityRange } from './quantities.js';

/** The most figures that a range is spelled out to. */
export const mostSteps = 50;

/** How a range of doses is parted by its steps. */
export interface DoseSteps {
    /** How many figures the range has in its steps, its lower end among them. */
    readonly count: number;
    /** The last of them, and the one after it. */
    readonly last: Quantity;
    readonly next: Quantity;
    /** Whether the upper end of the range is one of them. */
    readonly even: boolean;
}

/** Each amount that a range allows in its steps, exactly, up to {@link mostSteps}: `28 to 84 mg in steps of 28 mg` is 28, 56 and 84 mg. */
export function stepsOf({ low, high }: Pick<QuantityRange, 'low' | 'high'>, step: Quantity | undefined): readonly Quantity[] {
    const ends = endsOf(low, high, step);
    const count = ends ? Math.min(countOf(ends), mostSteps) : 0;
    return ends ? Array.from({ length: count }, (_, index) => quantityOf(at(ends, index), low.unit).quantity) : [];
}

/** How the steps of a range come out; nothing where its ends and its step cannot be put into one unit. */
export function divided(low: Quantity, high: Quantity, step: Quantity): DoseSteps | undefined {
    const ends = endsOf(low, high, step);
    const count = ends ? countOf(ends) : 0;
    return ends && count > 0 ? {
        count,
        last: quantityOf(at(ends, count - 1), low.unit).quantity,
        next: quantityOf(at(ends, count), low.unit).quantity,
        even: compare(at(ends, count - 1), ends.to) === 0,
    } : undefined;
}

interface Ends {
    readonly from: Rational;
    readonly to: Rational;
    readonly by: Rational;
}

function endsOf(low: Quantity, high: Quantity, step: Quantity | undefined): Ends | undefined {
    const [from, to, by] = [parseDecimal(low.value), convert(high, low.unit), step && convert(step, low.unit)];
    return from && to && by && by.n > 0n ? { from, to, by } : undefined;
}

function countOf({ from, to, by }: Ends): number {
    const span = sub(to, from);
    return span.n < 0n ? 0 : Number(floor(div(span, by))) + 1;
}

function at({ from, by }: Ends, index: number): Rational {
    return add(from, mul(by, fromInteger(index)));
}
