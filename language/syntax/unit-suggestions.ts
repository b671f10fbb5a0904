import { unitSpellings, unitTraps, type UnitTrap } from './unit-spellings.js';
import { typingDistance } from './typing-distance.js';
import { codeByName } from './ucum.js';
import { unitAtoms } from './unit-table.js';

/** Why a text is no unit, in words for a clinician, and what to write instead where that is certain enough to offer. */
export interface UnitProblem {
    readonly ok: false;
    /** What is wrong and what to do, as whole sentences. */
    readonly reason: string;
    /** The whole unit to write instead. */
    readonly suggestion?: string;
}

const examples = 'such as `mg`, `mL`, `min`, `mmHg` or `mg/kg`';

/** An unknown word, and the known one that was meant where that is certain. */
interface Correction {
    readonly word: string;
    readonly write: string | undefined;
}

/** A word that may have been meant: what is compared with the typing, what is offered instead, and the UCUM code of both. */
interface Candidate {
    readonly letters: string;
    readonly write: string;
    readonly ucum: string;
}

const candidates: readonly Candidate[] = [
    ...[...unitAtoms.keys()].filter((code) => code !== 'K' && code !== '10*').map((code) => candidate(code, code)),
    ...[...unitSpellings].map(([word, code]) => candidate(word, code)),
];

/** Codes written with `u` or brackets are offered as they are displayed: `mcg` for `ug`, `mmHg` for `mm[Hg]`. */
function candidate(word: string, ucum: string): Candidate {
    const display = unitAtoms.get(ucum)?.one;
    const displayed = /^u(?!n)|\[|eq$|osm$/.test(word) && display !== undefined && !display.includes(' ');
    return { letters: word.toLowerCase(), write: displayed ? display : word, ucum };
}

/** The problem of a text whose signs do not fit together. */
export function misshapenUnit(written: string): UnitProblem {
    const what = written.trim() === '' ? 'The unit is missing' : `\`${written}\` cannot be read as a unit`;
    return { ok: false, reason: `${what}. Write a unit ${examples}.` };
}

/** The problem of a text that means something else than it seems to. */
export function explainUnitTrap(trap: UnitTrap): UnitProblem {
    return problem(trap.why, trap.suggestion);
}

/**
 * The problem of a unit in which some words are unknown. `words` are its pieces; `isUnit` tells whether pieces make up a unit,
 * so that only a correction that is one is offered.
 */
export function explainUnknownUnit(written: string, words: readonly string[], isUnit: (words: readonly string[]) => boolean): UnitProblem {
    const corrections = words.map((word): Correction | undefined =>
        /^[A-Za-z°%'[]/.test(word) && !isUnit([word]) ? { word, write: nearest(word) } : undefined);
    const corrected = words.map((word, index) => (corrections[index] ? (corrections[index].write ?? word) : word));
    const unknown = corrections.find((correction) => correction !== undefined);
    // The pieces carry `u` for µ; what is offered must not, as it is misread.
    const offer = corrected.map((word) => (word === 'ug' ? 'mcg' : word)).join('');
    return problem(whyUnknown(written, words, unknown), isUnit(corrected) ? offer : undefined);
}

function problem(why: string, suggestion: string | undefined): UnitProblem {
    return suggestion === undefined
        ? { ok: false, reason: `${capitalised(why)}. Write the unit out, ${examples}.` }
        : { ok: false, reason: `${capitalised(why)}. Write \`${suggestion}\`.`, suggestion };
}

/** Why the first unknown word is none. In a larger unit that word is named, if it is there as the author wrote it; else the whole unit. */
function whyUnknown(written: string, words: readonly string[], unknown: Correction | undefined): string {
    const trap = unitTraps.get(unknown?.word ?? '');
    if (trap !== undefined) {
        return trap.why;
    }
    const named = unknown && words.length > 2 && written.includes(unknown.word) ? unknown.word : written;
    return unknown !== undefined && unknown.write?.toLowerCase() === unknown.word.toLowerCase()
        ? `\`${named}\` is not a unit: capital letters matter`
        : `\`${named}\` is not a unit Regimen knows`;
}

/** The known word that differs only in capitals, else the one nearest by typing, else the code of the unit so named; `undefined` when several are as near. */
function nearest(word: string): string | undefined {
    const trap = unitTraps.get(word);
    if (trap !== undefined) {
        return trap.suggestion;
    }
    const letters = word.toLowerCase();
    const sameLetters = candidates.filter((known) => known.letters === letters);
    return onlyMeaning(sameLetters.length > 0 ? sameLetters : nearestByTyping(letters)) ?? codeByName(word);
}

/** What to offer when all candidates are one unit: the way it is displayed if that is among them, else the first. */
function onlyMeaning(found: readonly Candidate[]): string | undefined {
    const [first] = found;
    if (first === undefined || found.some((other) => other.ucum !== first.ucum)) {
        return undefined;
    }
    const display = unitAtoms.get(first.ucum)?.one;
    return found.some((other) => other.write === display) ? display : first.write;
}

function nearestByTyping(letters: string): readonly Candidate[] {
    // Short words are one slip away from half the table, and a wrong guess there is a tenfold dose.
    const reach = letters.length < 3 ? 0 : letters.length < 6 ? 1 : 2;
    const near = candidates.map((known) => ({ known, distance: typingDistance(letters, known.letters, reach) }));
    const closest = near.reduce((least, { distance }) => Math.min(least, distance), reach + 1);
    return near.filter(({ distance }) => distance === closest && distance <= reach).map(({ known }) => known);
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
