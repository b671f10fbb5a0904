import { div, fromInteger, mul, one, parseDecimal, power, rational, type Rational } from './decimal.js';

/** Powers of the base units a unit is made of: `{ g: 1, m: -1, s: -2 }` for a pressure. */
export type BasePowers = Readonly<Record<string, number>>;

/** One indivisible unit, with or without a metric prefix, as the table below defines it. */
export interface UnitAtom {
    /** The UCUM code, such as `mm[Hg]`. */
    readonly ucum: string;
    /** What a clinician reads for one and for several: `day`, `days`. Symbols are the same for both. */
    readonly one: string;
    readonly many: string;
    /** How many base units (g, m, s, mol, K …) one of this unit is, exactly. */
    readonly factor: Rational;
    readonly base: BasePowers;
    /** What is added to a value before it is multiplied by `factor`; temperature scales only. */
    readonly offset?: Rational;
    /** A mean calendar unit (month, year): its length in days varies. */
    readonly approximate?: true;
}

interface AtomRow {
    /** Metric prefixes a clinic writes before this unit; none means it takes no prefix. */
    readonly prefixes?: string;
    /** False when the unit is only used with a prefix, since the bare letter is read as something else. */
    readonly bare?: false;
    readonly factor?: Rational;
    readonly base: BasePowers;
    /** Display for one and several, where it is not the UCUM code. */
    readonly symbol?: string;
    readonly words?: readonly [one: string, many: string];
    readonly offset?: Rational;
    readonly approximate?: true;
}

// Prefixes above kilo are left out except for frequency: `Mg` in a protocol is a slip for `mg`, never a tonne.
const prefixExponents: Readonly<Record<string, number>> = { f: -15, p: -12, n: -9, u: -6, m: -3, c: -2, d: -1, h: 2, k: 3, M: 6 };

const inch = decimal('0.0254');
const pound = decimal('453.59237');
const pascal = { g: 1, m: -1, s: -2 };

/*
 * The part of UCUM that clinical protocols use, with the prefixes that a clinic writes; `ucum.ts` knows the rest. Codes and factors:
 * The Unified Code for Units of Measure (ucum.org, tables 1 to 19), unless a line says otherwise.
 *
 * Kept apart from UCUM on purpose, because equal dimensions would let a clinical mistake pass:
 * - `%` is not a plain number: 0.92 is not accepted where 92 % is meant.
 * - `eq` and `osm` are not `mol`: converting needs the charge or the number of particles.
 * - `mo` and `a` are not days: UCUM's mean month (30.4375 d) is no calendar month. 12 mo = 1 a exactly.
 * - an annotation in braces is a unit of its own: two lozenges are not two sprays, mL/min is not mL/min/1.73 m².
 */
