import { add, compare, fromInteger, mul, parseDecimal, power, sub, type Rational } from '../../syntax/decimal.js';
import { convert, doseAt, makeQuantity, quantityOf } from '../../syntax/quantity.js';
import type { Quantity } from '../../model/quantities.js';
import type { FindClaims } from './claim.js';

const figure = String.raw`(?<![\w.,/])(\d+(?:\.\d+)?) ?`;
const perWeight = new RegExp(`${figure}((?:mg|mcg|g)/kg)(?![\\w/])`, 'g');
const amount = new RegExp(`${figure}(mg|mcg|g)(?![\\w/])`, 'g');
const weight = new RegExp(`${figure}(kg|lb)(?![\\w/])`, 'g');

/** Words that make one of the figures a bound or an estimate, or that put something else beside them. */
const open = /\b(?:about|around|roughly|approximately|nearly|up to|at (?:least|most)|maximum|minimum|never|not|above|below|over|under|than|to|or|between|from|ceiling|cap(?:ped)?|limit(?:ed)?|if|times|twice)\b|[–~≈<>≤≥±]/i;

/** A dose by weight that is reckoned wrongly for one patient: "0.5 mg/kg, which is 38 mg for a patient of 70 kg". It is wrong whatever it speaks of. */
export const derivedClaims: FindClaims = sentence => {
    const { text } = sentence;
    const [rates, amounts, weights] = [perWeight, amount, weight].map(pattern => [...text.matchAll(pattern)]);
    const [rate, given, size] = [rates?.[0], amounts?.[0], weights?.[0]];
    if (!rate || !given || !size || [rates, amounts, weights].some(found => found?.length !== 1) || open.test(text)) {
        return [];
    }
    const [dose, stated, patient] = [rate, given, size].map(([, value = '', unit = '']) => read(value, unit));
    const product = dose && patient && doseAt(dose, patient);
    const exact = product && stated && convert(product.quantity, stated.unit);
    if (!dose || !stated || !patient || !exact || rounds(exact, given[1] ?? '')) {
        return [];
    }
    const instead = quantityOf(exact, stated.unit, 2).quantity.written;
    return [{ sentence, start: given.index, length: given[0].length, stated: `${rate[0]} for ${size[0]} is ${instead}`, instead }];
};

function read(value: string, unit: string): Quantity | undefined {
    const result = makeQuantity(value, unit);
    return result.ok ? result.quantity : undefined;
}

/** Whether an exact figure, rounded to as many digits as are written, is what is written. */
function rounds(exact: Rational, written: string): boolean {
    const stated = parseDecimal(written);
    const half = mul(power(fromInteger(10), -(written.split('.')[1]?.length ?? 0)), { n: 1n, d: 2n });
    return stated !== undefined && compare(sub(exact, half), stated) <= 0 && compare(stated, add(exact, half)) <= 0;
}
