import { describe, expect, test } from 'vitest';
import { compare, div, mul, parseDecimal, rational, zero, type Rational } from '../../language/syntax/decimal.js';
import {
    compareQuantities, convert, doseAt, formatQuantity, makeQuantity, quantityOf, sameDimension, type Quantity,
} from '../../language/syntax/quantity.js';
import { hundred, seeded } from './seeded.js';

function quantity(written: string): Quantity {
    const [, number = '', unit] = /^(\S+?)(?: ?([^\d.].*))?$/.exec(written) ?? [];
    const result = makeQuantity(number, unit);
    if (!result.ok) {
        throw new Error(`${written}: ${result.reason}`);
    }
    return result.quantity;
}

function decimal(text: string): Rational {
    return parseDecimal(text) ?? zero;
}

describe('makeQuantity', () => {
    test.each([
        ['160', 'mmHg', { value: '160', unit: 'mm[Hg]', written: '160 mmHg' }],
        ['0.50', 'mg/kg', { value: '0.50', unit: 'mg/kg', written: '0.50 mg/kg' }],
        ['.5', 'mg', { value: '0.5', unit: 'mg', written: '.5 mg' }],
        ['\u221215', 'min', { value: '-15', unit: 'min', written: '\u221215 min' }],
        ['007', 'mg', { value: '7', unit: 'mg', written: '007 mg' }],
        ['0', 'mg', { value: '0', unit: 'mg', written: '0 mg' }],
        ['15', undefined, { value: '15', unit: '1', written: '15' }],
        ['15', 'points', { value: '15', unit: '{score}', written: '15 points' }],
    ])('%s %s', (number, unit, expected) => {
        expect(makeQuantity(number, unit)).toEqual({ ok: true, quantity: expected });
    });

    test.each([
        ['12,345,678', '12345678', 'The commas in `12,345,678` can be read as decimal points. Write `12345678`.'],
        ['1,234.5', '1234.5', 'The commas in `1,234.5` can be read as decimal points. Write `1234.5`.'],
        ['0,125', '0.125', 'The comma in `0,125` can be read as a thousands separator. Write `0.125`.'],
        ['1,5', '1.5', 'The comma in `1,5` can be read as a thousands separator. Write `1.5`.'],
        ['5.', '5', '`5.` ends with a point. Write `5`.'],
        ['+5', '5', '`+5` needs no plus sign. Write `5`.'],
    ])('%s is refused for %s', (number, suggestion, reason) => {
        expect(makeQuantity(number, 'mg')).toEqual({ ok: false, part: 'number', reason, suggestion });
    });

    test.each([
        ['1,000', '`1,000` can be read as 1000 or as 1.000. Write all digits, such as `0.5` or `120`.'],
        ['1e3', '`1e3` is in scientific notation, which is easily misread. Write all digits, such as `0.5` or `120`.'],
        ['ten', '`ten` is not a number. Write digits and, where needed, a point, such as `0.5` or `120`.'],
        ['+x', '`+x` needs no plus sign. Write all digits, such as `0.5` or `120`.'],
    ])('%s is refused without a guess', (number, reason) => {
        expect(makeQuantity(number, 'mg')).toEqual({ ok: false, part: 'number', reason });
    });

    test('a unit that is none is the unit\'s problem', () => {
        expect(makeQuantity('5', 'MG')).toEqual({ ok: false, part: 'unit', reason: '`MG` is not a unit: capital letters matter. Write `mg`.', suggestion: 'mg' });
    });
});

