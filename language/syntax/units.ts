import { fromInteger, mul, one, power, type Rational } from './decimal.js';
import { longestUnit, readUnitFactors, splitUnit, tidyUnit, type UnitFactor } from './unit-expression.js';
import { ucumAtom } from './ucum.js';
import { annotationWords, plainNumberAnnotations, wholeUnitTraps } from './unit-spellings.js';
import { explainUnknownUnit, explainUnitTrap, misshapenUnit, type UnitProblem } from './unit-suggestions.js';
import { unitAtoms, type UnitAtom } from './unit-table.js';

export type { UnitProblem } from './unit-suggestions.js';

/** A unit, understood. Plain data; the same text always gives the same unit. */
export interface Unit {
    /** The normalised UCUM code: `mm[Hg]`, `ug`, `/min`, `mg/kg/min`; `1` for a plain number. */
    readonly ucum: string;
    /** What a clinician reads after a number: `mmHg`, `mcg`, `/min`, `days`; empty for a plain number. */
    readonly display: string;
    /** What a clinician reads after the number 1: `day`; otherwise the same as `display`. */
    readonly singular: string;
    /**
     * What the unit measures, as base units: `g`, `g/m3`, `/s`, `g/g`; `1` for a plain number.
     * Two units convert exactly when these are equal. Mass per mass does not cancel, so mg/kg is never taken for a number.
     */
    readonly dimension: string;
    /** How many of `dimension` one of this unit is, exactly. */
    readonly factor: Rational;
    /** For °C and °F: what is added to a value before it is multiplied by `factor`. */
    readonly offset?: Rational;
    /** The unit counts months or years, whose length varies; they convert to each other and not to days. */
    readonly approximate?: true;
    /** The factors in the order of `ucum`: `mg` to the power 1, `kg` to the power -1. */
    readonly parts: readonly UnitPart[];
}

/** One factor of a unit: its UCUM code and its power. */
export interface UnitPart {
    readonly ucum: string;
    readonly power: number;
}

/** A unit, or why the text is none. */
export type UnitResult = { readonly ok: true; readonly unit: Unit } | UnitProblem;

/** A factor with the definition it refers to. */
interface KnownFactor {
    readonly atom: UnitAtom;
    readonly power: number;
}

/**
 * Reads a unit in UCUM or everyday spelling (`mmHg`, `mcg`, `mL/min/1.73m2`, `breaths/min`, `kg/m²`).
 * Letter case counts, as a wrong capital is a different unit. A problem tells a clinician what is wrong and what to write;
 * its `suggestion`, when there is one, is the text to put in place of `written`. Remembers the texts it has read.
 */
export const parseUnit: (written: string) => UnitResult = createUnitReader(4000);

/** A reader that remembers up to `limit` texts, so that a keystroke in a long protocol reads each unit once. */
export function createUnitReader(limit: number): (written: string) => UnitResult {
    const remembered = new Map<string, UnitResult>();
    return (written) => {
        const before = remembered.get(written);
        if (before !== undefined) {
            return before;
        }
        const result = readUnit(written);
        if (remembered.size >= limit) {
            remembered.clear();
        }
        if (written.length <= longestUnit) {
            remembered.set(written, result);
        }
        return result;
    };
}

/** The UCUM code for these factors: multiplied ones joined by `.`, divided ones each behind a `/`; `1` when there are none. */
export function unitCode(parts: readonly UnitPart[]): string {
    return joinFactors(parts, (part) => part.ucum + (Math.abs(part.power) === 1 ? '' : String(Math.abs(part.power))), '.') || '1';
}

function readUnit(written: string): UnitResult {
    if (written.length > longestUnit) {
        return misshapenUnit(`${written.slice(0, longestUnit)}…`);
    }
    const text = tidyUnit(written);
    const trap = wholeUnitTraps.get(text);
    if (trap !== undefined) {
        return explainUnitTrap(trap);
    }
    const words = splitUnit(text);
    const factors = words && readUnitFactors(words);
    if (words === undefined || factors === undefined) {
        return misshapenUnit(written);
    }
    const known = defineAll(factors);
    if (known === undefined) {
        return explainUnknownUnit(written, words, isUnit);
    }
    return temperatureProblem(known) ?? { ok: true, unit: assemble(keepMeaningful(known)) };
}

function isUnit(words: readonly string[]): boolean {
    const factors = readUnitFactors(words);
    const known = factors && defineAll(factors);
    return known !== undefined && temperatureProblem(known) === undefined;
}

