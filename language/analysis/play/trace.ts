import type { Action } from '../../model/condition.js';
import type { SourceRange } from '../../model/element.js';
import type { Answer, Because } from './evaluate.js';
import type { Given } from './doses.js';
import type { Moment } from './moment.js';

/** Something that happened on a course. */
export interface Event {
    readonly kind: 'screened' | 'held' | 'missed' | 'not-held' | 'checked' | 'postponed' | 'given' | 'not-given' | 'reacted' | 'discharged' | 'stays' | 'decided' | 'reached' | 'stopped';
    readonly moment: Moment;
    /** The occurrence it happened at, if any. */
    readonly visit?: string;
    /** What happened, in a sentence. */
    readonly text: string;
    /** The clause that decided. */
    readonly range?: SourceRange;
    /** How a check came out. */
    readonly answer?: Answer;
    readonly because: readonly Because[];
}

/** How one visit went. */
export interface Visit {
    readonly held: boolean;
    readonly day: number;
    /** How many days later than planned it was held. */
    readonly delay: number;
    readonly given: readonly Given[];
    /** Ids of the checks that put it off. */
    readonly postponedBy: readonly string[];
    /** The moment at which the patient left; nothing where nobody let them go, or where no discharge is written. */
    readonly discharged?: Moment;
    /** Set where its day came and it could not be held: something is not known, or it was put off for too long. */
    readonly lost?: true;
    readonly because: readonly Because[];
}

/** Which way a decision went. */
export interface Taken {
    /** Place of the branch in the text; nothing for `otherwise`. */
    readonly branch?: number;
    readonly actions: readonly Action[];
    readonly because: readonly Because[];
}

/** A patient's whole course. */
export interface Played {
    readonly events: readonly Event[];
    readonly eligible: boolean;
    /** Ids of the criteria that turned the patient away, of those that could not be judged, and of the cautions that apply. */
    readonly excludedBy: readonly string[];
    readonly undecided: readonly string[];
    readonly cautions: readonly string[];
    readonly screening: ReadonlyMap<string, readonly Because[]>;
    readonly visits: ReadonlyMap<string, Visit>;
    readonly decisions: ReadonlyMap<string, Taken>;
    /** Ids of what stopped the course and what interrupted it. */
    readonly stoppedBy: ReadonlyMap<string, readonly Because[]>;
    readonly pausedBy: ReadonlyMap<string, readonly Because[]>;
    /** The visits at which each outcome was reached. */
    readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
}
