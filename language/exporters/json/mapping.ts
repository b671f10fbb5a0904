import type { Mapping, Place } from '../mapping.js';

const at = (path: string): Place => ({ place: `\`${path}\`` });

/** For each kind of element the list or the property of a document that holds it. Declarations stand in `own` or `used`, lines of a session in the session. */
export const jsonMapping: Mapping = {
    'protocol': { place: 'the document' }, 'source': at('sources'), 'abbreviation': at('abbreviations'), 'narrative': at('narratives'), 'role': at('roles'), 'person': at('persons'),
    'handoff': at('handoffs'), 'setting': at('settings'), 'step': at('steps'), 'criterion': at('criteria'), 'consent': at('consents'), 'consent-item': at('consents.items'),
    'medication': at('medications'), 'session': at('sessions'), 'visit': at('visits'), 'occurrence': at('occurrences'), 'instruction': at('instructions'), 'check': at('checks'),
    'administration': at('administrations'), 'supplement': at('supplements'), 'performance': at('procedures'), 'timeline': at('timelines'), 'monitor': at('monitors'),
    'collection': at('collections'), 'activity': { place: '`activities`, those inside another in `parts`', short: '`activities`' }, 'discharge': at('discharge'),
    'phase': at('phases'), 'arm': at('arms'), 'study': at('studies'), 'objective': at('objectives'), 'measure': at('measures'), 'endpoint': at('endpoints'),
    'outcome': at('outcomes'), 'decision': at('decisions'), 'reaction': at('reactions'), 'emergency': at('emergencies'), 'observable': at('observables'),
    'scale': at('observables.scales'), 'definition': at('definitions'), 'diagnosis': at('diagnoses'), 'drug-class': at('drugClasses'), 'route': at('terms'),
    'training': at('terms'), 'licence': at('terms'), 'equipment': at('terms'), 'approach': at('terms'), 'procedure': at('terms'), 'topic': at('terms'), 'duty': at('duties'),
    'record': at('records'), 'field': at('records.fields'), 'concomitant': at('concomitant'), 'scenario': at('scenarios'), 'scenario-table': at('scenarioTables'),
};
