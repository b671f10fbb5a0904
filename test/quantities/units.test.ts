import { describe, expect, test } from 'vitest';
import { rational } from '../../language/syntax/decimal.js';
import { unitSpellings } from '../../language/syntax/unit-spellings.js';
import { unitAtoms } from '../../language/syntax/unit-table.js';
import { createUnitReader, parseUnit, unitCode, type Unit } from '../../language/syntax/units.js';

function unit(written: string): Unit {
    const result = parseUnit(written);
    if (!result.ok) {
        throw new Error(result.reason);
    }
    return result.unit;
}

describe('everyday spellings', () => {
    test.each([
        ['mmHg', 'mm[Hg]', 'mmHg'], ['mm Hg', 'mm[Hg]', 'mmHg'], ['mm[Hg]', 'mm[Hg]', 'mmHg'], ['cmH2O', 'cm[H2O]', 'cmH2O'], ['cm H2O', 'cm[H2O]', 'cmH2O'],
        ['bpm', '/min', '/min'], ['beats/min', '/min', '/min'], ['beats per minute', '/min', '/min'], ['{beats}/min', '/min', '/min'],
        ['breaths/min', '/min', '/min'], ['breaths per minute', '/min', '/min'], ['/min', '/min', '/min'], ['1/min', '/min', '/min'],
        ['mcg', 'ug', 'mcg'], ['µg', 'ug', 'mcg'], ['μg', 'ug', 'mcg'], ['ug', 'ug', 'mcg'], ['micrograms', 'ug', 'mcg'], ['µL', 'uL', 'mcL'],
        ['mg', 'mg', 'mg'], ['milligrams', 'mg', 'mg'], ['kg', 'kg', 'kg'], ['grams', 'g', 'g'],
        ['lb', '[lb_av]', 'lb'], ['lbs', '[lb_av]', 'lb'], ['pounds', '[lb_av]', 'lb'], ['oz', '[oz_av]', 'oz'], ['stone', '[stone_av]', 'stone'],
        ['in', '[in_i]', 'in'], ['inch', '[in_i]', 'in'], ['inches', '[in_i]', 'in'], ['ft', '[ft_i]', 'ft'], ['feet', '[ft_i]', 'ft'], ['cm', 'cm', 'cm'],
        ['cc', 'mL', 'mL'], ['ml', 'mL', 'mL'], ['mL', 'mL', 'mL'], ['dl', 'dL', 'dL'], ['l', 'L', 'L'], ['litres', 'L', 'L'],
        ['yr', 'a', 'years'], ['yrs', 'a', 'years'], ['year', 'a', 'years'], ['years', 'a', 'years'], ['a', 'a', 'years'],
        ['month', 'mo', 'months'], ['months', 'mo', 'months'], ['mo', 'mo', 'months'], ['week', 'wk', 'weeks'], ['weeks', 'wk', 'weeks'], ['wks', 'wk', 'weeks'],
        ['day', 'd', 'days'], ['days', 'd', 'days'], ['d', 'd', 'days'], ['hour', 'h', 'h'], ['hours', 'h', 'h'], ['hr', 'h', 'h'], ['hrs', 'h', 'h'],
        ['minute', 'min', 'min'], ['minutes', 'min', 'min'], ['mins', 'min', 'min'], ['second', 's', 's'], ['seconds', 's', 's'], ['sec', 's', 's'], ['msec', 'ms', 'ms'],
        ['°C', 'Cel', '°C'], ['degC', 'Cel', '°C'], ['℃', 'Cel', '°C'], ['° C', 'Cel', '°C'], ['Cel', 'Cel', '°C'], ['°F', '[degF]', '°F'], ['degF', '[degF]', '°F'], ['℉', '[degF]', '°F'],
        ['IU', '[IU]', 'international units'], ['[iU]', '[IU]', 'international units'], ['mIU/L', 'm[IU]/L', 'mIU/L'], ['m[IU]/L', 'm[IU]/L', 'mIU/L'], ['µIU/mL', 'u[IU]/mL', 'microIU/mL'],
        ['U/L', 'U/L', 'units/L'], ['units', 'U', 'units'], ['mEq/L', 'meq/L', 'mEq/L'], ['meq/L', 'meq/L', 'mEq/L'], ['mOsm/kg', 'mosm/kg', 'mOsm/kg'],
        ['µmol/L', 'umol/L', 'micromol/L'], ['mmol/L', 'mmol/L', 'mmol/L'], ['mg/dl', 'mg/dL', 'mg/dL'], ['ng/mL', 'ng/mL', 'ng/mL'],
        ['mL/min/1.73m2', 'mL/min/{1.73_m2}', 'mL/min/1.73 m²'], ['mL/min/1.73 m²', 'mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
        ['ml/min/(1.73 m2)', 'mL/min/{1.73_m2}', 'mL/min/1.73 m²'], ['mL/min/{1.73_m2}', 'mL/min/{1.73_m2}', 'mL/min/1.73 m²'], ['mL/min per 1.73 m²', 'mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
        ['kg/m2', 'kg/m2', 'kg/m²'], ['kg/m²', 'kg/m2', 'kg/m²'], ['kg/m^2', 'kg/m2', 'kg/m²'], ['kg.m-2', 'kg/m2', 'kg/m²'],
        ['10*3/uL', '10*3/uL', '×10³/mcL'], ['10^3/µL', '10*3/uL', '×10³/mcL'], ['×10⁹/L', '10*9/L', '×10⁹/L'],
        ['mg/kg/min', 'mg/kg/min', 'mg/kg/min'], ['mg/(kg.min)', 'mg/kg/min', 'mg/kg/min'], ['mg/kg/h', 'mg/kg/h', 'mg/kg/h'], ['mcg/kg/min', 'ug/kg/min', 'mcg/kg/min'],
        ['mg / kg', 'mg/kg', 'mg/kg'], ['mg per kg', 'mg/kg', 'mg/kg'], ['mg/day', 'mg/d', 'mg/day'], ['mg/m²', 'mg/m2', 'mg/m²'],
        ['%', '%', '%'], ['percent', '%', '%'], ['points', '{score}', 'points'], ['{score}', '{score}', 'points'], ['1', '1', ''],
        ['lozenge', '{lozenge}', 'lozenges'], ['lozenges', '{lozenge}', 'lozenges'], ['{lozenge}', '{lozenge}', 'lozenges'], ['spray', '{spray}', 'sprays'],
        ['puffs', '{puff}', 'puffs'], ['tablets/day', '{tablet}/d', 'tablets/day'], ['{new_thing}', '{new_thing}', 'new thing'], ['mg{base}', 'mg.{base}', 'mg·base'],
        ['mC', 'mC', 'mC'], ['mA', 'mA', 'mA'], ['Hz', 'Hz', 'Hz'], ['J', 'J', 'J'], ['kPa', 'kPa', 'kPa'], ['K', 'K', 'K'],
    ])('%s is %s, read as %s', (written, ucum, display) => {
        expect(unit(written)).toMatchObject({ ucum, display });
    });

    test.each([...unitSpellings])('%s is a spelling of %s', (spelling, ucum) => {
        expect(unit(spelling).ucum).toBe(unit(ucum).ucum);
    });

    test('one of a thing is named in the singular', () => {
        expect(['d', 'wk', 'mo', 'a', '{lozenge}', '{score}', 'mg', 'U/L'].map((code) => unit(code).singular))
            .toEqual(['day', 'week', 'month', 'year', 'lozenge', 'point', 'mg', 'unit/L']);
    });
});

describe('every unit of the table', () => {
    const codes = [...unitAtoms.keys()];

    test.each(codes)('%s keeps its code, and its display leads back to it', (code) => {
        const known = unit(code);
        expect(known.ucum).toBe(code);
        expect(known.factor.n > 0n).toBe(true);
        expect(unit(known.singular === '×10' ? code : known.singular).ucum).toBe(code);
        expect(unit(known.display === '×10' ? code : known.display).ucum).toBe(code);
    });

    test.each(codes.filter((code) => !['Cel', '[degF]', '10*'].includes(code)))('%s divides and is raised to a power', (code) => {
        const perKilogram = unit(`${code}/kg`);
        expect(unitCode(perKilogram.parts)).toBe(`${code}/kg`);
        expect(unit(perKilogram.display).ucum).toBe(perKilogram.ucum);
        expect(unit(`${code}2`).factor).toEqual(unit(`${code}.${code}`).factor);
        expect(unit(`${code}2`).dimension).toEqual(unit(`${code}.${code}`).dimension);
    });

    test('no spelling hides another unit', () => {
        expect(codes.filter((code) => unitSpellings.has(code) && unitSpellings.get(code) !== code)).toEqual([]);
    });
});

describe('dimensions and factors', () => {
    test.each([
        ['mm[Hg]', 'g/m/s2', 133_322n, 1n], ['[lb_av]', 'g', 45_359_237n, 100_000n], ['[oz_av]', 'g', 45_359_237n, 1_600_000n], ['[stone_av]', 'g', 317_514_659n, 50_000n],
        ['[in_i]', 'm', 127n, 5000n], ['[ft_i]', 'm', 381n, 1250n], ['ug', 'g', 1n, 1_000_000n], ['a', 'mo', 12n, 1n], ['wk', 's', 604_800n, 1n],
        ['mg/kg', 'g/g', 1n, 1_000_000n], ['mg/kg/min', 'g/g/s', 1n, 60_000_000n], ['mg/dL', 'g/m3', 10n, 1n], ['U', 'mol/s', 1n, 60_000_000n],
        ['kg/m2', 'g/m2', 1000n, 1n], ['%', '%', 1n, 1n], ['{score}', '1', 1n, 1n], ['1', '1', 1n, 1n], ['{lozenge}', '{lozenge}', 1n, 1n], ['Pa', 'g/m/s2', 1000n, 1n],
        ['Cel', 'K', 1n, 1n], ['[degF]', 'K', 5n, 9n], ['10*3/uL', '/m3', 10n ** 12n, 1n],
    ])('%s measures %s', (code, dimension, n, d) => {
        expect(unit(code)).toMatchObject({ dimension, factor: { n, d } });
    });

    test('temperature scales carry their zero point', () => {
        expect(unit('°C').offset).toEqual(rational(5463n, 20n));
        expect(unit('°F').offset).toEqual(rational(45_967n, 100n));
    });

    test('months and years are marked as varying in length', () => {
        expect(['mo', 'a', '{session}/mo', 'wk', 'd'].map((code) => unit(code).approximate)).toEqual([true, true, true, undefined, undefined]);
    });
});

describe('refused', () => {
    test.each([
        ['C', '°C', '`C` alone means coulomb, an electric charge. Write `°C`.'],
        ['F', '°F', '`F` alone means farad, an electric capacity. Write `°F`.'],
        ['MG', 'mg', '`MG` is not a unit: capital letters matter. Write `mg`.'],
        ['Kg', 'kg', '`Kg` is not a unit: capital letters matter. Write `kg`.'],
        ['Mg', 'mg', '`Mg` is not a unit: capital letters matter. Write `mg`.'],
        ['ML', 'mL', '`ML` is not a unit: capital letters matter. Write `mL`.'],
        ['Min', 'min', '`Min` is not a unit: capital letters matter. Write `min`.'],
        ['mmhg', 'mmHg', '`mmhg` is not a unit: capital letters matter. Write `mmHg`.'],
        ['iu', 'IU', '`iu` is not a unit: capital letters matter. Write `IU`.'],
        ['MEQ', 'mEq', '`MEQ` is not a unit: capital letters matter. Write `mEq`.'],
        ['UG', 'mcg', '`UG` is not a unit Regimen knows. Write `mcg`.'],
        ['mg/KG', 'mg/kg', '`KG` is not a unit: capital letters matter. Write `mg/kg`.'],
        ['µg/KG', 'mcg/kg', '`KG` is not a unit: capital letters matter. Write `mcg/kg`.'],
        ['MG/KG/MIN', 'mg/kg/min', '`MG` is not a unit: capital letters matter. Write `mg/kg/min`.'],
        ['mmgH', 'mmHg', '`mmgH` is not a unit Regimen knows. Write `mmHg`.'],
        ['weks', 'weeks', '`weks` is not a unit Regimen knows. Write `weeks`.'],
        ['tabelts', 'tablets', '`tabelts` is not a unit Regimen knows. Write `tablets`.'],
        ['gm', 'g', '`gm` is not a unit: the symbol for gram is `g`. Write `g`.'],
        ['y', 'years', '`y` alone is not a unit. Write `years`.'],
        ['K/uL', '10*3/uL', '`K` means kelvin, a temperature. Write `10*3/uL`.'],
    ])('%s, for %s', (written, suggestion, reason) => {
        expect(parseUnit(written)).toEqual({ ok: false, reason, suggestion });
        expect(parseUnit(suggestion).ok).toBe(true);
    });

    test.each([
        ['', 'The unit is missing. Write a unit such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['mkg', '`mkg` is not a unit Regimen knows. Write the unit out, such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['MHZ', '`MHZ` is not a unit Regimen knows. Write the unit out, such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['M', '`M` could mean minutes, months or metres. Write the unit out, such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['PHQ9', '`PHQ9` is not a unit Regimen knows. Write the unit out, such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['{}', '`{}` is not a unit Regimen knows. Write the unit out, such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['mg//kg', '`mg//kg` cannot be read as a unit. Write a unit such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`.'],
        ['°C/min', '°C is a point on a scale and cannot be part of a larger unit. Write it alone, as in `38 °C`.'],
    ])('%s, without a guess', (written, reason) => {
        expect(parseUnit(written)).toEqual({ ok: false, reason });
    });

    test.each(['wx', 'yq', 'mg.', '(mg', 'mg)', '/', '()', 'm0', 'm99', '5mg', 'mg/100mL', '1.73', '{a}{b}{', 'constructor', '__proto__', '{é}', 'mg\u0000', '((((', 'C/min', 'xq/zz'])(
        '%j, with a reason and no suggestion', (written) => {
            const result = parseUnit(written);
            expect(result).toMatchObject({ ok: false });
            expect(result).not.toHaveProperty('suggestion');
        },
    );
});

test('a text too long to be a unit is cut in the message', () => {
    expect(parseUnit('('.repeat(10_000))).toEqual({ ok: false, reason: `\`${'('.repeat(64)}…\` cannot be read as a unit. Write a unit such as \`mg\`, \`mL\`, \`min\`, \`mmHg\` or \`mg/kg\`.` });
});

describe('the reader remembers', () => {
    test('the same text gives the same object', () => {
        const read = createUnitReader(2);
        expect(read('mg/kg')).toBe(read('mg/kg'));
    });

    test('forgetting changes nothing', () => {
        const read = createUnitReader(1);
        const before = read('mg/kg');
        read('mL');
        expect(read('mg/kg')).not.toBe(before);
        expect(read('mg/kg')).toEqual(before);
    });
});
