/**
 * An exact fraction. Always normalised: `d` is positive and shares no factor with `n`,
 * so two equal numbers have equal parts. Build one with {@link rational}.
 */
export interface Rational {
    readonly n: bigint;
    readonly d: bigint;
}

/** A number written out, and whether the text is the whole truth or has been rounded. */
export interface DecimalText {
    readonly text: string;
    readonly exact: boolean;
}

/** The longest number, in characters, that is read; a longer one is no clinical quantity. */
const longestNumber = 64;

/** Digits after the point for a fraction that never ends, such as 1/3, unless the caller says otherwise. */
const endlessFractionDigits = 6;

const decimalShape = /^[-\u2212]?(?:(\d+)(?:\.(\d+))?|\.(\d+))$/;

/** The fraction `n/d`, normalised. `d` of zero is a fault of the calling code and throws. */
export function rational(n: bigint, d = 1n): Rational {
    if (d === 0n) {
        throw new RangeError('A fraction needs a denominator other than zero.');
    }
    const divisor = greatestCommonDivisor(n, d) * (d < 0n ? -1n : 1n);
    return { n: n / divisor, d: d / divisor };
}

/** The number 0. */
export const zero: Rational = { n: 0n, d: 1n };

/** The number 1. */
export const one: Rational = { n: 1n, d: 1n };

/** The fraction equal to a whole number. A number that is not whole is a fault of the calling code and throws. */
export function fromInteger(value: bigint | number): Rational {
    return { n: BigInt(value), d: 1n };
}

/** Whether {@link parseDecimal} reads the text. */
export function isDecimal(text: string): boolean {
    return text.length <= longestNumber && decimalShape.test(text);
}

/**
 * Reads a decimal as people write it: `12`, `0.25`, `1.0`, `.5`, with a leading `-` or U+2212.
 * Anything else (an exponent, a comma, a plus sign, more than 64 characters) gives `undefined`.
 */
export function parseDecimal(text: string): Rational | undefined {
    const match = text.length <= longestNumber ? decimalShape.exec(text) : null;
    if (match === null) {
        return undefined;
    }
    const fraction = match[2] ?? match[3] ?? '';
    const digits = BigInt((match[1] ?? '') + fraction);
    const n = text.startsWith('-') || text.startsWith('\u2212') ? -digits : digits;
    return fraction === '' ? { n, d: 1n } : rational(n, 10n ** BigInt(fraction.length));
}

/** The sum of two numbers. */
export function add(a: Rational, b: Rational): Rational {
    return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** `a` less `b`. */
export function sub(a: Rational, b: Rational): Rational {
    return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** The product of two numbers. */
export function mul(a: Rational, b: Rational): Rational {
    return rational(a.n * b.n, a.d * b.d);
}

/** `a` divided by `b`. Dividing by zero is a fault of the calling code and throws. */
export function div(a: Rational, b: Rational): Rational {
    return rational(a.n * b.d, a.d * b.n);
}

/** The number with its sign turned. */
export function neg(a: Rational): Rational {
    return { n: -a.n, d: a.d };
}

/** `a` to a whole power. Zero to a negative power is a fault of the calling code and throws. */
export function power(a: Rational, exponent: number): Rational {
    const size = BigInt(Math.abs(exponent));
    return exponent < 0 ? rational(a.d ** size, a.n ** size) : { n: a.n ** size, d: a.d ** size };
}

/** -1, 0 or 1 as `a` is smaller than, equal to or larger than `b`. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
    const left = a.n * b.d;
    const right = b.n * a.d;
    return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether two numbers are the same. */
export function equals(a: Rational, b: Rational): boolean {
    return a.n === b.n && a.d === b.d;
}

/** Whether the number is whole. */
export function isInteger(a: Rational): boolean {
    return a.d === 1n;
}

/** The largest whole number that is not above `a`. */
export function floor(a: Rational): bigint {
    const quotient = a.n / a.d;
    return a.n % a.d < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below `a`. */
export function ceil(a: Rational): bigint {
    return -floor(neg(a));
}

/**
 * Writes a number as a decimal, without trailing zeros and with a digit before the point.
 *
 * Exact when the fraction ends within `maxFractionDigits` (with no limit given, whenever it ends at all).
 * Otherwise the text is rounded, halves away from zero, to `maxFractionDigits` digits after the point
 * (6 with no limit given), and `exact` is false.
 */
export function toDecimalString(a: Rational, maxFractionDigits?: number): DecimalText {
    const needed = fractionDigits(a.d);
    const exact = needed !== undefined && (maxFractionDigits === undefined || needed <= maxFractionDigits);
    const digits = exact ? needed : (maxFractionDigits ?? endlessFractionDigits);
    const scale = 10n ** BigInt(digits);
    const size = a.n < 0n ? -a.n : a.n;
    const scaled = (2n * size * scale + a.d) / (2n * a.d);
    const text = withPoint(scaled, digits);
    return { text: a.n < 0n && scaled !== 0n ? `-${text}` : text, exact };
}

/**
 * The safer way to write a number with a trailing zero (`1.0` gives `1`, `2.50` gives `2.5`),
 * or `undefined` when there is none. A missed point turns `1.0` into ten times the dose.
 */
export function trailingZero(text: string): string | undefined {
    return isDecimal(text) && /\.\d*0$/.test(text) ? text.replace(/\.?0+$/, '') : undefined;
}

/** The safer way to write a number without a digit before the point (`.5` gives `0.5`), or `undefined` when it has one. */
export function nakedDecimal(text: string): string | undefined {
    return isDecimal(text) && /^\D?\./.test(text) ? text.replace('.', '0.') : undefined;
}

/** How many digits after the point the fraction 1/d needs; `undefined` when it never ends. */
function fractionDigits(d: bigint): number | undefined {
    let rest = d;
    let twos = 0;
    let fives = 0;
    for (; rest % 2n === 0n; rest /= 2n) {
        twos++;
    }
    for (; rest % 5n === 0n; rest /= 5n) {
        fives++;
    }
    return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Puts the point before the last `digits` digits and drops trailing zeros behind it. */
function withPoint(scaled: bigint, digits: number): string {
    const all = scaled.toString().padStart(digits + 1, '0');
    const fraction = all.slice(all.length - digits).replace(/0+$/, '');
    const whole = all.slice(0, all.length - digits);
    return digits === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
    let x = a < 0n ? -a : a;
    let y = b < 0n ? -b : b;
    while (y !== 0n) {
        [x, y] = [y, x % y];
    }
    return x;
}
