import type { Element, Origin, Ref, SourceRange } from './element.js';
import type { Condition } from './condition.js';
import type { Code } from './medication.js';
import type { QuantityRange, Span } from './quantities.js';

/** Something that can be known about a patient: an instrument's score, a vital sign, a test, a fact. */
export interface Observable extends Element {
    readonly kind: 'observable';
    readonly category: 'instrument' | 'vital' | 'lab' | 'fact' | 'panel';
    /** UCUM unit of the value; `1` for scores, counts and choices. */
    readonly unit: string;
    readonly bounds?: QuantityRange;
    readonly whole: boolean;
    /** The named values of a choice (`negative`, `positive`); empty for a figure. */
    readonly choices: readonly string[];
    readonly items?: { readonly groups: readonly ItemGroup[]; readonly range: SourceRange };
    /** False for instruments without a total score, such as the C-SSRS. */
    readonly hasTotal: boolean;
    readonly scales: readonly Scale[];
    readonly higherIs?: 'worse' | 'better';
    readonly recall?: Span | 'now' | 'lifetime';
    readonly ratedBy?: 'patient' | 'clinician';
    readonly bands: readonly Band[];
    readonly codes: readonly Code[];
    readonly rights?: string;
    /** The vital signs a panel is made of. */
    readonly parts: readonly Ref[];
}

/** Items of an instrument that are rated alike. */
export interface ItemGroup {
    readonly count: number;
    readonly each: QuantityRange;
}

/** One scale of an instrument. */
export interface Scale extends Element {
    readonly kind: 'scale';
    /** Absent for a scale of named values. */
    readonly bounds?: QuantityRange;
    /** The named values of a scale such as yes and no; empty for a figure. */
    readonly choices: readonly string[];
    readonly codes: readonly Code[];
}

/** A named stretch of a score. Both ends belong to it. */
export interface Band extends Origin {
    readonly name: string;
    readonly label: string;
    readonly bounds: QuantityRange;
    readonly range: SourceRange;
}

/** A result made of several, such as a positive screen; conditions use it by name. */
export interface Composite extends Element {
    readonly kind: 'definition';
    readonly condition: Condition;
}

/** A condition a patient can have, with its codes. */
export interface Diagnosis extends Element {
    readonly kind: 'diagnosis';
    readonly codes: readonly Code[];
}

/** A class of medication, with the substances that belong to it. */
export interface DrugClass extends Element {
    readonly kind: 'drug-class';
    readonly substances: readonly string[];
    readonly codes: readonly Code[];
}

/**
 * A name with a label and nothing more: a route, a training, a licence, a piece of equipment, a therapeutic approach, a procedure that is no drug,
 * a topic of consent.
 */
export interface Term extends Element {
    readonly kind: 'route' | 'training' | 'licence' | 'equipment' | 'approach' | 'procedure' | 'topic';
    readonly codes: readonly Code[];
}
