import { fromInteger, mul, rational, toDecimalString, zero, type Rational } from '../../syntax/decimal.js';
import type { Hours } from './resources.js';

/** A part of a whole, exactly; 0 of nothing. */
export function shareOf(part: number, whole: number): Rational {
    return whole === 0 ? zero : rational(BigInt(part), BigInt(whole));
}

/** A share as people read it: `12.5%`. */
export function percent(share: Rational): string {
    return `${toDecimalString(mul(share, fromInteger(100)), 1).text}%`;
}

/** A number with at most two digits after the point. */
export function rounded(value: Rational): string {
    return toDecimalString(value, 2).text;
}

/** Hours as people read them: `12 h`, `12 to 18 h`. */
export function hoursText({ low, high }: Hours): string {
    const [least, most] = [low, high].map(value => toDecimalString(value, 1).text);
    return least === most ? `${least} h` : `${least} to ${most} h`;
}
