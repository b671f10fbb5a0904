import type { Ref } from '../model/element.js';

/** Whether one of the names is used. */
export function isNamed(refs: readonly Ref[], names: readonly string[]): boolean {
    return refs.some(({ written }) => names.includes(written));
}

/** Whether a text has one of some words, which may go on: `drive` is found in `noDriver` and in `drives`. */
export function hasWord(text: string, words: readonly string[]): boolean {
    const inText = text.toLowerCase();
    return words.some(word => inText.includes(word.toLowerCase()));
}
