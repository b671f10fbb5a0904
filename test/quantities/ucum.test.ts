import ucumLhc from '@lhncbc/ucum-lhc';
import { expect, test } from 'vitest';
import { toDecimalString } from '../../language/syntax/decimal.js';
import { convert } from '../../language/syntax/quantity.js';
import { parseUnit, type Unit } from '../../language/syntax/units.js';

// The judge is not ours: the units library of the National Library of Medicine. It computes in floating point, so it never decides; it only has to agree.
const judge = ucumLhc.UcumLhcUtils.getInstance();
const codes = [...new Set(ucumLhc.UnitTables.getInstance().allUnitsByDef().map(({ csCode_: code }) => code))];

/** Valid in UCUM, and refused: one letter or capitals that a clinician reads as something else, and numbers outside parentheses. */
const refused = [
    '\'', '\'\'', '/100', '/100{WBCs}', '/100{cells}', '/100{neutrophils}', '/100{spermatozoa}', '10.L/(min.m2)', '10.L/min', '10.uN.s/(cm5.m2)', '24.h',
    'A', 'A/m', 'B', 'C', 'F', 'G', 'H', 'Ms', 'P', 'R', 'S', 'St', 'U/10', 'b', 'cg', 'daL/min', 'daL/min/m2',
    'dg', 'ks', 'pA', 'pT', 'ph', 'pm', 'ps', 'st', 't', 'u',
];

const known = codes.flatMap(code => {
    const result = parseUnit(code);
    return result.ok ? [{ code, unit: result.unit }] : [];
});

test('every code of UCUM is read, but for those that are easily taken for another', () => {
    const read = new Set(known.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(700);
    expect(codes.filter(code => !read.has(code)).sort()).toEqual(refused);
});

test('every conversion agrees with the library within its floating-point error', () => {
    const firsts = new Map<string, { readonly code: string; readonly unit: Unit }>();
    known.forEach(each => firsts.has(each.unit.dimension) || firsts.set(each.unit.dimension, each));
    const compared = known.map(({ code, unit }) => {
        const first = firsts.get(unit.dimension)?.code ?? code;
        const ours = convert({ value: '7.25', unit: code }, first);
        const theirs = judge.convertUnitTo(code, 7.25, first);
        return { code, first, ours: Number(ours && toDecimalString(ours, 40).text), theirs: theirs.toVal ?? undefined };
    });
    const differing = compared.filter(({ ours, theirs }) => theirs !== undefined && Math.abs(ours - theirs) > 1e-9 * Math.abs(ours));
    // 7.25 °Ré are 282.2125 K (5/4 of a kelvin from 273.15 K); the library gives 350.5.
    expect(differing.map(({ code }) => code)).toEqual(['[degRe]']);
    // The library refuses to convert arbitrary units even to themselves, and takes what is counted per something (a diopter, a mesh, a baud) for that thing.
    const open = compared.filter(({ code, first, theirs }) => theirs === undefined && code !== first && !/\[(?:[iI]U|CFU)\]/.test(code));
    expect(open.map(({ code, first }) => `${code} to ${first}`)).toEqual(['[diop] to Ky', '[mesh_i] to Ky', 'Bd to Hz']);
});

test('a fever is exact, whatever the library says', () => {
    expect(judge.convertUnitTo('[degF]', 100.4, 'Cel').toVal).not.toBe(38);
    expect(convert({ value: '100.4', unit: '[degF]' }, 'Cel')).toEqual({ n: 38n, d: 1n });
});

test.each([
    ['[tsp_us]', 'mL', 4.92892159375], ['cal', 'J', 4.184], ['[gr]', 'mg', 64.79891], ['[psi]', 'mm[Hg]', 51.71507548], ['g/(24.h)', 'mg/h', 41.666666667],
    ['[diop]', '/m', 1], ['[ppm]', '%', 0.0001], ['a_j', 'd', 365.25], ['KiBy', 'bit', 8192], ['[degRe]', 'Cel', 1.25],
])('1 %s is so many %s', (from, to, value) => {
    const converted = convert({ value: '1', unit: from }, to);
    expect(Number(converted && toDecimalString(converted, 12).text)).toBeCloseTo(value, 7);
});

test('what converts to nothing stays a unit of its own', () => {
    expect(['[pH]', '[USP\'U]', '[HPF]', '[kp_X]', '[CFU]', 'bit_s'].map(code => parseUnit(code))).toMatchObject(
        ['[pH]', '[USP\'U]', '[HPF]', '[kp_X]', '[CFU]', 'bit_s'].map(code => ({ ok: true, unit: { ucum: code, dimension: code } })),
    );
});

test('what UCUM would take for a multiple of something far away is told as the slip it is', () => {
    const reasons = ['MG', 'Ml', 'pH', 'st', 'HR', 'G', 'roentgens', 'Calories', 'teaspoons'].map(written => parseUnit(written));
    expect(reasons.map(result => (result.ok ? result.unit.ucum : result.suggestion))).toEqual(['mg', 'mL', '[pH]', 'stone', 'hr', 'g', undefined, 'cal', undefined]);
});
