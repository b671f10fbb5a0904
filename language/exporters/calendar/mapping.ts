import type { ElementKind } from '../../model/element.js';
import type { Mapping, Place } from '../places.js';

const told: Place = { place: 'description of the events of its visit', short: 'description' };
const visit: Place = { place: 'an all-day event for each time it is held on a day that follows from the text', short: 'events' };
const rules: Place = { lost: 'rules and decisions', why: 'a calendar has no place for what depends on the patient' };
const terms: Place = { lost: 'terms, sources and texts', why: 'a calendar has no place for them' };
const team: Place = { lost: 'roles, people and places', why: 'the calendar is about one patient' };

/** For each kind of element where the calendar of a patient has it. */
export const calendarMapping: Mapping = {
    'protocol': { place: 'name of the calendar' }, 'source': terms, 'abbreviation': terms, 'narrative': terms, 'role': team, 'person': team, 'handoff': team, 'setting': team,
    'step': visit, 'criterion': rules, 'consent': terms, 'consent-item': terms, 'medication': terms, 'session': visit, 'visit': visit,
    'instruction': told, 'check': told, 'administration': told, 'supplement': told, 'performance': told, 'timeline': told, 'monitor': told, 'collection': told,
    'activity': told, 'discharge': told, 'phase': rules, 'arm': rules, 'study': terms, 'objective': terms, 'measure': told, 'endpoint': rules, 'outcome': rules,
    'decision': told, 'reaction': rules, 'emergency': rules, 'observable': terms, 'scale': terms, 'definition': terms, 'diagnosis': terms, 'drug-class': terms,
    'route': terms, 'training': team, 'licence': team, 'equipment': team, 'approach': terms, 'procedure': terms, 'topic': terms, 'duty': rules, 'record': rules,
    'field': rules, 'concomitant': rules,
    'occurrence': { place: 'an all-day event, where a day follows from the text', short: 'event' }, 'scenario': rules, 'scenario-table': rules,
} satisfies Readonly<Record<ElementKind | 'occurrence', Place>>;
