// The units of UCUM that the language's own table does not define, with exact factors: worked out from the definitions that the units library carries,
// never from the floating-point magnitudes beside them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled } from './bundled.mjs';
import { literal, writeGenerated } from './embed.mjs';
import { root } from './node24.mjs';

const source = 'node_modules/@lhncbc/ucum-lhc/data/ucumDefs.min.json';

const entry = `
    export { unitAtoms } from './language/syntax/unit-table.js';
    export { div, fromInteger, mul, one, power, rational } from './language/syntax/decimal.js';
`;

const notice = `/*
 * Made from the definitions of The Unified Code for Units of Measure, as @lhncbc/ucum-lhc carries them.
 * UCUM table, codes and definitions: copyright 1999-2024 Regenstrief Institute, Inc. and the UCUM Organization; https://ucum.org/license.
 * Provided "as is", without warranties of any kind.
 */
`;

/** The powers of ten that stand before the units in UCUM's definitions. */
const prefixes = { M: 6, k: 3, d: -1, c: -2, m: -3, u: -6, n: -9, f: -15 };

/** Units that UCUM defines as numbers, and that are counts of something or parts of a whole to whoever reads them. */
const partsOfWhole = { '[ppth]': -3, '[ppm]': -6, '[ppb]': -9, '[pptr]': -12 };
const counts = new Set(['[HPF]', '[LPF]', '[hnsf\'U]', 'bit']);

/** Scales with a zero point of their own, which the definitions give as a function: UCUM section 43. */
const scales = { '[degRe]': { factor: '5/4', offset: '5463/25' } };

/** Definitions of UCUM that the library carries without their constant: oersted is 250 A/m divided by pi, svedberg 10^-13 s. */
const mended = { 'Oe': '/[pi].A/m', '[S]': '10*-13.s' };

/** Writes language/generated/ucum.ts. */
export async function writeUcum() {
    const exact = await bundled('ucum', entry);
    const units = readUnits();
    const resolve = resolver(exact, units);
    const rows = units.filter(({ csCode_: code }) => !exact.unitAtoms.has(code) && code !== '[iU]' && code !== '10^').map((unit) => {
        const { factor, base } = resolve(unit.csCode_);
        const bases = Object.entries(base).filter(([, exponent]) => exponent !== 0).sort(([a], [b]) => (a < b ? -1 : 1)).map(([of, exponent]) => `${of}^${exponent}`);
        const scale = scales[unit.csCode_]?.offset ?? '';
        return [unit.csCode_, fraction(factor), bases.join(' '), kindOf(unit), scale, unit.name_ ?? ''].join('\t');
    });
    const doc = '/** One unit a line, its cells parted by tabs: code, exact factor, powers of base units, `m` metric, `s` of the SI, zero point, name. */\n';
    writeGenerated('ucum.ts', `${notice}\n${doc}export const ucumRows = ${literal(rows.join('\n'))};\n`);
}

/** The units of UCUM proper; the combinations that LOINC uses are read like any other unit. */
function readUnits() {
    const { units: { config, data } } = JSON.parse(readFileSync(join(root, source), 'utf8'));
    const columns = config.map(column => [column].flat().at(-1));
    const seen = new Set();
    return data.map(row => Object.fromEntries(row.map((cell, index) => [columns[index], cell])))
        .filter(({ csCode_: code, source_: from }) => from === 'UCUM' && !seen.has(code) && seen.add(code));
}

/** Whether a unit takes prefixes; the library marks its base units otherwise. */
function isMetric(unit) {
    return unit !== undefined && (unit.isMetric_ || unit.isBase_);
}

function kindOf(unit) {
    return `${isMetric(unit) ? 'm' : ''}${unit.class_ === 'si' ? 's' : ''}`;
}

function fraction({ n, d }) {
    return d === 1n ? String(n) : `${n}/${d}`;
}

/** What a code of UCUM is in base units of the language's own table; what converts to nothing is a base unit of its own. */
function resolver(exact, units) {
    const byCode = new Map(units.map(unit => [unit.csCode_, unit]));
    const { div, fromInteger, mul, one, power, rational, unitAtoms } = exact;
    const times = (a, b, exponent) => {
        const base = { ...a.base };
        Object.entries(b.base).forEach(([of, times]) => base[of] = (base[of] ?? 0) + exponent * times);
        return { factor: mul(a.factor, power(b.factor, exponent)), base };
    };
    const number = text => {
        const [, whole, part = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([-+]?\d+))?$/.exec(text);
        return mul(fromInteger(BigInt(whole + part)), power(fromInteger(10), Number(exponent) - part.length));
    };
    const itself = code => ({ factor: one, base: { [code]: 1 } });

    function atom(code) {
        const known = unitAtoms.get(code);
        if (known) {
            return { factor: known.factor, base: known.base };
        }
        const unit = byCode.get(code);
        return unit ? defined(unit) : prefixed(code);
    }

    function prefixed(code) {
        const prefix = Object.keys(prefixes).find(each => code.startsWith(each) && isMetric(byCode.get(code.slice(each.length))));
        if (prefix === undefined) {
            throw new Error(`UCUM defines a unit by \`${code}\`, which is none.`);
        }
        const { factor, base } = atom(code.slice(prefix.length));
        return { factor: mul(factor, power(fromInteger(10), prefixes[prefix])), base };
    }

    function defined(unit) {
        const code = unit.csCode_;
        if (code in scales) {
            const [n, d] = scales[code].factor.split('/').map(BigInt);
            return { factor: rational(n, d), base: { K: 1 } };
        }
        if (code in partsOfWhole) {
            return { factor: div(fromInteger(100), power(fromInteger(10), -partsOfWhole[code])), base: { '%': 1 } };
        }
        if (unit.isBase_ || unit.isSpecial_ || unit.isArbitrary_ || counts.has(code)) {
            return itself(code);
        }
        const whole = times({ factor: number(unit.baseFactorStr_), base: {} }, term(mended[code] ?? unit.csUnitString_), 1);
        return unit.cnv_ === 'inv' ? times({ factor: one, base: {} }, whole, -1) : whole;
    }

    function term(text) {
        const pieces = text.match(/[./]|10\*-?\d+|(?:[A-Za-z%']|\[[^\]]*\]|_)+(?:-?\d+)?|\d+/g);
        let sign = 1;
        return pieces.reduce((product, piece) => {
            if (piece === '.' || piece === '/') {
                sign = piece === '/' ? -1 : 1;
                return product;
            }
            const [, word, exponent = '1'] = /^(10\*|\d+$|.*?)(-?\d+)?$/.exec(piece);
            const value = /^\d+$/.test(piece) ? { factor: fromInteger(BigInt(piece)), base: {} } : atom(word);
            return times(product, value, sign * Number(/^\d+$/.test(piece) ? 1 : exponent));
        }, { factor: one, base: {} });
    }
    return atom;
}
