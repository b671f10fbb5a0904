import type { Action } from './condition.js';
import type { Measurement } from './condition.js';
import type { Element, Ref, SourceRange } from './element.js';
import type { Duration, Quantity, Span, Stated } from './quantities.js';
import type { Anchor } from './timing.js';

/** A patient, and what must follow. */
export interface Scenario extends Element {
    readonly kind: 'scenario';
    readonly known: readonly Known[];
    /** Whether everything else that could be asked for is absent; otherwise it is unknown. */
    readonly closed: boolean;
    readonly expected: readonly Expectation[];
}

/** Many patients at once. What is known of all of them stands before the rows. */
export interface ScenarioTable extends Element {
    readonly kind: 'scenario-table';
    readonly known: readonly Known[];
    readonly closed: boolean;
    readonly columns: readonly Measurement[];
    readonly rows: readonly ScenarioRow[];
    /** Files of comma-separated values with further rows. */
    readonly files: readonly ScenarioFile[];
}

/** A file of comma-separated values with patients. What is read of it has its place in that file. */
export interface ScenarioFile {
    readonly path: string;
    /** Where the path is written. */
    readonly range: SourceRange;
    /** Its address; absent where there is no such file. */
    readonly uri?: string;
    readonly columns: readonly Measurement[];
    /** The rows that can be read. */
    readonly rows: readonly FileRow[];
}

/** One patient of a file. */
export interface FileRow extends ScenarioRow {
    /** The number of the row, as a spreadsheet counts. */
    readonly number: number;
}

/** One patient of a table. */
export interface ScenarioRow {
    /** For each column, in order; nothing where the value is not known. */
    readonly cells: readonly (Cell | undefined)[];
    readonly expected: readonly Expectation[];
    readonly range: SourceRange;
}

/** A value in a table. */
export type Cell = { readonly kind: 'amount'; readonly amount: Stated<Quantity> } | { readonly kind: 'choice'; readonly choice: string; readonly range: SourceRange };

/** Something that is so from some time on: until the same is stated anew. */
export type Known = { readonly from?: KnownFrom; readonly written: string; readonly range: SourceRange } & KnownFact;

/** What can be known of a patient. */
export type KnownFact =
    | { readonly kind: 'value'; readonly value: Measurement; readonly amount: Stated<Quantity> }
    | { readonly kind: 'choice'; readonly value: Measurement; readonly choice: string; readonly choiceRange: SourceRange }
    | { readonly kind: 'diagnosis'; readonly when: 'ever' | 'current' | 'family'; readonly diagnosis: Ref; readonly lasting?: Span; readonly holds: boolean }
    /** `ago`: when it was last taken; without it, it is taken now. */
    | { readonly kind: 'drug'; readonly drug: Ref; readonly ago?: Span; readonly lasting?: Span; readonly dose?: Stated<Quantity>; readonly holds: boolean }
    | { readonly kind: 'judgement'; readonly role: Ref; readonly statement: string; readonly holds: boolean }
    | { readonly kind: 'agreement'; readonly item: Ref; readonly holds: boolean }
    | { readonly kind: 'consented'; readonly consent: Ref; readonly holds: boolean }
    | { readonly kind: 'missed'; readonly anchor: Anchor }
    /** The arm that the patient is in. */
    | { readonly kind: 'arm'; readonly arm: Ref };

/** From when on something is so; from the beginning where nothing is said. */
export type KnownFrom =
    | { readonly kind: 'day'; readonly day: number; readonly written: string; readonly range: SourceRange }
    /** `offset` is the time into the session, negative before its minute 0; `attempt` is set for patients who are drawn: how often the visit was put off. */
    | { readonly kind: 'visit'; readonly anchor: Anchor; readonly offset?: Duration; readonly attempt?: number; readonly range: SourceRange };

/** What must follow. */
export type Expectation = { readonly written: string; readonly range: SourceRange } & ExpectedFact;

/** What can follow from a protocol for a patient. */
export type ExpectedFact =
    | { readonly kind: 'eligible'; readonly holds: boolean }
    | { readonly kind: 'excluded' | 'cautioned'; readonly by: Ref }
    | { readonly kind: 'stopped' | 'paused'; readonly by: Ref }
    /** `word` is set where the outcome has no name of its own. */
    | { readonly kind: 'reached'; readonly outcome: Ref; readonly holds: boolean; readonly at?: Anchor }
    /** `actions` are those of the branch that is taken; empty for `otherwise`. */
    | { readonly kind: 'decided'; readonly decision: Ref; readonly otherwise: boolean; readonly actions: readonly Action[] }
    /** Nothing is given where `amount` is absent. */
    | { readonly kind: 'given'; readonly at: Anchor; readonly amount?: Stated<Quantity>; readonly medication: Ref }
    | { readonly kind: 'day'; readonly at: Anchor; readonly low: number; readonly high: number }
    | { readonly kind: 'held'; readonly at: Anchor; readonly holds: boolean }
    | { readonly kind: 'postponed'; readonly at: Anchor; readonly by: Ref }
    /** The patient stays where `time` is absent. */
    | { readonly kind: 'discharged'; readonly at: Anchor; readonly time?: Duration };
