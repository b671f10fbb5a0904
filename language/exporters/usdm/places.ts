import type { ElementKind } from '../../model/element.js';

/** Where elements of one kind go: the class of USDM that holds them, or why none does. */
export type Place =
    | { readonly to: string; readonly partly?: string }
    | { readonly lost: string };

const inWords = 'told in words; conditions and actions of USDM are text';
const asProse = 'told in words; USDM has no class for it';

/** The place of every kind of element in a USDM file. An object in it has the id of the element. */
export const places: Readonly<Record<ElementKind, Place>> = {
    'protocol': { to: 'StudyVersion' },
    'source': { to: 'StudyVersion.notes' },
    'abbreviation': { to: 'Abbreviation' },
    'role': { to: 'StudyRole' },
    'person': { to: 'AssignedPerson' },
    'handoff': { to: 'NarrativeContentItem', partly: asProse },
    'setting': { to: 'NarrativeContentItem', partly: asProse },
    'consent': { to: 'NarrativeContentItem', partly: asProse },
    'consent-item': { to: 'NarrativeContentItem', partly: asProse },
    'medication': { to: 'StudyIntervention' },
    'emergency': { to: 'NarrativeContentItem', partly: asProse },
    'record': { to: 'NarrativeContentItem', partly: asProse },
    'field': { to: 'NarrativeContentItem', partly: asProse },
    'observable': { to: 'BiomedicalConcept, BiomedicalConceptSurrogate or BiomedicalConceptCategory' },
    'scale': { to: 'BiomedicalConcept or BiomedicalConceptSurrogate' },
    'definition': { to: 'Condition', partly: inWords },
    'diagnosis': { to: 'StudyVersion.notes' },
    'drug-class': { to: 'StudyVersion.notes' },
    'route': { to: 'StudyVersion.notes' },
    'training': { to: 'StudyVersion.notes' },
    'licence': { to: 'StudyVersion.notes' },
    'equipment': { to: 'StudyVersion.notes' },
    'approach': { to: 'StudyVersion.notes' },
    'procedure': { to: 'StudyVersion.notes' },
    'topic': { to: 'StudyVersion.notes' },
    'narrative': { to: 'NarrativeContentItem' },
    'step': { to: 'Activity with its parts; Encounter and ScheduledActivityInstance for each time it is held' },
    'session': { to: 'Activity with its parts; Encounter and ScheduledActivityInstance for each time it is held' },
    'visit': { to: 'Activity with its parts; Encounter and ScheduledActivityInstance for each time it is held' },
    'instruction': { to: 'Activity' },
    'check': { to: 'Activity', partly: inWords },
    'administration': { to: 'Activity and Administration' },
    'supplement': { to: 'Activity and Administration', partly: inWords },
    'performance': { to: 'Activity and Procedure' },
    'timeline': { to: 'Activity and ScheduleTimeline' },
    'monitor': { to: 'Activity and ScheduledActivityInstance' },
    'collection': { to: 'Activity' },
    'activity': { to: 'Activity and Procedure' },
    'discharge': { to: 'Activity', partly: inWords },
    'criterion': { to: 'EligibilityCriterion', partly: inWords },
    'phase': { to: 'StudyEpoch' },
    'arm': { to: 'StudyArm' },
    'study': { to: 'InterventionalStudyDesign' },
    'objective': { to: 'Objective' },
    'measure': { to: 'InterventionalStudyDesign.notes', partly: asProse },
    'endpoint': { to: 'Endpoint', partly: 'its value and its time are told in words; an endpoint of USDM is text' },
    'outcome': { to: 'Condition', partly: inWords },
    'decision': { to: 'ScheduledDecisionInstance', partly: inWords },
    'reaction': { to: 'Condition', partly: inWords },
    'duty': { to: 'NarrativeContentItem', partly: asProse },
    'concomitant': { to: 'NarrativeContentItem', partly: asProse },
    'scenario': { lost: 'tests of a protocol are no part of a study definition' },
    'scenario-table': { lost: 'tests of a protocol are no part of a study definition' },
};
