import type { Evaluated } from './condition.js';
import type { Element, Origin, Provenance, Ref, SourceRange } from './element.js';
import type { Duration, Span } from './quantities.js';

/** Which occurrence of a session or step is meant. `only` is written without a word and without a number. */
export type AnchorChoice = 'each' | 'first' | 'last' | 'previous' | 'numbered' | 'only';

/** A point that other times are counted from: `dosing 1`, `each dosing`, `last dosing`, `intake`. */
export interface Anchor {
    readonly target: Ref;
    readonly choice: AnchorChoice;
    /** The number of the occurrence, from 1; only with `numbered`. */
    readonly index?: number;
    /** The author's own words. */
    readonly written: string;
    readonly range: SourceRange;
}

/**
 * One statement of when something happens.
 * Offsets count from the anchor and are positive after it, negative before it; an absent bound is open.
 * An offset of whole calendar units names a date, an offset of hours or minutes elapsed time (docs/semantics.md).
 */
export interface TimingRelation {
    readonly from: Anchor;
    /** Which edge of the anchor the offset is counted from: its end for "after", its start for "before" and "at". */
    readonly edge: 'start' | 'end';
    readonly direction: 'before' | 'after' | 'same-day' | 'at';
    readonly lower?: Duration;
    readonly upper?: Duration;
    readonly target?: Duration;
    /** Whether the anchor counts as planned or as it was held. */
    readonly against: 'planned' | 'actual';
    readonly provenance: Provenance;
    readonly written: string;
    readonly range: SourceRange;
}

/** A place on the protocol's calendar, as written: `on day 8`, `on day 5 to 9`. Days count by the protocol's day convention. */
export interface DayPoint {
    readonly low: number;
    readonly high: number;
    readonly target?: number;
    readonly written: string;
    readonly range: SourceRange;
}

/** How often something happens. */
export interface Repeat {
    /** Fewest occurrences; per occurrence of `per` where that is given. */
    readonly minimum: number;
    /** Most occurrences; absent for an open course. */
    readonly maximum?: number;
    /** Time from one occurrence to the next, counted from the one before as it was held. */
    readonly cadence?: Span;
    readonly minimumGap?: Span;
    /** Repeats once for each occurrence of this session. */
    readonly per?: Anchor;
    /** The course ends when this holds; what was not held by then is left out. */
    readonly until?: Evaluated;
    readonly range?: SourceRange;
}

/** Everything a `timing` line says. */
export interface Schedule extends Origin {
    readonly relations: readonly TimingRelation[];
    readonly days: readonly DayPoint[];
    readonly repeat: Repeat;
    readonly written: string;
    readonly range: SourceRange;
}

/** A point in the course at which something is measured, decided or handed over: `at intake`, `before each dosing`. */
export type TimePoint = { readonly kind: 'relation'; readonly relation: TimingRelation } | { readonly kind: 'day'; readonly day: DayPoint };

/** Part of the course, with what opens and closes it. */
export interface Phase extends Element {
    readonly kind: 'phase';
    readonly encounters: readonly Ref[];
    readonly entry?: Gate;
    readonly exit?: Gate;
}

/** What opens or closes a phase: a condition, or a point in time. */
export type Gate =
    | { readonly kind: 'condition'; readonly when: Evaluated; readonly range: SourceRange }
    | { readonly kind: 'point'; readonly point: TimePoint; readonly range: SourceRange };

/** A group of patients treated alike. */
export interface Arm extends Element {
    readonly kind: 'arm';
    readonly role?: 'experimental' | 'active-comparator' | 'control';
    readonly medications: readonly Ref[];
    readonly encounters: readonly Ref[];
}