function defineAll(factors: readonly UnitFactor[]): readonly KnownFactor[] | undefined {
    const known = factors.map(define).filter((factor) => factor !== undefined);
    return known.length === factors.length ? known : undefined;
}

/** A temperature is a point on a scale: `°C/min` or `°C²` would carry its zero point into a sum where it means nothing. */
function temperatureProblem(factors: readonly KnownFactor[]): UnitProblem | undefined {
    const scale = factors.find((factor) => factor.atom.offset !== undefined);
    const alone = factors.length === 1 && scale?.power === 1;
    return scale === undefined || alone
        ? undefined
        : { ok: false, reason: `${scale.atom.one} is a point on a scale and cannot be part of a larger unit. Write it alone, as in \`38 ${scale.atom.one}\`.` };
}

function define(factor: UnitFactor): KnownFactor | undefined {
    const atom = atomOf(factor.word);
    return atom && { atom, power: factor.power };
}

function atomOf(word: string): UnitAtom | undefined {
    if (word.startsWith('{')) {
        return annotationAtom(word);
    }
    return /^\d/.test(word) && word !== '10*' ? countAtom(word) : unitAtoms.get(word) ?? ucumAtom(word);
}

/** How many of the unit behind it: `24` in `g/(24.h)`. */
function countAtom(word: string): UnitAtom {
    return { ucum: word, one: word, many: word, factor: fromInteger(BigInt(word)), base: {} };
}

/** An annotation as a unit of its own, or as a plain number where that is all it says. `undefined` when it is empty or not plain ASCII. */
function annotationAtom(annotation: string): UnitAtom | undefined {
    const name = annotation.slice(1, -1);
    if (!/^[!-z|~]+$/.test(name)) {
        return undefined;
    }
    const words = annotationWords.get(name) ?? [name.replace(/_/g, ' '), name.replace(/_/g, ' ')];
    const base = plainNumberAnnotations.has(name) ? {} : { [annotation]: 1 };
    return { ucum: annotation, one: words[0], many: words[1], factor: one, base };
}

/** Multiplied factors before divided ones; what only says "counted" is dropped where something else is said: `{beats}/min` is `/min`. */
function keepMeaningful(factors: readonly KnownFactor[]): readonly KnownFactor[] {
    const ordered = [...factors.filter((factor) => factor.power > 0), ...factors.filter((factor) => factor.power < 0)];
    const meaningful = ordered.filter((factor) => !plainNumberAnnotations.has(factor.atom.ucum.slice(1, -1)));
    return meaningful.length > 0 ? meaningful : ordered;
}

function assemble(factors: readonly KnownFactor[]): Unit {
    const parts = factors.map((factor): UnitPart => ({ ucum: factor.atom.ucum, power: factor.power }));
    const offset = factors.length === 1 ? factors[0]?.atom.offset : undefined;
    return {
        ucum: unitCode(parts),
        display: displayFactors(factors, (atom) => atom.many),
        singular: displayFactors(factors, (atom) => atom.one),
        dimension: dimensionOf(factors),
        factor: factors.reduce((product, factor) => mul(product, power(factor.atom.factor, factor.power)), one),
        ...(offset && { offset }),
        ...(factors.some((factor) => factor.atom.approximate) && { approximate: true }),
        parts,
    };
}

function displayFactors(factors: readonly KnownFactor[], multiplied: (atom: UnitAtom) => string): string {
    return joinFactors(factors, ({ atom, power }) => (power > 0 ? multiplied(atom) : atom.one) + raised(Math.abs(power)), '·');
}

/** Base units above and below the line are summed apart, so that nothing cancels: mg/kg stays `g/g`. */
function dimensionOf(factors: readonly KnownFactor[]): string {
    const above = new Map<string, number>();
    const below = new Map<string, number>();
    for (const { atom, power } of factors) {
        for (const [base, exponent] of Object.entries(atom.base)) {
            const total = exponent * power;
            const side = total > 0 ? above : below;
            side.set(base, (side.get(base) ?? 0) + Math.abs(total));
        }
    }
    const sorted = (side: Map<string, number>, sign: number): UnitPart[] =>
        [...side].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ucum, exponent]) => ({ ucum, power: sign * exponent }));
    return unitCode([...sorted(above, 1), ...sorted(below, -1)]);
}

function joinFactors<Factor extends { readonly power: number }>(factors: readonly Factor[], text: (factor: Factor) => string, times: string): string {
    const above = factors.filter((factor) => factor.power > 0).map(text).join(times);
    return above + factors.filter((factor) => factor.power < 0).map((factor) => `/${text(factor)}`).join('');
}

function raised(power: number): string {
    return power === 1 ? '' : [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
}
