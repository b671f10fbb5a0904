import type { Duration } from '../syntax/duration.js';
import type { Quantity } from '../syntax/quantity.js';
import type { SourceRange } from './element.js';

export type { Duration, Quantity };

/** A quantity and where it is written. */
export interface Stated<T> {
    readonly value: T;
    readonly range: SourceRange;
}

/** A closed range of quantities; both ends belong to it. */
export interface QuantityRange {
    readonly low: Quantity;
    readonly high: Quantity;
    readonly range: SourceRange;
}

/** A length of time as written: `60 min` has equal ends, `24 to 72 h` two ends, `7 ± 2 days` also a target. */
export interface Span {
    readonly lower: Duration;
    readonly upper: Duration;
    readonly target?: Duration;
    /** Written with `about`: the figure is meant roughly, and compared as it stands. */
    readonly approximate?: true;
    /** The author's own words, for messages: `7 ± 2 days`. */
    readonly written: string;
    readonly range: SourceRange;
}

/** A moment on the clock of one session: an offset from its time 0, or its discharge. */
export type Moment =
    | { readonly kind: 'offset'; readonly offset: Duration; readonly approximate?: true; readonly range: SourceRange }
    | { readonly kind: 'discharge'; readonly range: SourceRange };
