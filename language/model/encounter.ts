import type { Action, Evaluated } from './condition.js';
import type { Element, Origin, Ref, Silence, SourceRange } from './element.js';
import type { StaffNeed } from './people.js';
import type { Moment, Quantity, Span, Stated } from './quantities.js';
import type { Schedule } from './timing.js';

/** How patient and team meet. */
export type ContactMode = 'in-person' | 'video' | 'phone';

/** A length of time, and what it stands on. */
export interface StatedSpan extends Span, Origin {
    /** Where only one end is stated. */
    readonly bound?: 'at-least' | 'at-most';
}

/** A screening step, a session, or an assessment visit apart from both: one template, which the schedule turns into occurrences. */
export interface Encounter extends Element {
    readonly kind: 'step' | 'session' | 'visit';
    readonly schedule?: Schedule;
    readonly lasts?: StatedSpan;
    readonly staff: readonly StaffNeed[];
    readonly setting?: Ref;
    readonly contactModes: readonly ContactMode[];
    readonly needs: readonly Ref[];
    readonly instructions: readonly Instruction[];
    readonly checks: readonly Check[];
    readonly administrations: readonly Administration[];
    readonly supplements: readonly Supplement[];
    readonly procedures: readonly Performance[];
    readonly timelines: readonly SubTimeline[];
    readonly monitors: readonly Monitor[];
    readonly collections: readonly Collection[];
    readonly activities: readonly Activity[];
    readonly approaches: readonly Ref[];
    readonly discharge?: Discharge;
    /** What happens when the patient misses it. */
    readonly missed?: Missed;
    readonly silences: readonly Silence[];
}

/** What follows when the patient misses the session. */
export interface Missed extends Origin {
    readonly actions: readonly Action[];
    readonly range: SourceRange;
}

/** What the patient must do or keep from doing around a session. */
export interface Instruction extends Element {
    readonly kind: 'instruction';
    readonly from?: Moment;
    /** `next-day`: until the next calendar day; `next-day-after-sleep`: and the patient has slept. */
    readonly until?: Moment | 'next-day' | 'next-day-after-sleep';
}

/** A condition looked at inside a session, and what happens when it does not hold. */
export interface Check extends Element {
    readonly kind: 'check';
    readonly at: Moment;
    readonly when: Evaluated;
    readonly otherwise: readonly Action[];
}

/** A dose given at a moment of a session. */
export interface Administration extends Element {
    readonly kind: 'administration';
    readonly at: Moment;
    readonly medication: Ref;
    /** Doses of this session's own to choose from; where there are none, the medication's dose holds. */
    readonly doses: readonly Stated<Quantity>[];
    readonly duration?: Span;
    readonly when?: Evaluated;
}

/** A further dose after the session's first of the same medication. */
export interface Supplement extends Element {
    readonly kind: 'supplement';
    readonly medication: Ref;
    /** An amount, or a percentage of that first dose. */
    readonly dose: Stated<Quantity>;
    readonly after: Span;
    readonly when?: Evaluated;
}

/** A procedure that is no drug, performed at a moment of a session. */
export interface Performance extends Element {
    readonly kind: 'performance';
    readonly at: Moment;
    readonly procedure: Ref;
    readonly duration?: Span;
}

/** A clock of its own inside a session; its moments count from where it begins. */
export interface SubTimeline extends Element {
    readonly kind: 'timeline';
    readonly at: Moment;
    readonly activities: readonly Activity[];
    readonly collections: readonly Collection[];
    readonly checks: readonly Check[];
    readonly monitors: readonly Monitor[];
    readonly timelines: readonly SubTimeline[];
}

/** Something watched through a session. */
export interface Monitor extends Element {
    readonly kind: 'monitor';
    readonly of: readonly Ref[];
    /** `as-needed`: those who watch choose the interval; `not-stated`: the source leaves it open. */
    readonly every: Span | 'continuous' | 'as-needed' | 'not-stated';
    readonly from?: Moment;
    readonly until?: Moment;
    /** What ends the watching, where that is no moment. */
    readonly untilHolds?: Evaluated;
}

/** Values taken once: at a moment of the session, or at any time in it. */
export interface Collection extends Element {
    readonly kind: 'collection';
    readonly items: readonly CollectedItem[];
    readonly at?: Moment;
    /** Who rates or takes them, where that is not left to the session's staff. */
    readonly by: readonly Ref[];
}

/** One value, and how long it may be used. */
export interface CollectedItem {
    readonly of: Ref;
    readonly validFor?: Span;
    readonly range: SourceRange;
}

/** What the team does with the patient, or what the patient practises; may have parts of its own. */
export interface Activity extends Element {
    readonly kind: 'activity';
    readonly purpose: 'do' | 'practice';
    readonly lasts?: Span;
    readonly by: readonly Ref[];
    readonly parts: readonly Activity[];
}

/** When the patient may leave. */
export interface Discharge extends Element {
    readonly kind: 'discharge';
    readonly notBefore?: Span;
    readonly when: Evaluated;
    readonly by: readonly Ref[];
    readonly handOuts: readonly string[];
}
