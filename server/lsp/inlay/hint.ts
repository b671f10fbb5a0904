import type { SourceRange } from '../../../language/model/element.js';

/** A few words behind a place in the text. */
export interface Hint {
    /** What they are about; they stand behind its end. */
    readonly at: SourceRange;
    readonly text: string;
    /** How they follow, as markdown. */
    readonly why: string;
}

/** `1 role`, `2 roles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count} ${count === 1 ? one : many}`;
}