const atomRows: Readonly<Record<string, AtomRow>> = {
    g: { prefixes: 'kmunpf', base: { g: 1 } },
    m: { prefixes: 'kdcmunf', base: { m: 1 } },
    L: { prefixes: 'kdcmunpf', base: { m: 3 }, factor: rational(1n, 1000n) },
    mol: { prefixes: 'kmunpf', base: { mol: 1 } },
    eq: { prefixes: 'mu', base: { eq: 1 }, symbol: 'Eq' },
    osm: { prefixes: 'm', base: { osm: 1 }, symbol: 'Osm' },
    // UCUM table 19: the catalytic unit, 1 umol/min. The Joint Commission asks for "unit", not "U", which is read as a zero.
    U: { prefixes: 'kmun', base: { mol: 1, s: -1 }, factor: rational(1n, 60_000_000n), words: ['unit', 'units'] },
    // UCUM: arbitrary, it converts to nothing. The Joint Commission asks for "international unit", not "IU".
    '[IU]': { prefixes: 'kmun', base: { '[IU]': 1 }, symbol: 'IU', words: ['international unit', 'international units'] },

    s: { prefixes: 'mun', base: { s: 1 } },
    min: { base: { s: 1 }, factor: fromInteger(60) },
    h: { base: { s: 1 }, factor: fromInteger(3600) },
    d: { base: { s: 1 }, factor: fromInteger(86_400), words: ['day', 'days'] },
    wk: { base: { s: 1 }, factor: fromInteger(604_800), words: ['week', 'weeks'] },
    mo: { base: { mo: 1 }, words: ['month', 'months'], approximate: true },
    a: { base: { mo: 1 }, factor: fromInteger(12), words: ['year', 'years'], approximate: true },
    Hz: { prefixes: 'mkM', base: { s: -1 } },

    // International yard and pound (1959), NIST SP 811 appendix B: 1 lb = 0.45359237 kg, 1 in = 2.54 cm, both exact.
    '[lb_av]': { base: { g: 1 }, factor: pound, symbol: 'lb' },
    '[oz_av]': { base: { g: 1 }, factor: div(pound, fromInteger(16)), symbol: 'oz' },
    '[stone_av]': { base: { g: 1 }, factor: mul(pound, fromInteger(14)), symbol: 'stone' },
    '[in_i]': { base: { m: 1 }, factor: inch, symbol: 'in' },
    '[ft_i]': { base: { m: 1 }, factor: mul(inch, fromInteger(12)), symbol: 'ft' },

    // UCUM section 22: degree Celsius is kelvin less 273.15. Section 43: degree Fahrenheit is 9/5 kelvin less 459.67.
    K: { base: { K: 1 } },
    Cel: { base: { K: 1 }, symbol: '°C', offset: decimal('273.15') },
    '[degF]': { base: { K: 1 }, symbol: '°F', factor: rational(5n, 9n), offset: decimal('459.67') },

    Pa: { prefixes: 'mhk', base: pascal, factor: fromInteger(1000) },
    // UCUM table 18: m[Hg] is 133.3220 kPa. NIST SP 811 gives the conventional mmHg as 133.3224 Pa; UCUM is followed, as it is the exported code.
    'm[Hg]': { prefixes: 'mc', bare: false, base: pascal, factor: fromInteger(133_322_000), symbol: 'mHg' },
    'm[H2O]': { prefixes: 'mc', bare: false, base: pascal, factor: fromInteger(9_806_650), symbol: 'mH2O' },

    // Stimulation settings, as in electroconvulsive comparator arms.
    J: { prefixes: 'mk', base: { g: 1, m: 2, s: -2 }, factor: fromInteger(1000) },
    C: { prefixes: 'mu', bare: false, base: { C: 1 } },
    A: { prefixes: 'mu', bare: false, base: { C: 1, s: -1 } },

    '%': { base: { '%': 1 } },
    '10*': { base: {}, factor: fromInteger(10), symbol: '×10' },
};

/** Every atom with every prefix it takes, by UCUM code, in the order of the table. */
export const unitAtoms: ReadonlyMap<string, UnitAtom> = new Map(Object.entries(atomRows).flatMap(prefixed));

function prefixed([code, row]: [string, AtomRow]): [string, UnitAtom][] {
    const plain: [string, UnitAtom][] = row.bare === false ? [] : [[code, atom(code, row, '')]];
    const others = [...(row.prefixes ?? '')].map((prefix): [string, UnitAtom] => [prefix + code, atom(code, row, prefix)]);
    return [...plain, ...others];
}

function atom(code: string, row: AtomRow, prefix: string): UnitAtom {
    const symbol = displayPrefix(code, prefix) + (row.symbol ?? code);
    const words = prefix === '' ? row.words : undefined;
    return {
        ucum: prefix + code,
        one: words?.[0] ?? symbol,
        many: words?.[1] ?? symbol,
        factor: mul(row.factor ?? one, power(fromInteger(10), prefixExponents[prefix] ?? 0)),
        base: row.base,
        ...(row.offset && { offset: row.offset }),
        ...(row.approximate && { approximate: true }),
    };
}

// µ is misread as m, a thousandfold error: ISMP and the Joint Commission ask for "mcg"; the rest is spelled out.
function displayPrefix(code: string, prefix: string): string {
    if (prefix !== 'u') {
        return prefix;
    }
    return code === 'g' || code === 'L' ? 'mc' : 'micro';
}

function decimal(text: string): Rational {
    const value = parseDecimal(text);
    if (value === undefined) {
        throw new Error(`"${text}" in the table of units is no decimal.`);
    }
    return value;
}
