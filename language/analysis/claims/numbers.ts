import { numberWords as words } from '../../syntax/number-words.js';

const dozens = new Map([['half a dozen', 6], ['a dozen', 12], ['two dozen', 24]]);
const times = new Map([['once', 1], ['twice', 2], ['thrice', 3]]);

/** The source of a pattern that finds a number in figures or in words. */
export const number = String.raw`(?<![\w.,/])(?:\d+(?:\.\d+)?|${[...dozens.keys(), ...words].join('|')})(?![\w])`;

/** The source of a pattern that finds how many times something is done: `twice`, `6 times`. */
export const occasions = `(?:${[...times.keys()].join('|')}|${number} times)`;

/**
 * The value of what one of the patterns has found.
 * @param written a number or a number of times, in figures or in words
 */
export function valueOf(written: string): number {
    const plain = written.toLowerCase().replace(/ times$/, '');
    return times.get(plain) ?? dozens.get(plain) ?? (words.includes(plain) ? words.indexOf(plain) : Number(plain));
}

/** Whether a number is written like a year: "the 2021 dosing sessions" are those of a year, not so many. */
export function isYear(written: string): boolean {
    return /^(?:19|20)\d\d$/.test(written);
}

/** A number as it is written beside another one: in words where that is in words and there is a word. */
export function like(written: string, value: number): string {
    const word = /^\d/.test(written) ? undefined : words[value];
    return word === undefined ? `${value}` : /^[A-Z]/.test(written) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