describe('convert', () => {
    test.each([
        ['100.4 °F', 'Cel', '38'], ['38 °C', '[degF]', '100.4'], ['0 °C', 'K', '273.15'], ['-40 °F', 'Cel', '-40'], ['212 °F', '°C', '100'],
        ['1 lb', 'kg', '0.45359237'], ['1 oz', 'g', '28.349523125'], ['1 stone', 'lb', '14'], ['1 in', 'cm', '2.54'], ['5 ft', 'in', '60'],
        ['1 mmHg', 'Pa', '133.322'], ['1 mg', 'mcg', '1000'], ['1 L', 'mL', '1000'], ['1 g/L', 'mg/dL', '100'], ['2 weeks', 'd', '14'], ['24 h', 'd', '1'],
        ['18 years', 'mo', '216'], ['0.5 mg/kg', 'ug/g', '0.5'], ['1 mg/kg/h', 'mg/kg/d', '24'], ['60 bpm', 'Hz', '1'], ['5 10*9/L', '10*3/uL', '5'],
        ['40 U/L', 'U/dL', '4'], ['70 points', '1', '70'], ['0.1 mg', 'mcg', '100'],
    ])('%s is exactly, in %s, %s', (written, unit, value) => {
        expect(convert(quantity(written), unit)).toEqual(decimal(value));
    });

    test.each([
        ['1 mo', 'd'], ['1 year', 'wk'], ['1 mg', 'mL'], ['0.5 mg/kg', 'mg'], ['0.5 mg/kg', '1'], ['0.5 mg/kg', '%'], ['0.5 mg/kg', 'mg/kg/min'], ['1 lozenge', '{spray}'],
        ['92 %', '1'], ['50 mL/min', 'mL/min/{1.73_m2}'], ['4 mEq/L', 'mmol/L'], ['10 IU', 'U'], ['5 mg', 'nonsense'], ['15', '{lozenge}'],
    ])('%s does not become %s', (written, unit) => {
        expect(convert(quantity(written), unit)).toBeUndefined();
        expect(sameDimension(quantity(written), { unit })).toBe(false);
    });
});

describe('compareQuantities', () => {
    test.each([
        ['160 mmHg', '160 mm[Hg]', 0], ['0.1 mg', '100 mcg', 0], ['0.30 mg', '0.3 mg', 0], ['100.4 °F', '38 °C', 0], ['100.5 °F', '38 °C', 1], ['99 °F', '38 °C', -1],
        ['12 months', '1 year', 0], ['13 months', '1 year', 1], ['154 lb', '70 kg', -1], ['15', '15 points', 0], ['-15 min', '0 min', -1], ['36 h', '1 day', 1],
        ['9007199254740993 mg', '9007199254740992 mg', 1], ['1 mo', '30 days', 'incommensurable'], ['1 mg', '1 mL', 'incommensurable'], ['0.92', '92 %', 'incommensurable'],
    ])('%s against %s', (a, b, expected) => {
        expect(compareQuantities(quantity(a), quantity(b))).toBe(expected);
        expect(compareQuantities(quantity(b), quantity(a))).toBe(typeof expected === 'number' ? 0 - expected || 0 : expected);
    });

    test.each([[{ value: 'x', unit: 'mg', written: '' }], [{ value: '1', unit: 'MG', written: '' }]])('data that is no quantity compares with nothing: %o', (broken) => {
        expect(compareQuantities(broken, broken)).toBe('incommensurable');
        expect(compareQuantities(broken, quantity('1 mg'))).toBe('incommensurable');
        expect(convert(broken, 'mg')).toBeUndefined();
    });
});

