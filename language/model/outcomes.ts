import type { Action, CourseObject, Evaluated, Measurement } from './condition.js';
import type { Element, Ref, SourceRange } from './element.js';
import type { Anchor, TimePoint } from './timing.js';

/** What the treatment is for. */
export interface Objective extends Element {
    readonly kind: 'objective';
}

/** What is measured, when, and by whom. */
export interface Measure extends Element {
    readonly kind: 'measure';
    readonly value: Measurement;
    readonly points: readonly TimePoint[];
    readonly by: readonly Ref[];
}

/** The figure by which the treatment is judged. */
export interface Endpoint extends Element {
    readonly kind: 'endpoint';
    readonly level: 'primary' | 'secondary';
    readonly of: EndpointFigure;
    /** Absent where the source does not say when. */
    readonly point?: TimePoint;
    readonly baseline?: Anchor;
    readonly objective?: Ref;
}

/** A measured value, or the share of the patients who reach an outcome. */
export type EndpointFigure =
    | { readonly kind: 'value'; readonly value: Measurement }
    | { readonly kind: 'share'; readonly outcome: Ref };

/** What counts as response, remission, relapse or another result. */
export interface OutcomeDefinition extends Element {
    readonly kind: 'outcome';
    readonly outcome: 'response' | 'remission' | 'relapse' | 'other';
    readonly when: Evaluated;
    /** It must have been so at each assessment from the one to the other. */
    readonly held?: { readonly from: Anchor; readonly to: Anchor };
}

/** A decision in the course: the first branch that holds is taken, in the order written; `otherwise` when none does. */
export interface Decision extends Element {
    readonly kind: 'decision';
    readonly point: TimePoint;
    /** Which measurements the decision looks at, each as of its own point. */
    readonly data: readonly { readonly value: Measurement; readonly point: TimePoint }[];
    readonly branches: readonly { readonly when: Evaluated; readonly actions: readonly Action[]; readonly range: SourceRange }[];
    readonly otherwise?: { readonly actions: readonly Action[]; readonly range: SourceRange };
}

/** What ends or interrupts a dose, a session or the treatment. */
export interface Reaction extends Element {
    readonly kind: 'reaction';
    readonly effect: 'stop' | 'pause';
    readonly object: CourseObject;
    readonly when: Evaluated;
    readonly actions: readonly Action[];
}

/** What the team does in an emergency. */
export interface Emergency extends Element {
    readonly kind: 'emergency';
    readonly by: readonly Ref[];
    readonly steps: readonly string[];
}
