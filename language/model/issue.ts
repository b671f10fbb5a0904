import type { SourceRange } from './element.js';

/** Something that is written but cannot be read: the model leaves it out, and a rule of the same code says why. */
export interface Issue {
    readonly code: IssueCode;
    readonly range: SourceRange;
    /** What the message names: the author's own words. */
    readonly details: Readonly<Record<string, string>>;
    /** The edit that puts it right, where only one can, and what it does in a few words. */
    readonly repair?: { readonly title: string; readonly range: SourceRange; readonly newText: string };
}

/** The ways in which a written line can fail to mean something. */
export type IssueCode =
    /** details: what (a phrase such as "the duration"), written, example */
    | 'missing-unit'
    /** details: written, suggestion (may be empty), reason (whole sentences, already in plain words) */
    | 'unknown-unit'
    /** details: written, wanted (a noun phrase: "a time", "one kind of time: hours, or days and weeks") */
    | 'wrong-unit'
    /** details: written */
    | 'mixed-and-or'
    /** details: quote (`"` or `"""`) */
    | 'unclosed-text'
    /** details: line ("timing"), inside ("session dosing") */
    | 'repeated-line'
    /** details: written, low, high */
    | 'reversed-range'
    /** A fraction where only whole numbers mean something: `2.5 times`, `1.5 days`. details: written, what ("the number of times") */
    | 'not-whole'
    /** A range where only one value means something: `dose 35 to 50 mg`. details: written, what ("the dose"), example */
    | 'not-one-value'
    /** A rough figure where one decides: `dose about 40 mg`. details: written, what ("the dose") */
    | 'not-exact'
    /** One value where a range or a comparison is needed: `when PHQ9 15`. details: written, what ("PHQ9"), example */
    | 'not-a-range'
    /** More of several conditions than there are. details: written, count */
    | 'impossible-count'
    /** A course longer than is unrolled. details: written, limit */
    | 'too-many-occurrences'
    /** details: written */
    | 'impossible-date'
    /** `without` in a protocol that extends none. details: written */
    | 'without-base'
    /** A file of rows that is not there, or a part of it that cannot be read. details: problem (the key of a message), path, row, column, written … */
    | 'rows-from-file'
    /** details: message, in the reader's words already */
    | 'unreadable';
