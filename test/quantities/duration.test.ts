import { describe, expect, test } from 'vitest';
import { fromInteger, parseDecimal } from '../../language/syntax/decimal.js';
import {
    compareDurations, dayBounds, formatDuration, fromIso8601, makeDuration, negateDuration, toDays, toIso8601, toMinutes, toMonths, type Duration,
} from '../../language/syntax/duration.js';
import { hundred, seeded } from './seeded.js';

function span(written: string): Duration {
    const [number = '', unit = ''] = written.split(' ');
    const result = makeDuration(number, unit);
    if (!result.ok) {
        throw new Error(`${written}: ${result.reason}`);
    }
    return result.duration;
}

describe('makeDuration', () => {
    test.each([
        ['24 h', { value: '24', unit: 'h', kind: 'elapsed' }], ['90 minutes', { value: '90', unit: 'min', kind: 'elapsed' }], ['-15 min', { value: '-15', unit: 'min', kind: 'elapsed' }],
        ['1.5 h', { value: '1.5', unit: 'h', kind: 'elapsed' }], ['30 s', { value: '30', unit: 's', kind: 'elapsed' }], ['3 days', { value: '3', unit: 'd', kind: 'calendar' }],
        ['2 weeks', { value: '2', unit: 'wk', kind: 'calendar' }], ['12 months', { value: '12', unit: 'mo', kind: 'calendar' }], ['1 year', { value: '1', unit: 'a', kind: 'calendar' }],
        ['2.0 weeks', { value: '2.0', unit: 'wk', kind: 'calendar' }],
    ])('%s', (written, duration) => {
        expect(span(written)).toEqual(duration);
    });

    test.each([
        ['1.5', 'days', 'number', '`1.5 days` is counted in dates, and a date has no fractions. Write `36 h` for time on the clock, or whole days.'],
        ['0.5', 'weeks', 'number', '`0.5 weeks` is counted in dates, and a date has no fractions. Write `84 h` for time on the clock, or whole days.'],
        ['1.5', 'years', 'number', '`1.5 years` is counted in dates, and a date has no fractions. Write whole months.'],
        ['5', 'mg', 'unit', '`mg` is not a unit of time for a schedule. Write `min`, `h`, `days`, `weeks`, `months` or `years`.'],
        ['400', 'ms', 'unit', '`ms` is not a unit of time for a schedule. Write `min`, `h`, `days`, `weeks`, `months` or `years`.'],
        ['five', 'days', 'number', '`five` is not a number. Write digits and, where needed, a point, such as `0.5` or `120`.'],
        ['5', 'Days', 'unit', '`Days` is not a unit: capital letters matter. Write `days`.'],
    ])('%s %s is refused', (number, unit, part, reason) => {
        expect(makeDuration(number, unit)).toMatchObject({ ok: false, part, reason });
    });
});

describe('ISO 8601', () => {
    test.each([
        ['3 days', 'P3D'], ['24 h', 'PT24H'], ['2 weeks', 'P2W'], ['90 min', 'PT90M'], ['1.5 h', 'PT1.5H'], ['-15 min', '-PT15M'], ['12 months', 'P12M'], ['1 year', 'P1Y'],
        ['30 s', 'PT30S'], ['0 min', 'PT0M'], ['-0 min', 'PT0M'], ['0.25 s', 'PT0.25S'], ['-3 days', '-P3D'],
    ])('%s is %s, and back', (written, iso) => {
        const duration = span(written);
        expect(toIso8601(duration)).toBe(iso);
        expect(compareDurations(fromIso8601(iso) ?? span('1 s'), duration)).toBe(0);
    });

    test.each([
        ['PT1H30M', '90 min'], ['PT1H30M15S', '5415 s'], ['PT1H0.5M', '60.5 min'], ['P1Y6M', '18 months'], ['P2W3D', '17 days'], ['-PT1H30M', '-90 min'],
    ])('%s is %s', (iso, written) => {
        expect(fromIso8601(iso)).toEqual(span(written));
    });

    test.each(['', 'P', 'PT', 'P1', '1D', 'P1H', 'PT1D', 'P1.5D', 'P0.5Y', 'PT1.5H30M', 'P1DT12H', 'P1M10D', 'P1Y1D', 'P-1D', 'P1D ', 'PT1..5H', 'pt1h', '--P1D', 'P3D3D', `P${'1'.repeat(200)}D`])('%j is none', (text) => {
        expect(fromIso8601(text)).toBeUndefined();
    });

    const draw = seeded(8601);
    const units = ['s', 'min', 'h', 'd', 'wk', 'mo', 'a'] as const;
    test.each(hundred(() => `${draw.below(2) === 0 ? '-' : ''}${draw.below(5000) + 1} ${units[draw.below(units.length)] ?? 'h'}`))('%s comes back', (written) => {
        const duration = span(written);
        expect(fromIso8601(toIso8601(duration))).toEqual(duration);
        expect(negateDuration(negateDuration(duration))).toEqual(duration);
        expect(compareDurations(duration, negateDuration(duration))).toBe(written.startsWith('-') ? -1 : 1);
    });
});

describe('lengths', () => {
    test.each([['24 h', '1440'], ['90 s', '1.5'], ['-15 min', '-15'], ['1 day', undefined], ['1 month', undefined]])('%s is %s min', (written, minutes) => {
        expect(toMinutes(span(written))).toEqual(minutes === undefined ? undefined : parseDecimal(minutes));
    });

    test.each([['3 days', 3], ['2 weeks', 14], ['-1 week', -7], ['24 h', undefined], ['1 month', undefined]])('%s is %s calendar days', (written, days) => {
        expect(toDays(span(written))).toEqual(days === undefined ? undefined : fromInteger(days));
    });

    test.each([['3 months', 3], ['2 years', 24], ['24 h', undefined], ['1 week', undefined]])('%s is %s calendar months', (written, months) => {
        expect(toMonths(span(written))).toEqual(months === undefined ? undefined : fromInteger(months));
    });

    test.each([
        ['24 h', 1n, 1n], ['36 h', 1n, 2n], ['72 h', 3n, 3n], ['23.99 h', 0n, 1n], ['24.01 h', 1n, 2n], ['0 min', 0n, 0n], ['1 min', 0n, 1n], ['1440 min', 1n, 1n],
        ['-36 h', -2n, -1n], ['-15 min', -1n, 0n], ['3 days', 3n, 3n], ['2 weeks', 14n, 14n],
    ])('%s reaches %d to %d dates ahead', (written, min, max) => {
        expect(dayBounds(span(written))).toEqual({ min, max });
    });

    test('months have no fixed number of days', () => {
        expect(dayBounds(span('1 month'))).toBeUndefined();
    });

    test.each([
        ['24 h', '1440 min', 0], ['25 h', '24 h', 1], ['7 days', '1 week', 0], ['12 months', '1 year', 0], ['24 h', '1 day', 'incommensurable'],
        ['30 days', '1 month', 'incommensurable'], ['-1 day', '1 day', -1],
    ])('%s against %s', (a, b, order) => {
        expect(compareDurations(span(a), span(b))).toBe(order);
    });
});

test.each([['1 d', '1 day'], ['24 hours', '24 h'], ['2 wk', '2 weeks'], ['-15 min', '-15 min'], ['1.0 wk', '1 week']])('%s reads %s', (written, expected) => {
    expect(formatDuration(span(written))).toBe(expected);
});

test('a value that is no decimal is a fault of the caller', () => {
    expect(() => toIso8601({ value: 'x', unit: 'h', kind: 'elapsed' })).toThrow(RangeError);
});
