import { placeNames, referredNames } from './places.js';
import { isNameWord, type Next } from './walk/position.js';

/** More choices than these are not listed one by one. */
const mostChoices = 5;

/**
 * What may come next, as a part of a sentence: "the name of a role", "`every` or `continuously`".
 * @param expected everything that the grammar accepts there
 * @returns an empty text where there is nothing to say
 */
export function expectation(expected: readonly Next[]): string {
    const start = startOf(expected);
    if (start) {
        return start;
    }
    const goingOn = withoutRemarks(expected.filter(next => !next.statement && next.word !== '}' && !isNameWord(next)));
    const places = [...new Set(goingOn.map(placeName).filter(place => place !== undefined))];
    const words = [...new Set(goingOn.filter(next => placeName(next) === undefined && /^[a-z]/.test(next.word)).map(next => `\`${next.word}\``))];
    const brace = goingOn.some(next => next.word === '{') ? ['`{`'] : [];
    if (places.length === 0 && words.length === 0) {
        return brace[0] ?? '';
    }
    if (places.length > 0) {
        return either([...places.slice(0, 2), ...words.length <= 2 ? words : []]);
    }
    return words.length > mostChoices ? `one of ${words.join(', ')}` : either([...words, ...brace]);
}

/** Conditions and actions begin in so many ways that an example says more than a list. */
function startOf(expected: readonly Next[]): string | undefined {
    const words = new Set(expected.filter(next => !next.statement).map(next => next.word));
    if (words.has('history of')) {
        return 'a condition such as `PHQ9 >= 15`';
    }
    if (words.has('refer')) {
        return 'an action such as `postpone 1 day` or `call prescriber`';
    }
    return words.has('before') && words.has('on') && words.has('at') ? 'a point in time such as `at intake` or `before dosing 4`' : undefined;
}

/** The rules whose words only add to what stands before them. */
const addingRules = new Set(['Amount', 'Condition', 'Origin', 'Term']);

/** What the line needs rather than what it may have as well, where it needs anything. */
function withoutRemarks(expected: readonly Next[]): readonly Next[] {
    const needed = expected.filter(({ word, uses }) => !(/^[a-z]/.test(word) && addingRules.has(uses[0]?.rule ?? '')));
    return needed.length > 0 ? needed : expected;
}

/** What a word is for, if that says more than the word itself. A keyword speaks for itself unless it is the beginning of something longer. */
function placeName(next: Next): string | undefined {
    const isFree = /^[A-Z]+$/.test(next.word) || next.uses[0]?.rule === 'Comparator';
    for (const { rule, property, refersTo } of isFree ? next.uses : next.uses.slice(0, 1)) {
        const named = refersTo && referredNames[refersTo];
        const place = named ?? (property && placeNames[`${rule}.${property}`]);
        if (place) {
            return place;
        }
    }
    return /^[A-Z]+$/.test(next.word) ? terminalNames[next.word] : undefined;
}

const terminalNames: Readonly<Record<string, string>> = {
    ID: 'a short name',
    STRING: 'a text in quotes',
    PROSE: 'a text in quotes',
    NUMBER: 'a number',
    DATE: 'a date such as `2026-11-01`'
};

/** Joins with commas and "or". */
export function either(items: readonly string[]): string {
    return join(items, 'or');
}

/** Joins with commas and "and". */
export function both(items: readonly string[]): string {
    return join(items, 'and');
}

function join(items: readonly string[], last: string): string {
    return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items[items.length - 1]}`;
}
