import type { Element, Ref } from '../model/element.js';

/** Whether one of the names is used. */
export function isNamed(refs: readonly Ref[], names: readonly string[]): boolean {
    return refs.some(({ written }) => names.includes(written));
}

/** Whether a name and its label have one of some words, which may go on: `drive` is found in `noDriver` and in `drives`. */
export function hasWord({ name, label }: Pick<Element, 'name' | 'label'>, words: readonly string[]): boolean {
    const inText = `${name} ${label}`.toLowerCase();
    return words.some(word => inText.includes(word.toLowerCase()));
}
