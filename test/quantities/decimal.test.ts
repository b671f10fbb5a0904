import { describe, expect, test } from 'vitest';
import {
    add, ceil, compare, div, equals, floor, fromInteger, isInteger, mul, nakedDecimal, neg, one, parseDecimal, power, rational, sub,
    toDecimalString, trailingZero, zero,
} from '../../language/syntax/decimal.js';
import { hundred, seeded } from './seeded.js';

describe('parseDecimal', () => {
    test.each([
        ['12', 12n, 1n], ['0', 0n, 1n], ['-0', 0n, 1n], ['0.25', 1n, 4n], ['1.0', 1n, 1n], ['.5', 1n, 2n], ['-.5', -1n, 2n], ['007', 7n, 1n],
        ['-3', -3n, 1n], ['\u22123.50', -7n, 2n], ['0.1', 1n, 10n], ['9007199254740993', 9007199254740993n, 1n],
    ])('%s', (text, n, d) => {
        expect(parseDecimal(text)).toEqual({ n, d });
    });

    test.each(['', '-', '.', '5.', '1e3', '1,5', '1,000', '+5', ' 5', '5 ', '1.2.3', '--1', '٣', 'Infinity', 'NaN', '0x10', '9'.repeat(65)])('refuses %j', (text) => {
        expect(parseDecimal(text)).toBeUndefined();
    });

    test('reads a number of 64 characters, the longest there is', () => {
        expect(parseDecimal('9'.repeat(64))).toEqual({ n: BigInt('9'.repeat(64)), d: 1n });
    });
});

describe('arithmetic', () => {
    test('0.1 + 0.2 is 0.3', () => {
        expect(add(rational(1n, 10n), rational(2n, 10n))).toEqual(rational(3n, 10n));
    });

    test('fractions are normalised', () => {
        expect(rational(6n, -4n)).toEqual({ n: -3n, d: 2n });
        expect(rational(0n, -7n)).toEqual(zero);
    });

    test('a fraction over zero is a fault of the caller', () => {
        expect(() => rational(1n, 0n)).toThrow(RangeError);
        expect(() => div(one, zero)).toThrow(RangeError);
        expect(() => power(zero, -1)).toThrow(RangeError);
    });

    test.each([
        [7n, 2n, 3n, 4n], [-7n, 2n, -4n, -3n], [4n, 1n, 4n, 4n], [-4n, 1n, -4n, -4n], [0n, 1n, 0n, 0n], [1n, 3n, 0n, 1n], [-1n, 3n, -1n, 0n],
    ])('%d/%d lies between %d and %d', (n, d, below, above) => {
        expect([floor(rational(n, d)), ceil(rational(n, d))]).toEqual([below, above]);
    });

    test.each([[2n, 3, 8n, 1n], [2n, -3, 1n, 8n], [-2n, -1, -1n, 2n], [5n, 0, 1n, 1n]])('%d to the power %d', (base, exponent, n, d) => {
        expect(power(fromInteger(base), exponent)).toEqual({ n, d });
    });

    test('whole numbers', () => {
        expect(isInteger(rational(6n, 3n))).toBe(true);
        expect(isInteger(rational(1n, 3n))).toBe(false);
    });
});

describe('laws that hold for any numbers', () => {
    const draw = seeded(20261101);
    const triples = hundred(() => [draw.fraction(), draw.fraction(), draw.fraction()] as const);

    test.each(triples)('%o, %o, %o', (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(mul(a, add(b, c))).toEqual(add(mul(a, b), mul(a, c)));
        expect(sub(add(a, b), b)).toEqual(a);
        expect(add(a, neg(a))).toEqual(zero);
        expect(equals(a, a)).toBe(true);
        expect(equals(a, add(a, one))).toBe(false);
        expect(compare(a, b)).toBe(0 - compare(b, a) || 0);
        expect(compare(add(a, c), add(b, c))).toBe(compare(a, b));
        expect(floor(a) * a.d <= a.n && a.n <= ceil(a) * a.d).toBe(true);
        if (b.n !== 0n) {
            expect(div(mul(a, b), b)).toEqual(a);
        }
    });

    test.each(hundred(() => draw.decimal()))('%s is written back as the same number', (text) => {
        const value = parseDecimal(text) ?? zero;
        const written = toDecimalString(value);
        expect(written.exact).toBe(true);
        expect(parseDecimal(written.text)).toEqual(value);
    });

    test.each(hundred(() => draw.fraction()))('%o is written within half a digit', (value) => {
        const written = toDecimalString(value, 3);
        const distance = sub(parseDecimal(written.text) ?? zero, value);
        expect(written.exact).toBe(distance.n === 0n);
        expect(compare(mul(distance, distance), rational(1n, 4_000_000n))).toBeLessThanOrEqual(0);
    });
});

describe('toDecimalString', () => {
    test.each([
        [1n, 4n, undefined, '0.25', true], [-1n, 4n, undefined, '-0.25', true], [35n, 1n, undefined, '35', true], [100n, 1n, undefined, '100', true],
        [0n, 1n, undefined, '0', true], [1n, 3n, undefined, '0.333333', false], [2n, 3n, undefined, '0.666667', false], [-2n, 3n, 2, '-0.67', false],
        [1n, 8n, 2, '0.13', false], [-1n, 8n, 2, '-0.13', false], [1n, 2n, 0, '1', false], [5n, 2n, 1, '2.5', true], [1n, 4n, 5, '0.25', true],
        [-1n, 1000n, 2, '0', false], [999n, 1000n, 2, '1', false], [299_999n, 300_000n, 3, '1', false], [1n, 2n ** 20n, undefined, '0.00000095367431640625', true],
    ])('%d/%d to %s digits', (n, d, digits, text, exact) => {
        expect(toDecimalString(rational(n, d), digits)).toEqual({ text, exact });
    });
});

describe('notation that is misread', () => {
    test.each([
        ['1.0', '1'], ['2.50', '2.5'], ['10.00', '10'], ['-1.0', '-1'], ['.50', '.5'], ['100', undefined], ['0.5', undefined], ['10', undefined], ['1.05', undefined], ['x.0', undefined],
    ])('trailing zero in %s', (text, safer) => {
        expect(trailingZero(text)).toBe(safer);
    });

    test.each([['.5', '0.5'], ['-.5', '-0.5'], ['\u2212.5', '\u22120.5'], ['0.5', undefined], ['5', undefined], ['.', undefined]])('naked decimal in %s', (text, safer) => {
        expect(nakedDecimal(text)).toBe(safer);
    });
});
