import type { Action, Evaluated } from './condition.js';
import type { Element, Origin, Provenance, Ref, SourceRange } from './element.js';
import type { StatedSpan } from './encounter.js';
import type { Duration, Quantity, Span, Stated } from './quantities.js';

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
    /** How far an exact offset may be missed, where that cannot be reckoned into its bounds: days around a number of months. */
    readonly tolerance?: Tolerance;
    readonly approximate?: true;
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

/** Weeks of the protocol's calendar: week 1 begins on the day that its day convention names. Without `high` they go on. */
export interface WeekRange {
    readonly low: number;
    readonly high?: number;
    readonly written: string;
    readonly range: SourceRange;
}

/** How early and how late something exact may be; neither is negative. */
export interface Tolerance {
    readonly early: Duration;
    readonly late: Duration;
}

/** The tolerance of a timing line: a figure, or the statement that there is none in the source. */
export type StatedTolerance = { readonly kind: 'stated'; readonly early: Duration; readonly late: Duration; readonly range: SourceRange }
    | { readonly kind: 'not-stated'; readonly range: SourceRange };

/** How often within each day, week or month, and for how long: `twice a week for 4 weeks`. */
export interface Frequency {
    readonly minimum: number;
    readonly maximum: number;
    readonly period: Duration;
    readonly length?: Span;
    readonly written: string;
    readonly range: SourceRange;
}

/** Time from one occurrence to the next; of several choices the bounds reach from the shortest to the longest. */
export interface Cadence extends Span {
    /** `every 1 or 2 weeks`: each choice; empty where there is none to make. */
    readonly choices: readonly Duration[];
}

/** How often something happens. */
export interface Repeat {
    /** Fewest occurrences; per occurrence of `per` where that is given. */
    readonly minimum: number;
    /** Most occurrences; absent for an open course. */
    readonly maximum?: number;
    /** Time from one occurrence to the next, counted from the one before as it was held. */
    readonly cadence?: Cadence;
    readonly frequency?: Frequency;
    /** Whether the number of times is written; otherwise it follows from the rest of the line. */
    readonly counted: boolean;
    /** How often the frequency alone would make it happen, for as long as it is said to last. */
    readonly reckoned?: { readonly minimum: number; readonly maximum?: number };
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
    readonly weeks?: WeekRange;
    /** One occurrence for each, in order: `at weeks 1, 2 and 6 after dosing 1`. */
    readonly series: readonly TimingRelation[];
    readonly tolerance?: StatedTolerance;
    /** Numbers of days that illustrate the rule and bind nobody. */
    readonly nominalDays: readonly number[];
    readonly repeat: Repeat;
    readonly written: string;
    readonly range: SourceRange;
}

/** A point in the course at which something is measured, decided or handed over: `at intake`, `before each dosing`. */
export type TimePoint =
    | { readonly kind: 'relation'; readonly relation: TimingRelation }
    | { readonly kind: 'day'; readonly day: DayPoint }
    | { readonly kind: 'week'; readonly week: WeekRange };

/** Part of the course, with what opens and closes it. */
export interface Phase extends Element {
    readonly kind: 'phase';
    readonly encounters: readonly Ref[];
    /** Where in the course it lies. */
    readonly when?: TimePoint;
    readonly lasts?: StatedSpan;
    readonly entry?: Gate;
    readonly exit?: Gate;
    /** Where the course may go on; the first whose condition holds is taken. */
    readonly next: readonly NextPhase[];
    /** What follows when no way on is open. */
    readonly otherwise?: { readonly actions: readonly Action[]; readonly range: SourceRange };
}

/** A way on from a phase: `continue to maintenance when …`. */
export interface NextPhase extends Origin {
    readonly phase: Ref;
    readonly when?: Evaluated;
    readonly range: SourceRange;
}

/** What opens or closes a phase: a condition, or a point in time. */
export type Gate =
    | { readonly kind: 'condition'; readonly when: Evaluated; readonly range: SourceRange }
    | { readonly kind: 'point'; readonly point: TimePoint; readonly range: SourceRange };

/** A group of patients treated alike. */
export interface Arm extends Element {
    readonly kind: 'arm';
    readonly role?: 'experimental' | 'active-comparator' | 'control';
    readonly gives: readonly ArmTreatment[];
    readonly encounters: readonly Ref[];
    readonly enrols?: StatedCount;
}

/** What an arm gives, with a dose of its own where it has one. */
export interface ArmTreatment {
    readonly given: Ref;
    readonly dose?: Stated<Quantity>;
    readonly range: SourceRange;
}

/** A number of people or places, and what it stands on. */
export interface StatedCount extends Origin {
    readonly count: number;
    readonly approximate?: true;
    readonly range: SourceRange;
}

/** What makes a protocol a study. */
export interface Study extends Element {
    readonly kind: 'study';
    readonly registrations: readonly Registration[];
    readonly allocation?: Allocation;
    readonly masking?: Masking;
    readonly enrols?: StatedCount;
    readonly sites?: StatedCount;
}

/** A number under which a study is registered. */
export interface Registration extends Origin {
    readonly number: string;
    readonly range: SourceRange;
}

/** How patients come into the arms; `ratio` counts in the order of the arms. */
export interface Allocation extends Origin {
    readonly method: 'randomised' | 'not-randomised';
    readonly ratio: readonly number[];
    readonly arms: readonly Ref[];
    readonly range: SourceRange;
}

/** Who does not know which arm a patient is in; nobody in an open study. */
export interface Masking extends Origin {
    readonly parties: readonly ('participant' | 'care-provider' | 'investigator' | 'outcomes-assessor')[];
    readonly range: SourceRange;
}
