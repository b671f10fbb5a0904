import type { Ref, SourceRange } from './element.js';
import type { Duration, Quantity, QuantityRange, Span, Stated } from './quantities.js';
import type { Anchor } from './timing.js';

/** What is measured: an observable, or one scale of an instrument (`CSSRS.ideation`). */
export interface Measurement {
    readonly of: Ref;
    readonly scale?: Ref;
    readonly written: string;
    readonly range: SourceRange;
}

/** How a value is compared with a limit. */
export type Comparator = '>=' | '<=' | '>' | '<' | '=';

/**
 * A statement about a patient that holds, does not hold, or cannot be known yet (docs/semantics.md: unknown is not absent).
 * Bounds of `between` belong to it; `falls` and `rises` compare with the value at `baseline`.
 */
export type Condition =
    | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[]; readonly range: SourceRange }
    | { readonly kind: 'not'; readonly of: Condition; readonly range: SourceRange }
    | { readonly kind: 'compare'; readonly value: Measurement; readonly operator: Comparator; readonly amount: Stated<Quantity>;
        readonly sustained?: Duration; readonly at?: Anchor; readonly range: SourceRange }
    | { readonly kind: 'between'; readonly value: Measurement; readonly amount: QuantityRange;
        readonly sustained?: Duration; readonly at?: Anchor; readonly range: SourceRange }
    | { readonly kind: 'choice'; readonly value: Measurement; readonly choice: string; readonly choiceRange: SourceRange; readonly negated: boolean;
        readonly at?: Anchor; readonly range: SourceRange }
    | { readonly kind: 'change'; readonly value: Measurement; readonly direction: 'falls' | 'rises'; readonly limit: 'at-least' | 'at-most';
        readonly amount: Stated<Quantity>; readonly baseline: Anchor; readonly at?: Anchor; readonly range: SourceRange }
    /** At least so many of several hold. */
    | { readonly kind: 'at-least'; readonly minimum: number; readonly of: readonly Condition[]; readonly range: SourceRange }
    /** `confirmedBy` is the interview or scale that must show it too. */
    | { readonly kind: 'diagnosis'; readonly when: 'ever' | 'current' | 'family'; readonly diagnosis: Ref; readonly lasting?: Lasting; readonly confirmedBy?: Ref;
        readonly at?: Anchor; readonly range: SourceRange }
    /** `above` is a dose a day; `unchanged` says that the dose has been the same all the time. */
    | { readonly kind: 'takes'; readonly drug: Ref; readonly within?: Span; readonly lasting?: Lasting; readonly unchanged: boolean; readonly above?: Stated<Quantity>;
        readonly at?: Anchor; readonly range: SourceRange }
    /** The patient has not taken it for so long. */
    | { readonly kind: 'off'; readonly drug: Ref; readonly lasting: Lasting; readonly at?: Anchor; readonly range: SourceRange }
    | { readonly kind: 'definition'; readonly definition: Ref; readonly range: SourceRange }
    | { readonly kind: 'agreement'; readonly item: Ref; readonly range: SourceRange }
    | { readonly kind: 'consented'; readonly consent: Ref; readonly range: SourceRange }
    | { readonly kind: 'judgement'; readonly role: Ref; readonly statement: string; readonly range: SourceRange };

/** How long something has lasted: at least, at most, or both. */
export interface Lasting {
    readonly atLeast?: Duration;
    readonly atMost?: Duration;
    readonly written: string;
    readonly range: SourceRange;
}

/** A condition in its place: when it is looked at, and what follows while a value it needs is missing. */
export interface Evaluated {
    readonly condition: Condition;
    readonly evaluatedAt: 'screening' | 'session' | 'discharge' | 'each-dose' | 'decision' | 'outcome' | 'throughout' | 'phase';
    /** A missing value never counts as met; `not-eligible`, `wait` and `keep` say what happens instead. */
    readonly whenUnknown: 'not-eligible' | 'wait' | 'keep' | 'next-branch' | 'not-reached';
}

/** What follows from a criterion, a check, a decision or a reaction. */
export type Action =
    | { readonly kind: 'continue'; readonly range: SourceRange }
    | { readonly kind: 'postpone'; readonly span?: Span; readonly range: SourceRange }
    | { readonly kind: 'stop'; readonly object: CourseObject; readonly range: SourceRange }
    | { readonly kind: 'refer'; readonly to: string; readonly range: SourceRange }
    | { readonly kind: 'rescreen'; readonly after: Span; readonly range: SourceRange }
    | { readonly kind: 'review' | 'call'; readonly roles: readonly Ref[]; readonly range: SourceRange }
    | { readonly kind: 'dose'; readonly change: 'raise' | 'lower' | 'keep'; readonly medication: Ref; readonly range: SourceRange }
    | { readonly kind: 'emergency'; readonly plan: Ref; readonly range: SourceRange }
    | { readonly kind: 'tell'; readonly text: string; readonly range: SourceRange };

/** What a stop or a pause acts on. */
export type CourseObject = 'dose' | 'session' | 'treatment';
