import type { SourceRange } from './element.js';

/** Something that is written but cannot be read: the model leaves it out, and a rule of the same code says why. */
export interface Issue {
    readonly code: IssueCode;
    readonly range: SourceRange;
    /** What the message names: the author's own words. */
    readonly details: Readonly<Record<string, string>>;
}

/** The ways in which a written line can fail to mean something. */
export type IssueCode =
    /** details: what (a phrase such as "the duration"), written, example */
    | 'missing-unit'
    /** details: written, suggestion (may be empty) */
    | 'unknown-unit'
    /** details: written, wanted ("a time") */
    | 'wrong-unit'
    /** details: written */
    | 'mixed-and-or'
    /** details: quote (`"` or `"""`) */
    | 'unclosed-text'
    /** details: line ("timing"), inside ("session dosing") */
    | 'repeated-line'
    /** details: written, low, high */
    | 'reversed-range'
    /** details: written */
    | 'impossible-date'
    /** details: message, in the reader's words already */
    | 'unreadable';
