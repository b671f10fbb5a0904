import { add, compare, div, isDecimal, mul, parseDecimal, sub, toDecimalString, type Rational } from './decimal.js';
import { explainNumber } from './number-problems.js';
import { parseUnit, unitCode, type Unit } from './units.js';

/** An amount as the author gave it, as plain JSON data. */
export interface Quantity {
    /** The number as written, as a decimal: `0.5`, `1.0`, `-15`. Only the minus sign and missing or needless leading zeros are put right. */
    readonly value: string;
    /** The UCUM code; `1` for a plain number, such as a count or a score. */
    readonly unit: string;
    /** The whole as written: `160 mmHg`. */
    readonly written: string;
}

/** A quantity, or what is wrong with it. */
export type QuantityResult = { readonly ok: true; readonly quantity: Quantity } | QuantityProblem;

/** Which part of a quantity is wrong, why, in words for a clinician, and the text to put in place of that part where it is certain. */
export interface QuantityProblem {
    readonly ok: false;
    readonly part: 'number' | 'unit';
    readonly reason: string;
    readonly suggestion?: string;
}

/** A calculated amount. `value` is always exact; `quantity` is its decimal form, and `exact` is false when that had to be rounded. */
export interface CalculatedQuantity {
    readonly value: Rational;
    readonly quantity: Quantity;
    readonly exact: boolean;
}

/** Puts a number and its unit as written together; without a unit it is a plain number, such as a count or a score. */
export function makeQuantity(numberText: string, unitText?: string): QuantityResult {
    if (!isDecimal(numberText)) {
        return { ok: false, part: 'number', ...explainNumber(numberText) };
    }
    if (unitText === undefined) {
        return { ok: true, quantity: { value: plainDecimal(numberText), unit: '1', written: numberText } };
    }
    const result = parseUnit(unitText);
    if (!result.ok) {
        return { ...result, part: 'unit' };
    }
    return { ok: true, quantity: { value: plainDecimal(numberText), unit: result.unit.ucum, written: `${numberText} ${unitText}` } };
}

/** The quantity of an exact value in a unit given by its UCUM code, written the way a clinician reads it. */
export function quantityOf(value: Rational, ucum: string, maxFractionDigits?: number): CalculatedQuantity {
    const decimal = toDecimalString(value, maxFractionDigits);
    const written = formatQuantity({ value: decimal.text, unit: ucum });
    return { value, quantity: { value: decimal.text, unit: ucum, written }, exact: decimal.exact };
}

/** Whether two quantities measure the same thing, so that they can be compared and converted. */
export function sameDimension(a: Pick<Quantity, 'unit'>, b: Pick<Quantity, 'unit'>): boolean {
    const dimension = unitOf(a)?.dimension;
    return dimension !== undefined && dimension === unitOf(b)?.dimension;
}

/** -1, 0 or 1 as `a` is smaller than, equal to or larger than `b`, exactly; `incommensurable` when they measure different things. */
export function compareQuantities(a: Quantity, b: Quantity): -1 | 0 | 1 | 'incommensurable' {
    const left = parseDecimal(a.value);
    const right = a.unit === b.unit ? parseDecimal(b.value) : convert(b, a.unit);
    return left === undefined || right === undefined || unitOf(a) === undefined ? 'incommensurable' : compare(left, right);
}

/** The exact value of a quantity in another unit, given by UCUM code or everyday spelling; `undefined` when that measures something else. */
export function convert(quantity: Pick<Quantity, 'value' | 'unit'>, unit: string): Rational | undefined {
    const value = parseDecimal(quantity.value);
    const from = unitOf(quantity);
    const to = unitOf({ unit });
    if (value === undefined || from === undefined || to === undefined || from.dimension !== to.dimension) {
        return undefined;
    }
    const inBaseUnits = mul(from.offset === undefined ? value : add(value, from.offset), from.factor);
    const inTarget = div(inBaseUnits, to.factor);
    return to.offset === undefined ? inTarget : sub(inTarget, to.offset);
}

/**
 * The dose for one patient: a dose per something, times that something. 0.5 mg/kg for 70 kg is 35 mg,
 * 2 mcg/kg/min for 154 lb is a number of mcg/min, 100 mg/m² for 1.8 m² is 180 mg.
 * `undefined` when the dose is not given per what `weight` measures.
 */
export function doseAt(perWeight: Quantity, weight: Quantity): CalculatedQuantity | undefined {
    const dose = parseDecimal(perWeight.value);
    const parts = unitOf(perWeight)?.parts ?? [];
    const divided = parts.find((part) => part.power < 0 && sameDimension({ unit: unitCode([{ ...part, power: -part.power }]) }, weight));
    if (dose === undefined || divided === undefined) {
        return undefined;
    }
    const size = convert(weight, unitCode([{ ...divided, power: -divided.power }]));
    return size && quantityOf(mul(dose, size), unitCode(parts.filter((part) => part !== divided)));
}

/** The quantity the way a clinician reads it, without trailing zeros: `35 mg`, `160 mmHg`, `1 day`, `72/min`, `50%`, `15`. */
export function formatQuantity(quantity: Pick<Quantity, 'value' | 'unit'>): string {
    const value = parseDecimal(quantity.value);
    const number = value === undefined ? quantity.value : toDecimalString(value).text;
    const unit = unitOf(quantity);
    const display = (number === '1' || number === '-1' ? unit?.singular : unit?.display) ?? quantity.unit;
    return display === '' || display === '%' || display.startsWith('/') ? number + display : `${number} ${display}`;
}

function unitOf(quantity: Pick<Quantity, 'unit'>): Unit | undefined {
    const result = parseUnit(quantity.unit);
    return result.ok ? result.unit : undefined;
}

/** A number as every other system reads it: an ASCII minus, one digit before the point, no needless leading zeros. */
function plainDecimal(text: string): string {
    return /^[1-9]/.test(text) ? text : text.replace('\u2212', '-').replace(/^(-?)\./, '$10.').replace(/^(-?)0+(?=\d)/, '$1');
}
