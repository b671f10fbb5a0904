import { unitSpellings } from './unit-spellings.js';

/** One factor of a unit: a UCUM word such as `ug` or `mm[Hg]`, or an annotation such as `{lozenge}`, and its power. */
export interface UnitFactor {
    readonly word: string;
    readonly power: number;
}

/** The longest unit, in characters, that is read; it also bounds how deep parentheses nest. */
export const longestUnit = 64;

const largestPower = 18;
const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

// Operators and parentheses; an annotation; a power of ten; a number; a word (letters and bracketed parts, single spaces inside).
const pieces = /[./()]|\{[^{}]*\}|10[*^]|[-+]?\d+|(?:[A-Za-z%°'_]|\[[^\][]*\])+(?: [A-Za-z]+)*/y;
const wholeNumber = /^[-+]?\d+$/;

/** The same unit in the characters and spacing the rest of the reader expects: µ as `u`, ² as `2`, ` per ` as `/`. */
export function tidyUnit(written: string): string {
    return written
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/ ?\bper\b ?/g, '/')
        .replace(/[µμ]/g, 'u')
        .replace(/[·⋅]/g, '.')
        .replace(/℃|° C\b/g, '°C')
        .replace(/℉|° F\b/g, '°F')
        .replace(/[x×]?10[*^]?(?=[⁰¹²³⁴⁵⁶⁷⁸⁹])/g, '10*')
        .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(raisedDigits.indexOf(digit)))
        .replace(/(?<=[A-Za-z\]])\^(?=[-\d])/g, '')
        .replace(/ ?([/.]) ?/g, '$1')
        .replace(/(?<=m) ?H2O/g, '[H2O]')
        // UCUM has no number inside a unit, so indexed kidney function carries it as an annotation.
        .replace(/\/(?:\(1\.73 ?m2\)|\{1\.73[ _]?m2\}|1\.73[ _]?m2)/g, '/{1.73_m2}');
}

/** The pieces of a tidied unit in order, or `undefined` when a character belongs to no unit. Joined, they give the text back. */
export function splitUnit(text: string): readonly string[] | undefined {
    const found: string[] = [];
    for (let position = 0; position < text.length; position = pieces.lastIndex) {
        pieces.lastIndex = position;
        const match = pieces.exec(text);
        if (match === null) {
            return undefined;
        }
        found.push(match[0]);
    }
    return found;
}

/**
 * Reads the pieces of a unit into its factors, left to right as UCUM does: `a/b.c` is (a/b).c.
 * Everyday spellings become UCUM words; a plain `1` adds nothing. `undefined` when the signs do not fit together.
 */
export function readUnitFactors(words: readonly string[]): readonly UnitFactor[] | undefined {
    const factors: UnitFactor[] = [];
    return readTerm(words, 0, 1, factors) === words.length ? factors : undefined;
}

/** Reads factors joined by `.` and `/`; gives the position where it stopped, or -1 when something is missing. */
function readTerm(words: readonly string[], start: number, sign: number, into: UnitFactor[]): number {
    let operator = words[start] === '/' ? '/' : '.';
    let position = operator === '/' ? start : start - 1;
    while (operator === '/' || operator === '.') {
        position = readFactor(words, position + 1, operator === '/' ? -sign : sign, into);
        operator = words[position] ?? '';
    }
    return position;
}

/** Reads one word with its power, one annotation, one `1` or one parenthesis; gives the position where it stopped, or -1. */
function readFactor(words: readonly string[], position: number, sign: number, into: UnitFactor[]): number {
    const word = words[position] ?? ')';
    if (word === '(') {
        const end = readTerm(words, position + 1, sign, into);
        return words[end] === ')' ? end + 1 : -1;
    }
    if (word === '1') {
        return position + 1;
    }
    if (isCount(words, position)) {
        into.push({ word, power: sign });
        return position + 1;
    }
    if (word.startsWith('{')) {
        into.push({ word, power: sign });
        return position + 1;
    }
    return /^[A-Za-z%°'[]|^10[*^]$/.test(word) ? readWord(words, position, sign, into) : -1;
}

/** A number of the unit behind it, at the head of a parenthesis: `(24.h)`. Anywhere else a number is a slip: `mg/24.h` multiplies by hours. */
function isCount(words: readonly string[], position: number): boolean {
    return /^[1-9]\d*$/.test(words[position] ?? '') && words[position - 1] === '(' && words[position + 1] === '.';
}

function readWord(words: readonly string[], position: number, sign: number, into: UnitFactor[]): number {
    const next = words[position + 1] ?? '';
    const power = wholeNumber.test(next) ? Number(next) : 1;
    if (power === 0 || Math.abs(power) > largestPower) {
        return -1;
    }
    const plain = spelledOut(words[position] ?? '');
    into.push({ word: plain.word, power: plain.power * power * sign });
    const end = position + (wholeNumber.test(next) ? 2 : 1);
    const annotated = (words[end] ?? '').startsWith('{');
    return annotated ? readFactor(words, end, sign, into) : end;
}

/** What a word stands for: most stand for one UCUM word, `bpm` for one per minute. */
function spelledOut(word: string): UnitFactor {
    const ucum = unitSpellings.get(word) ?? (word === '10^' ? '10*' : word);
    return ucum.startsWith('/') ? { word: ucum.slice(1), power: -1 } : { word: ucum, power: 1 };
}
