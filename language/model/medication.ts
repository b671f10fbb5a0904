import type { Evaluated } from './condition.js';
import type { Element, Provenance, Citation, Ref, Silence, SourceRange } from './element.js';
import type { Quantity, QuantityRange, Span, Stated } from './quantities.js';
import type { Anchor } from './timing.js';

/** A code in a public coding system, as written. */
export interface Code {
    readonly system: 'icd10' | 'rxnorm' | 'loinc' | 'snomed';
    readonly code: string;
    readonly range: SourceRange;
}

/** A medication with its route, dose, titration and ceilings. */
export interface Medication extends Element {
    readonly kind: 'medication';
    readonly codes: readonly Code[];
    readonly route?: Ref;
    /** In the order written; the first that fits an administration applies. */
    readonly doses: readonly Dose[];
    readonly presentations: readonly Presentation[];
    readonly sessionTotal?: SessionTotal;
    readonly titrations: readonly Titration[];
    readonly ceilings: readonly Ceiling[];
    readonly silences: readonly Silence[];
}

/** A dose; several choices, or bounds, leave the figure to the prescriber. */
export interface Dose {
    /** Each figure that may be given; with bounds and a step, each that they allow. */
    readonly choices: readonly Stated<Quantity>[];
    readonly bounds?: QuantityRange;
    readonly step?: Stated<Quantity>;
    /** At which administrations it holds; everywhere without `at` and `from`. */
    readonly at?: Anchor;
    readonly from?: Anchor;
    readonly when?: Evaluated;
    readonly duration?: Span;
    /** Which form of the substance the figure counts. */
    readonly basis?: 'base' | 'salt';
    readonly provenance: Provenance;
    readonly citations: readonly Citation[];
    readonly range: SourceRange;
}

/** What the pharmacy delivers: a device, a tablet, a vial. */
export interface Presentation {
    readonly label: string;
    readonly strength: Stated<Quantity>;
    /** The least time between two of them. */
    readonly apart?: Span;
    readonly provenance: Provenance;
    readonly citations: readonly Citation[];
    readonly range: SourceRange;
}

/** What the doses of one session add up to. */
export interface SessionTotal {
    readonly amount: QuantityRange;
    readonly provenance: Provenance;
    readonly citations: readonly Citation[];
    readonly range: SourceRange;
}

/** A change of dose from one administration to the next, up or down to a limit. */
export interface Titration {
    readonly change: 'raise' | 'lower';
    readonly step: Stated<Quantity>;
    readonly at: Anchor;
    readonly from?: Anchor;
    readonly limit: Stated<Quantity>;
    readonly when?: Evaluated;
    readonly provenance: Provenance;
    readonly citations: readonly Citation[];
    readonly range: SourceRange;
}

/** A ceiling that holds whatever the dose and its titration say. */
export interface Ceiling {
    readonly amount: Stated<Quantity>;
    readonly scope: 'dose' | 'session' | 'total';
    readonly provenance: Provenance;
    readonly citations: readonly Citation[];
    readonly range: SourceRange;
}
