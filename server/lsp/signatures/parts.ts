import type { Part } from './form.js';

/** Words of the language, which are no names and no units. */
const linking = '(?!(?:after|and|apart|as|at|before|continuously|discharge|down|each|else|every|first|for|from|in|interval|last|on|or|over|patients?|per|previous|times|to|unless|until|up|when)(?![\\w]))';
const figure = '[-−]?\\d+(?:\\.\\d+)?';
const unit = `${linking}[A-Za-zµμ%°][\\w/%°µμ²]*(?![\\w/%°µμ²])`;
const word = `${linking}[A-Za-zÀ-ÿ_][A-Za-zÀ-ÿ0-9_]*(?![A-Za-zÀ-ÿ0-9_])`;
const amounts = `(?:about )?${figure}(?: ?${unit})?(?: ?(?:to|±|\\+/-|or) ${figure})? ?${unit}`;
const anchor = `(?:(?:each|first|last|previous) )?${word}(?: \\d+)?`;
const moment = `discharge|(?:about )?${figure} ?${unit}`;

const part = (label: string, written: string, means: string): Part => ({ label, written: new RegExp(written), means });

/** A part that may be left out. */
export const maybe = (other: Part): Part => ({ ...other, optional: true });

/** Words of the language that stand where they are. */
export const fixed = (label: string, means: string): Part => part(label, label.split('|').map(words => words.trim().replace(/[.*+?^$()[\]{}]/g, '\\$&')).join('|'), means);

/** A name of the protocol, with what it names. */
export const name = (label: string, means: string): Part => part(label, word, means);

/** Several names. */
export const names = (label: string, means: string): Part => part(label, `${word}(?:, ?${word})*`, means);

/** A number without a unit. */
export const number = (label: string, means: string): Part => part(label, `${figure}(?: to ${figure})?`, means);

/** A day of the calendar, two, or one with a tolerance. */
export const day = (label: string, means: string): Part => part(label, `${figure}(?: ?(?:to|±|\\+/-) ${figure}(?: days?)?)?`, means);

/** Numbers in a row. */
export const numbers = (label: string, means: string): Part => part(label, `${figure}(?:(?:,| and) ?${figure})*`, means);

/** A length of time or an amount, with one end, two, or a tolerance. */
export const span = (label: string, means: string): Part => part(label, amounts, means);

/** Amounts to choose from. */
export const choices = (label: string, means: string): Part => part(label, `(?:${amounts})(?: or (?:${amounts}))*`, means);

/** A visit that others are counted from. */
export const visit = (means: string): Part => part('each | first | last visit number', anchor, means);

/** A moment on the clock of a session. */
export const time = (label: string, means: string): Part => part(label, moment, means);

/** A statement about the patient, up to the words that end it. */
export const condition = (means: string, before = ''): Part =>
    part('condition', before === '' ? '.+' : `(?:(?! ${before}(?:\\s|$)).)+`, means);

/** A text in quotes. */
export const quoted = (means: string): Part => part('"text"', '"[^"]*"', means);

/** What follows. */
export const actions = (means: string): Part => part('action', '.+', means);
