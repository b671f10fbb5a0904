import { ucumRows } from '../generated/ucum.js';
import { fromInteger, mul, power, rational, type Rational } from './decimal.js';
import { unitSpellings, unitTraps, wholeUnitTraps } from './unit-spellings.js';
import { unitAtoms, type UnitAtom } from './unit-table.js';

/** A unit of UCUM beyond the language's own table, without its prefix. */
interface Row {
    readonly atom: UnitAtom;
    readonly metric: boolean;
    readonly international: boolean;
    readonly name: string;
}

/** The powers of ten that UCUM puts before a metric unit (table 1 of UCUM). */
const decimalPrefixes: Readonly<Record<string, number>> = {
    Y: 24, Z: 21, E: 18, P: 15, T: 12, G: 9, M: 6, k: 3, h: 2, da: 1, d: -1, c: -2, m: -3, u: -6, n: -9, p: -12, f: -15, a: -18, z: -21, y: -24,
};

/** The powers of 1024. */
const binaryPrefixes: Readonly<Record<string, number>> = { Ki: 1, Mi: 2, Gi: 3, Ti: 4 };

const prefixes: ReadonlyMap<string, Rational> = new Map([
    ...Object.entries(decimalPrefixes).map(([prefix, tens]): [string, Rational] => [prefix, power(fromInteger(10), tens)]),
    ...Object.entries(binaryPrefixes).map(([prefix, steps]): [string, Rational] => [prefix, power(fromInteger(1024), steps)]),
]);

/** Read when the first unit comes that the everyday table does not know: most protocols never need it. */
let table: ReadonlyMap<string, Row> | undefined;
let everyday: ReadonlySet<string> | undefined;

/**
 * The unit of UCUM that a code names, with or without a prefix. `undefined` when it names none, and when a reader would take it
 * for an everyday unit: one in other capitals (`MG` is a megagauss), one of those that mean several things, or one letter outside the SI.
 */
export function ucumAtom(code: string): UnitAtom | undefined {
    return isMistakable(code) ? undefined : namedAtom(code);
}

/** The code that UCUM has for a unit by name, in any capitals, one or several: `cal` for `Calories`. Only one that {@link ucumAtom} knows. */
export function codeByName(name: string): string | undefined {
    const wanted = new Set([name.toLowerCase(), name.toLowerCase().replace(/s$/, '')]);
    const [found, ...others] = [...rows()].filter(([code, row]) => wanted.has(row.name) && !isMistakable(code));
    return others.length > 0 ? undefined : found?.[0];
}

function namedAtom(code: string): UnitAtom | undefined {
    const row = rows().get(code);
    if (row) {
        return row.atom;
    }
    for (const [prefix, factor] of prefixes) {
        const metric = code.startsWith(prefix) ? rows().get(code.slice(prefix.length)) : undefined;
        if (metric?.metric) {
            return { ...metric.atom, ucum: code, one: code, many: code, factor: mul(factor, metric.atom.factor) };
        }
    }
    return undefined;
}

function isMistakable(code: string): boolean {
    everyday ??= new Set([...unitAtoms.keys(), ...unitSpellings.keys(), ...unitTraps.keys(), ...wholeUnitTraps.keys()].map(word => word.toLowerCase()));
    const single = code.length === 1 && !rows().get(code)?.international;
    return single || !/[A-Za-z%]/.test(code) || everyday.has(code.toLowerCase());
}

function rows(): ReadonlyMap<string, Row> {
    table ??= new Map(ucumRows.split('\n').map(read));
    return table;
}

function read(line: string): [string, Row] {
    const [code = '', factor = '', bases = '', kind = '', offset = '', name = ''] = line.split('\t');
    const base = Object.fromEntries(bases.split(' ').filter(text => text !== '').map(powerOf));
    const scale = offset === '' ? {} : { offset: fractionOf(offset) };
    const atom: UnitAtom = { ucum: code, one: code, many: code, factor: fractionOf(factor), base, ...scale };
    // `teaspoon - US` is a teaspoon: which one is meant stays open where there are several.
    const plain = name.replace(/ - .*$/, '').toLowerCase();
    return [code, { atom, metric: kind.includes('m'), international: kind.includes('s'), name: plain }];
}

function powerOf(text: string): [string, number] {
    const at = text.lastIndexOf('^');
    return [text.slice(0, at), Number(text.slice(at + 1))];
}

function fractionOf(text: string): Rational {
    const [n = '0', d = '1'] = text.split('/');
    return rational(BigInt(n), BigInt(d));
}
