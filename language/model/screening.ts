import type { Action, Evaluated } from './condition.js';
import type { Element, Ref, Silence } from './element.js';
import type { Span } from './quantities.js';
import type { Prose } from './text.js';
import type { Anchor, TimePoint } from './timing.js';

/** Who is treated: `include` must hold, `exclude` must not, `caution` is weighed. */
export interface Criterion extends Element {
    readonly kind: 'criterion';
    readonly effect: 'include' | 'exclude' | 'caution';
    readonly when: Evaluated;
    readonly actions: readonly Action[];
}

/** One form of informed consent. */
export interface Consent extends Element {
    readonly kind: 'consent';
    readonly obtain?: Obtain;
    readonly renewals: readonly Renewal[];
    readonly items: readonly ConsentItem[];
    readonly silences: readonly Silence[];
}

/** Who obtains the consent, and how long before or after what. */
export interface Obtain {
    readonly by: readonly Ref[];
    readonly limit?: { readonly bound: 'at-least' | 'at-most'; readonly span: Span; readonly direction: 'before' | 'after'; readonly anchor: Anchor };
}

/** When the consent is asked for again. */
export type Renewal = { readonly kind: 'every'; readonly span: Span } | { readonly kind: 'point'; readonly point: TimePoint };

/** One statement of the form: what the patient reads, may gain, risks, or agrees to. The label is the text as written. */
export interface ConsentItem extends Element {
    readonly kind: 'consent-item';
    /** What the patient reads, with its figures still to be filled in. */
    readonly text: Prose;
    readonly section: 'statement' | 'benefit' | 'risk' | 'alternative' | 'right' | 'agree';
    /** What the item informs about: medications, criteria, reactions, activities, topics. */
    readonly covers: readonly Ref[];
    readonly answer: 'initials' | 'optional' | 'none';
}
