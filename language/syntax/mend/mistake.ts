import type { Next } from '../walk/position.js';

/** A line of a block, as far as it is written. */
export interface LineStart {
    /** The grammar rule of the line. */
    readonly rule: string;
    /** Its keyword as the language spells it. */
    readonly keyword: string;
    /** The name the author gave, if the line has one. */
    readonly name?: string | undefined;
}

/** What kind of mistake it is; messages.ts words each. */
export type MistakeKind =
    /** A line breaks off. */
    | 'unfinished'
    /** A word that does not fit after the ones before it. */
    | 'unexpected'
    /** The line is complete before this word. */
    | 'too-much'
    /** `wanted` was meant. */
    | 'misspelt'
    /** `wanted` is left out before this word. */
    | 'left-out'
    /** A text without its quotes. */
    | 'unquoted'
    /** A word of the language as a name. */
    | 'reserved'
    /** An address of a web page without its quotes. */
    | 'unquoted-address'
    /** `18-70` for `18 to 70`, `=>` for `>=`: `wanted` is the right way. */
    | 'other-notation'
    /** `heart disease` for `heartDisease`, which is `wanted`. */
    | 'name-in-words'
    /** `twice a week` and the like in a timing line. */
    | 'frequency'
    /** A character that belongs to no word. */
    | 'foreign'
    /** The bullet of a list, at the beginning of a line. */
    | 'bullet'
    /** A line that no block of this kind has. */
    | 'unknown-line'
    /** A line that belongs in another block. */
    | 'misplaced'
    /** A word that other languages of this kind have. */
    | 'not-in-language'
    /** Lines of a block whose first line, which begins with `wanted`, is missing. */
    | 'lost-header'
    /** Blocks that are not closed, innermost first. */
    | 'unclosed'
    /** A closing brace without an opening one. */
    | 'closes-nothing'
    /** An opening brace after a line that has no block. */
    | 'no-block'
    /** Lines of a protocol outside any protocol. */
    | 'outside'
    /** More levels of parentheses or blocks than anybody can follow. */
    | 'too-deep'
    /** A stretch that cannot be read, nobody knows why. */
    | 'unreadable';

/** One mistake: what is wrong and what the author meant, as far as can be told. Offsets are those of its words. */
export interface Mistake {
    readonly kind: MistakeKind;
    readonly start: number;
    readonly end: number;
    /** What is written there. */
    readonly found: string;
    /** The word before it on the same line of thought. */
    readonly before?: string | undefined;
    readonly wanted?: string | undefined;
    /** Where several words may have been left out: all of them. */
    readonly choices?: readonly string[];
    /** What may stand there. */
    readonly expected: readonly Next[];
    /** The line it is in. */
    readonly line?: LineStart | undefined;
    /** The blocks it is in, innermost first. */
    readonly blocks: readonly LineStart[];
}
