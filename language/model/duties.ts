import type { Evaluated, Lasting } from './condition.js';
import type { Element, Origin, Ref, SourceRange } from './element.js';
import type { Span } from './quantities.js';
import type { Anchor, TimePoint } from './timing.js';

/** What somebody, mostly the patient, has to do over the course; the label is the text as written. */
export interface Duty extends Element {
    readonly kind: 'duty';
    /** How soon after the occasion. */
    readonly within?: Span;
    readonly from?: TimePoint;
    readonly until?: DutyEnd;
    /** Who has the duty; empty for the patient. */
    readonly by: readonly Ref[];
}

/** When a duty ends: at a point of the course, or on the day after each of some sessions, slept or not. */
export type DutyEnd =
    | { readonly kind: 'point'; readonly point: TimePoint }
    | { readonly kind: 'next-day'; readonly afterSleep: boolean; readonly after: Anchor };

/** A form that has to be filled in. */
export interface RecordForm extends Element {
    readonly kind: 'record';
    readonly edition?: string;
    readonly by: readonly Ref[];
    /** Each deadline that holds: after each session of one kind, and after each of another. */
    readonly due: readonly Due[];
    readonly submitTo?: string;
    readonly fields: readonly RecordField[];
    readonly exceptions: readonly RecordException[];
}

/** By when a record is due. */
export interface Due extends Origin {
    readonly point: TimePoint;
    readonly range: SourceRange;
}

/** One field of a record, and the values that fill it. */
export interface RecordField extends Element {
    readonly kind: 'field';
    readonly of: readonly Ref[];
}

/** Where a record is not asked for. */
export interface RecordException extends Origin {
    readonly text: string;
    readonly range: SourceRange;
}

/** What holds for another treatment beside this one. */
export interface ConcomitantRule extends Element {
    readonly kind: 'concomitant';
    readonly policy: 'require' | 'permit' | 'avoid' | 'forbid';
    readonly drug: Ref;
    readonly lasting?: Lasting;
    readonly when?: Evaluated;
}
