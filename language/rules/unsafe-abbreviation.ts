import { everySentence } from '../analysis/claims/sentences.js';
import { nakedDecimal, trailingZero } from '../syntax/decimal.js';
import { defineRule, respelling, sourced } from './kit.js';
import { doseAmounts } from './support/doses.js';
import { lines } from './support/examples.js';
import { doNotUse, errorProneDoses } from './sources.js';

/** What stands behind a number that is an amount of medication. */
const amount = String.raw`(?= ?(?:mg|mcg|[µμ]g|g|mL|ml|units?|IU|U)(?![A-Za-z]))`;

/** Each notation that has been misread, what is to be written instead, and what it was taken for. */
const notations: readonly { readonly pattern: RegExp; readonly taken: string; readonly instead: (written: string) => string }[] = [
    { pattern: new RegExp(String.raw`(?<![\w.,])\d+\.\d*0${amount}`, 'g'), taken: 'ten times as much, when its point is overlooked', instead: text => trailingZero(text) ?? text },
    { pattern: new RegExp(String.raw`(?<![\w.,])\.\d+${amount}`, 'g'), taken: 'a whole number, when its point is overlooked', instead: text => nakedDecimal(text) ?? text },
    { pattern: /(?<=\d ?)U(?![\w/])/g, taken: 'a zero or a 4', instead: () => 'units' },
    { pattern: /(?<=\d ?)IU(?![\w/])/g, taken: 'IV, or the number 10', instead: () => 'international units' },
    { pattern: /(?<![\w.])(?:[Qq]\.[Oo]\.[Dd]\.?(?![\w.])|(?:QOD|qod)(?!\w))/g, taken: 'daily', instead: () => 'every other day' },
    { pattern: /(?<![\w.])(?:[Qq]\.[Dd]\.?(?![\w.])|(?:QD|qd)(?!\w))/g, taken: 'four times a day, or every other day', instead: () => 'daily' },
    { pattern: /(?<=\d ?)[µμ]g(?!\w)/g, taken: 'mg, a thousand times as much', instead: () => 'mcg' },
];

/** The same, for the unit of a dose. */
const units: Readonly<Record<string, { readonly taken: string; readonly instead?: string }>> = {
    'U': { taken: 'a zero or a 4', instead: 'units' },
    'IU': { taken: 'IV, or the number 10' },
    '[IU]': { taken: 'IV, or the number 10' },
    'µg': { taken: 'mg, a thousand times as much', instead: 'mcg' },
    'μg': { taken: 'mg, a thousand times as much', instead: 'mcg' },
};

/** Most texts have none of them, and one look is enough to know. */
const anyNotation = new RegExp(notations.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'u');

/** A way of writing an amount that has led to overdoses. */
export const unsafeAbbreviation = defineRule({
    code: 'unsafe-abbreviation',
    severity: 'warning',
    summary: 'A text or a dose uses a notation that has been misread for another amount or frequency.',
    why: 'Whoever copies the text by hand, or reads it in a hurry, gives another dose: a U becomes a zero, QD is taken for QID, µg for mg.',
    messages: {
        text: '`{written}` has been read as {taken}. Write `{instead}`.',
        unit: '`{written}` has been read as {taken}. Spell the unit out.',
    },
    basis: sourced(doNotUse, errorProneDoses),
    bad: lines(`
team {
    role therapist "Therapist"
}
narrative "Other medication" "Patients may go on with lorazepam, <|1.0|> mg at night."
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
narrative "Other medication" "Patients may go on with lorazepam, 1 mg at night."
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    checkProtocol({ protocol, encounters }, report) {
        for (const { text, place } of everySentence(protocol)) {
            for (const { pattern, taken, instead } of anyNotation.test(text) ? notations : []) {
                for (const { 0: written, index } of text.matchAll(pattern)) {
                    const { range, exact } = place(index, written.length);
                    const safer = instead(written);
                    report('text', { written, taken, instead: safer }, range, { fixes: exact ? [respelling(`Write \`${safer}\``, range, safer)] : [] });
                }
            }
        }
        for (const { value, range } of doseAmounts(protocol.own.medications, encounters)) {
            const [, unit = ''] = /^[\d.]+ (\S+)/.exec(value.written) ?? [];
            const [first = ''] = unit.split('/');
            const { taken, instead } = units[first] ?? {};
            const isAlone = range.end - range.start === value.written.length;
            const start = range.end - unit.length;
            const written = { ...range, ...isAlone ? { start, end: start + first.length } : {} };
            if (taken !== undefined && instead !== undefined) {
                report('text', { written: first, taken, instead }, written, { fixes: isAlone ? [respelling(`Write \`${instead}\``, written, instead)] : [] });
            } else if (taken !== undefined) {
                report('unit', { written: first, taken }, written);
            }
        }
    },
});
