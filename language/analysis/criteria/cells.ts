import { add, ceil, compare, equals, floor, fromInteger, isInteger, rational, type Rational } from '../../syntax/decimal.js';

/** One end of a stretch of figures; nothing where it is open towards infinity. */
export interface End {
    readonly at: Rational;
    readonly included: boolean;
}

/** A stretch of figures that no condition tells apart. */
export interface Cell {
    readonly low?: End;
    readonly high?: End;
}

/** The figures between two bounds, and whether only whole ones occur. */
export interface Scale {
    readonly low?: Rational;
    readonly high?: Rational;
    readonly whole: boolean;
}

/**
 * Cuts a scale where conditions look at it: each figure that they name is a cell of its own, and so is each stretch between two of them. Of whole figures
 * only those cells are kept that have one.
 * @param figures the figures that conditions compare with, in any order
 */
export function cellsOf(scale: Scale, figures: readonly Rational[]): readonly Cell[] {
    const inside = figures.filter(figure => isOn(scale, figure));
    const cuts = [...inside].sort(compare).filter((figure, place, sorted) => place === 0 || !equals(figure, sorted[place - 1]!));
    const cells: Cell[] = [];
    let low: End | undefined = scale.low && { at: scale.low, included: true };
    for (const cut of cuts) {
        cells.push({ ...(low && { low }), high: { at: cut, included: false } }, { low: { at: cut, included: true }, high: { at: cut, included: true } });
        low = { at: cut, included: false };
    }
    cells.push({ ...(low && { low }), ...(scale.high && { high: { at: scale.high, included: true } }) });
    const filled = cells.filter(cell => someFigure(cell, scale.whole) !== undefined);
    return filled.length > 0 ? filled : [{}];
}

function isOn({ low, high }: Scale, figure: Rational): boolean {
    return (!low || compare(figure, low) >= 0) && (!high || compare(figure, high) <= 0);
}

/** Finer than this nobody measures. */
const mostDigits = 6;

/**
 * A figure inside a cell, with as few digits as possible, near its lower end; near its upper end where it has no lower one.
 * @returns nothing where the cell has none
 */
export function someFigure(cell: Cell, whole: boolean): Rational | undefined {
    for (let digits = 0; digits <= (whole ? 0 : mostDigits); digits++) {
        const step = rational(1n, 10n ** BigInt(digits));
        const found = figureOnGrid(cell, step);
        if (found) {
            return found;
        }
    }
    return undefined;
}

function figureOnGrid({ low, high }: Cell, step: Rational): Rational | undefined {
    const onGrid = (units: bigint): Rational => rational(units * step.n, step.d);
    const unitsOf = (figure: Rational): Rational => rational(figure.n * step.d, figure.d * step.n);
    if (low) {
        const units = unitsOf(low.at);
        const first = onGrid(isInteger(units) && !low.included ? units.n + 1n : ceil(units));
        return isBelow(first, high) ? first : undefined;
    }
    if (high) {
        const units = unitsOf(high.at);
        return onGrid(isInteger(units) && !high.included ? units.n - 1n : floor(units));
    }
    return fromInteger(0);
}

function isBelow(figure: Rational, high: End | undefined): boolean {
    return !high || compare(figure, high.at) < (high.included ? 1 : 0);
}

/** Whether all figures of a cell are at least, above, at most, below or equal to a figure. A cell is never cut by a figure that it was made with. */
export function compares(cell: Cell, operator: '>=' | '>' | '<=' | '<' | '=', figure: Rational, whole: boolean): boolean {
    const some = someFigure(cell, whole);
    if (!some) {
        return false;
    }
    const side = compare(some, figure);
    switch (operator) {
        case '>=': return side >= 0;
        case '>': return side > 0;
        case '<=': return side <= 0;
        case '<': return side < 0;
        case '=': return side === 0;
    }
}

/** Whether a cell is one figure. */
export function isPoint(cell: Cell, whole: boolean): boolean {
    const { low, high } = cell;
    const first = someFigure(cell, whole);
    if (whole) {
        return first !== undefined && high !== undefined && !isBelow(add(first, fromInteger(1)), high);
    }
    return low !== undefined && high !== undefined && equals(low.at, high.at);
}
