import type { Evaluated } from './condition.js';
import type { Element, Provenance, Citation, Ref, Silence, SourceRange } from './element.js';
import type { Quantity, Span, Stated } from './quantities.js';
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
    readonly dose?: Dose;
    readonly titrations: readonly Titration[];
    readonly ceilings: readonly Ceiling[];
    readonly silences: readonly Silence[];
}

/** The dose to start with; several choices leave it to the prescriber. */
export interface Dose {
    readonly choices: readonly Stated<Quantity>[];
    readonly duration?: Span;
    /** Which form of the substance the figure counts. */
    readonly basis?: 'base' | 'salt';
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
