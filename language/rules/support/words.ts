import type { Element, ElementKind } from '../../model/element.js';
import { wordFor } from '../../analysis/words/kinds.js';

export { wordFor };

/** A word with its article: "an objective", "a role". */
export function withArticle(word: string): string {
    return `${/^[aeio]/.test(word) ? 'an' : 'a'} ${word}`;
}

/** More kinds than this are no longer told apart in a sentence. */
const manyKinds = 8;

/** The words for several kinds, as in "session or screening step". */
export function wordsFor(kinds: readonly ElementKind[]): string {
    const all = kinds.length > manyKinds ? ['element'] : kinds.map(wordFor);
    const last = all.pop() ?? 'name';
    return all.length === 0 ? last : `${all.join(', ')} or ${last}`;
}

/** Names as a list in a sentence: `` `a`, `b` or `c` ``. */
export function listed(names: readonly string[], conjunction: 'and' | 'or' = 'or'): string {
    const quoted = names.map(name => `\`${name}\``);
    const last = quoted.pop() ?? '';
    return quoted.length === 0 ? last : `${quoted.join(', ')} ${conjunction} ${last}`;
}

/** What is told about an element of a base: its kind, its name, or the last part of its id where it has none, and the protocol that states it. */
export function baseWords(id: string, { kind, name, inheritedFrom = '' }: Element): { readonly kind: string; readonly name: string; readonly base: string } {
    return { kind: wordFor(kind), name: name || id.split('/').at(-1)!, base: inheritedFrom };
}
