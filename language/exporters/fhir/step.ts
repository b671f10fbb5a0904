import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import { extensions } from './ids.js';
import type * as Fhir from './types.js';

type Relationship = R4.PlanDefinitionActionRelatedAction['relationship'];

/** How the time of a step hangs on another step of the same plan. */
export interface Relation {
    /** The FHIR id of the other step. */
    readonly target: string;
    readonly relationship: Relationship;
    /** How the end hangs on it: R5 only. */
    readonly end?: Relationship;
    readonly offset?: Fhir.Quantity;
    readonly range?: Fhir.Range;
    /** The window around the offset. */
    readonly window?: Fhir.Range;
}

/** A condition, in FHIRPath where that is exact, otherwise in words. */
export interface StepCondition {
    readonly id?: string;
    readonly kind: 'applicability' | 'start' | 'stop';
    readonly words: string;
    readonly path?: string;
    readonly extension?: readonly Fhir.Extension[];
}

/** Who does something. */
export interface Who {
    readonly type: 'patient' | 'practitioner';
    /** The FHIR id of the role. */
    readonly id?: string;
    readonly role?: Fhir.CodeableConcept;
}

/** An action of a plan, before it is written for a release. */
export interface Step {
    readonly id: string;
    readonly title: string;
    /** All that it says, in words. */
    readonly text?: string;
    readonly code?: Fhir.CodeableConcept;
    readonly who?: readonly Who[];
    readonly relations?: readonly Relation[];
    readonly conditions?: readonly StepCondition[];
    readonly timing?: Fhir.Timing;
    readonly definition?: string;
    readonly documentation?: Fhir.Artifact[];
    readonly extension?: Fhir.Extension[];
    readonly goals?: readonly string[];
    readonly selection?: 'all' | 'exactly-one' | 'at-most-one';
    readonly required?: 'must' | 'could';
    readonly steps?: readonly Step[];
}

/** A step by R4. */
export function r4Action(step: Step): R4.PlanDefinitionAction {
    return {
        ...head(step),
        ...step.code && { code: [step.code] },
        ...body(step),
        ...some('relatedAction', step.relations?.map(({ target, ...relation }) => ({ ...window(relation), actionId: target, ...offset(relation) }))),
        ...step.timing && { timingTiming: step.timing },
        ...some('participant', step.who?.map(({ type, role }) => ({ type, ...role && { role } }))),
        ...tail(step),
        ...some('action', step.steps?.map(r4Action)),
    };
}

/** A step by R5. */
export function r5Action(step: Step): R5.PlanDefinitionAction {
    return {
        ...head(step),
        linkId: step.id,
        ...step.code && { code: step.code },
        ...body(step),
        ...some('relatedAction', step.relations?.map(({ target, ...relation }) => ({
            ...window(relation), targetId: target, ...offset(relation), ...relation.end && { endRelationship: relation.end },
        }))),
        ...step.timing && { timingTiming: step.timing },
        ...some('participant', step.who?.map(({ type, id }) => ({ actorId: id ?? type, type }))),
        ...tail(step),
        ...some('action', step.steps?.map(r5Action)),
    };
}

/** Everybody who takes part in some steps, once each, as R5 lists them at the beginning of a plan. */
export function actors(steps: readonly Step[]): R5.PlanDefinitionActor[] {
    const found = new Map<string, R5.PlanDefinitionActor>();
    for (const { type, id, role } of everyStep(steps).flatMap(({ who = [] }) => who)) {
        found.set(id ?? type, { id: id ?? type, title: role?.text ?? 'Patient', option: [{ type, ...role && { role } }] });
    }
    return [...found.values()];
}

/** Steps and the steps inside them. */
function everyStep(steps: readonly Step[]): readonly Step[] {
    return steps.flatMap(step => [step, ...everyStep(step.steps ?? [])]);
}

/** A property with a list, where the list holds something. */
export function some<Key extends string, Item>(key: Key, list: readonly Item[] | undefined): { [K in Key]?: Item[] } {
    return (list && list.length > 0 ? { [key]: [...list] } : {}) as { [K in Key]?: Item[] };
}

function head({ id, extension, title, text }: Step): Pick<R4.PlanDefinitionAction & R5.PlanDefinitionAction, 'id' | 'extension' | 'title' | 'textEquivalent'> {
    return { id, ...some('extension', extension), title, ...text && { textEquivalent: text } };
}

function body({ documentation, goals, conditions }: Step): Pick<R4.PlanDefinitionAction & R5.PlanDefinitionAction, 'documentation' | 'goalId' | 'condition'> {
    return { ...some('documentation', documentation), ...some('goalId', goals), ...some('condition', conditions?.map(condition)) };
}

function condition({ id, kind, words, path, extension = [] }: StepCondition): R4.PlanDefinitionActionCondition & R5.PlanDefinitionActionCondition {
    const all = path === undefined ? [{ url: extensions.words, valueString: words }, ...extension] : extension;
    return {
        ...id && { id }, ...some('extension', all), kind,
        ...path !== undefined && { expression: { description: words, language: 'text/fhirpath', expression: path } },
    };
}

function tail(step: Step): Pick<R4.PlanDefinitionAction, 'groupingBehavior' | 'selectionBehavior' | 'requiredBehavior' | 'definitionCanonical'> {
    return {
        ...step.steps && step.steps.length > 0 && { groupingBehavior: 'logical-group' },
        ...step.selection && { selectionBehavior: step.selection },
        ...step.required && { requiredBehavior: step.required },
        ...step.definition && { definitionCanonical: step.definition },
    };
}

function window({ window: around }: Omit<Relation, 'target'>): { extension?: Fhir.Extension[] } {
    return around ? { extension: [{ url: extensions.window, valueRange: around }] } : {};
}

function offset(relation: Omit<Relation, 'target'>): { relationship: Relationship; offsetDuration?: Fhir.Quantity; offsetRange?: Fhir.Range } {
    return {
        relationship: relation.relationship,
        ...relation.offset ? { offsetDuration: relation.offset } : relation.range && { offsetRange: relation.range },
    };
}
