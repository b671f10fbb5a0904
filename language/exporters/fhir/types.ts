import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';

// What R4 and R5 write alike. Each type fits both, so that the compiler judges it twice.

/** A code with its system. */
export interface Coding {
    system: string;
    code: string;
    display?: string;
}

/** Codes of the same thing, and its name. */
export interface CodeableConcept {
    coding?: Coding[];
    text?: string;
}

/** An amount. */
export interface Quantity {
    value: number;
    unit: string;
    system: string;
    code: string;
}

/** From an amount to another. */
export interface Range {
    low?: Quantity;
    high?: Quantity;
}

/** A statement that FHIR has no place of its own for. */
export interface Extension {
    url: string;
    valueString?: string;
    valueCode?: string;
    valueRange?: Range;
}

/** A document behind a statement. */
export interface Artifact {
    id?: string;
    type: 'documentation' | 'justification' | 'derived-from';
    label?: string;
    display?: string;
    citation?: string;
    document?: { url: string };
    extension?: Extension[];
}

/** How often, how long. */
export interface Timing {
    repeat: NonNullable<R4.TimingRepeat & R5.TimingRepeat>;
}
