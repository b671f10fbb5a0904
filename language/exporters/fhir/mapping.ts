import type { ElementKind } from '../../model/element.js';
import type { Place } from '../mapping.js';

/** Where FHIR holds an element, with the types of the resources that its id can stand in; or why it cannot. */
export type FhirPlace = Extract<Place, { readonly place: string }> & { readonly resources: readonly string[] } | Extract<Place, { readonly lost: string }>;

const concept: FhirPlace = { place: '`CodeSystem` terms: a concept with the definition in words', resources: ['CodeSystem'] };
const visitAction: FhirPlace = { place: '`PlanDefinition` of its session: an action', resources: ['PlanDefinition'] };
const action: FhirPlace = { place: '`PlanDefinition` of the protocol: an action', resources: ['PlanDefinition'] };
const goal: FhirPlace = { place: '`PlanDefinition.goal`', resources: ['PlanDefinition'] };
const plan: FhirPlace = { place: '`PlanDefinition` of its own, an action in that of the protocol and one more for each time it is held', resources: ['PlanDefinition'] };
const tested: FhirPlace = { lost: 'scenarios', why: 'FHIR has no place for patients that a protocol is tested with' };

/** For each kind of element where both releases hold it. What is more than an element (waivers, what a source is silent on) is in the losses. */
const places: Readonly<Record<ElementKind | 'occurrence', FhirPlace>> = {
    'protocol': { place: '`PlanDefinition`, of which all others are parts', resources: ['PlanDefinition'] },
    'source': { place: '`PlanDefinition.relatedArtifact`, and `action.documentation` of what it backs', resources: ['PlanDefinition'] },
    'abbreviation': concept,
    'narrative': { place: '`PlanDefinition.description`, with an entry in `relatedArtifact`', resources: ['PlanDefinition'] },
    'role': { place: '`CodeSystem` terms: a concept; `participant.role` of actions, in R5 by way of `PlanDefinition.actor`', resources: ['CodeSystem'] },
    'person': { place: '`Practitioner` with qualifications, `PractitionerRole`', resources: ['Practitioner', 'PractitionerRole'] },
    'handoff': action,
    'setting': concept,
    'step': plan,
    'criterion': { place: '`condition` of the action of the course, excluding ones turned round, each with an action; a caution is an action', resources: ['PlanDefinition'] },
    'consent': { place: '`Questionnaire`: a group for each part, the agreement and the signature', resources: ['Questionnaire', 'PlanDefinition'] },
    'consent-item': { place: '`Questionnaire.item` with the text that the patient reads', resources: ['Questionnaire'] },
    'medication': { place: '`PlanDefinition` with the rules of its doses, `ActivityDefinition` with `dosage` for each dose', resources: ['PlanDefinition'] },
    'session': plan,
    'visit': plan,
    'occurrence': { place: '`PlanDefinition` of the protocol: an action with `relatedAction` and its acceptable window', resources: ['PlanDefinition'] },
    'instruction': visitAction,
    'check': visitAction,
    'administration': visitAction,
    'supplement': visitAction,
    'performance': visitAction,
    'timeline': visitAction,
    'monitor': visitAction,
    'collection': visitAction,
    'activity': visitAction,
    'discharge': visitAction,
    'phase': action,
    'arm': action,
    'study': { place: '`ResearchStudy`', resources: ['ResearchStudy'] },
    'objective': goal,
    'measure': action,
    'endpoint': goal,
    'outcome': goal,
    'decision': { place: '`PlanDefinition` of the protocol: an action with one inside it for each branch, of which exactly one is chosen', resources: ['PlanDefinition'] },
    'reaction': { place: '`PlanDefinition` of the protocol: an action with a starting condition', resources: ['PlanDefinition'] },
    'emergency': { place: '`PlanDefinition` of its own', resources: ['PlanDefinition'] },
    'observable': {
        place: '`Questionnaire` for an instrument, without the texts of its items; otherwise `ObservationDefinition` and `ActivityDefinition`; `ValueSet` of its answers',
        resources: ['Questionnaire', 'ObservationDefinition'],
    },
    'scale': { place: '`Questionnaire.item` of its instrument', resources: ['CodeSystem'] },
    'definition': concept,
    'diagnosis': concept,
    'drug-class': { place: '`CodeSystem` terms: a concept; `ValueSet` of its codes', resources: ['CodeSystem'] },
    'route': { place: '`CodeSystem` terms: a concept; `dosage.route`', resources: ['CodeSystem'] },
    'training': concept,
    'licence': concept,
    'equipment': concept,
    'approach': concept,
    'procedure': concept,
    'topic': { place: '`CodeSystem` terms: a concept; `code` of the consent items that cover it', resources: ['CodeSystem'] },
    'duty': action,
    'record': { place: '`Questionnaire`, and an action of the protocol', resources: ['Questionnaire', 'PlanDefinition'] },
    'field': { place: '`Questionnaire.item`', resources: ['Questionnaire'] },
    'concomitant': action,
    'scenario': tested,
    'scenario-table': tested,
};

/** The same, in short by the resources. */
export const fhirMapping = Object.fromEntries(Object.entries(places).map(([kind, place]) =>
    [kind, 'lost' in place ? place : { ...place, short: place.resources.join(', ') }])) as typeof places;