describe('doseAt', () => {
    test.each([
        ['0.5 mg/kg', '70 kg', '35', 'mg', '35 mg'], ['0.5 mg/kg', '154 lb', '34.92661249', 'mg', '34.92661249 mg'], ['2 mcg/kg/min', '70 kg', '140', 'ug/min', '140 mcg/min'],
        ['100 mg/m²', '1.8 m²', '180', 'mg', '180 mg'], ['1 mg/lb', '100 lb', '100', 'mg', '100 mg'], ['0.25 mg/kg/h', '80 kg', '20', 'mg/h', '20 mg/h'],
        ['25 mg/lozenge', '2 lozenges', '50', 'mg', '50 mg'], ['0.1 mg/kg', '3 kg', '0.3', 'mg', '0.3 mg'], ['28 mg/device', '2 devices', '56', 'mg', '56 mg'],
    ])('%s for %s is %s %s', (dose, weight, value, unit, written) => {
        expect(doseAt(quantity(dose), quantity(weight))).toEqual({ value: decimal(value), quantity: { value, unit, written }, exact: true });
    });

    test('a dose that no decimal can write is rounded and says so', () => {
        const dose = doseAt(quantity('1 mg/lb'), quantity('70 kg'));
        expect(dose).toEqual({ value: rational(7_000_000_000n, 45_359_237n), quantity: { value: '154.323584', unit: 'mg', written: '154.323584 mg' }, exact: false });
    });

    test.each([['35 mg', '70 kg'], ['0.5 mg/kg', '170 cm'], ['0.5 mg/kg', '70'], ['100 mg/m²', '70 kg'], ['100 mg/m²', '1.8 m'], ['35 kg', '5 /kg']])('%s for %s is no dose', (dose, weight) => {
        expect(doseAt(quantity(dose), quantity(weight))).toBeUndefined();
    });

    const draw = seeded(7);
    test.each(hundred(() => [`${draw.below(500) + 1}.${draw.below(100)}`, `${draw.below(200) + 1}.${draw.below(10)}`]))('%s mg/kg for %s kg, per kilogram again', (perKilogram, weight) => {
        const dose = doseAt(quantity(`${perKilogram} mg/kg`), quantity(`${weight} kg`));
        expect(div(dose?.value ?? zero, decimal(weight))).toEqual(decimal(perKilogram));
        expect(dose?.exact).toBe(true);
    });
});

describe('laws that hold for any quantities', () => {
    const draw = seeded(42);
    const families = [['mg', 'ug', 'kg', '[lb_av]', '[oz_av]', 'ng'], ['Cel', '[degF]', 'K'], ['min', 'h', 'd', 'wk', 's'], ['mo', 'a'], ['mm[Hg]', 'kPa', 'cm[H2O]'], ['mg/dL', 'g/L', 'ug/mL']];
    const cases = hundred(() => {
        const family = families[draw.below(families.length)] ?? [];
        const pick = (): Quantity => quantityOf(decimal(draw.decimal()), family[draw.below(family.length)] ?? '1').quantity;
        return [pick(), pick(), family[draw.below(family.length)] ?? '1'] as const;
    });

    test.each(cases)('%o, %o and %s', (a, b, unit) => {
        const there = convert(a, unit);
        const other = convert(b, unit);
        const order = compareQuantities(a, b);
        expect(order).toBe(compare(there ?? zero, other ?? zero));
        expect(compareQuantities(b, a)).toBe(0 - Number(order) || 0);
        const step = quantityOf(there ?? zero, unit);
        expect(!step.exact || compare(convert(step.quantity, a.unit) ?? zero, decimal(a.value)) === 0).toBe(true);
    });

    test.each(hundred(() => draw.decimal()))('%s kg in pounds and back', (value) => {
        const pounds = convert({ value, unit: 'kg' }, '[lb_av]') ?? zero;
        expect(mul(pounds, rational(45_359_237n, 100_000_000n))).toEqual(decimal(value));
    });
});

describe('formatQuantity', () => {
    test.each([
        ['35 mg', '35 mg'], ['1.0 mg', '1 mg'], ['.5 mg', '0.5 mg'], ['160 mm[Hg]', '160 mmHg'], ['1 d', '1 day'], ['2 d', '2 days'], ['0 days', '0 days'], ['1.0 wk', '1 week'], ['-1 wk', '-1 week'],
        ['18 yrs', '18 years'], ['72 bpm', '72/min'], ['50 percent', '50%'], ['15', '15'], ['1 points', '1 point'], ['200 µg', '200 mcg'], ['100.4 degF', '100.4 °F'],
        ['1 lozenges', '1 lozenge'], ['400 IU', '400 international units'], ['60 mL/min/1.73m2', '60 mL/min/1.73 m²'], ['250 10*3/uL', '250 ×10³/mcL'],
    ])('%s reads %s', (written, expected) => {
        expect(formatQuantity(quantity(written))).toBe(expected);
    });

    test('data that is no quantity is shown as it is', () => {
        expect(formatQuantity({ value: 'x', unit: 'y' })).toBe('x y');
    });
});
