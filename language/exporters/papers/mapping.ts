import type { ElementKind } from '../../model/element.js';
import { paperOf } from '../../analysis/document/index.js';
import { shownIn } from '../../analysis/document/blocks.js';
import type { Protocol } from '../../model/protocol.js';
import type { Loss } from '../exporter.js';
import { lossesBeside, type Mapping, type Place } from '../places.js';

const body = (chapter: string): Place => ({ place: chapter });
const scenario: Place = { lost: 'scenarios', why: 'tests of a protocol are no part of its document' };
const inSession: Place = { place: 'its session, in the order of the clock', short: 'its session' };

/** For each kind of element where Word, HTML and Markdown show it. */
export const paperMapping: Mapping = {
    'protocol': body('title and the lines below it; Versions'), 'source': { place: 'References, and a number wherever it is cited', short: 'References' }, 'abbreviation': body('Abbreviations'),
    'narrative': body('chapter of its own'), 'role': body('Team and places'), 'person': body('Team and places'), 'handoff': body('Team and places'),
    'setting': body('Team and places'), 'step': body('Screening, a part of its own'), 'criterion': body('Who is treated'), 'consent': body('Consent, a part of its own'),
    'consent-item': body('Consent, a line of its form'), 'medication': body('Medication, a part of its own'), 'session': body('Course, a part of its own'),
    'visit': body('Course, a part of its own'), 'instruction': inSession, 'check': inSession, 'administration': inSession, 'supplement': inSession,
    'performance': inSession, 'timeline': inSession, 'monitor': inSession, 'collection': inSession, 'activity': inSession, 'discharge': inSession,
    'phase': body('Course'), 'arm': body('Course'), 'study': body('Aims and outcomes'), 'objective': body('Aims and outcomes'), 'measure': body('Aims and outcomes'),
    'endpoint': body('Aims and outcomes'), 'outcome': body('Aims and outcomes'), 'decision': body('Decisions'), 'reaction': body('Safety'), 'emergency': body('Safety'),
    'observable': body('Terms'), 'scale': body('Terms'), 'definition': body('Terms'), 'diagnosis': body('Terms'), 'drug-class': body('Terms'), 'route': body('Terms'),
    'training': body('Terms'), 'licence': body('Terms'), 'equipment': body('Terms'), 'approach': body('Terms'), 'procedure': body('Terms'), 'topic': body('Terms'),
    'duty': body('Safety'), 'record': body('Records, a part of its own'), 'field': body('Records'), 'concomitant': body('Safety'),
    'occurrence': body('Schedule of activities, a column'), 'scenario': scenario, 'scenario-table': scenario,
} satisfies Readonly<Record<ElementKind | 'occurrence', Place>>;

/** What a document for readers does not show. */
export function paperLosses(protocol: Protocol): readonly Loss[] {
    return [
        { element: protocol.id, what: 'marks that a statement is chosen, unsourced or not stated', why: 'a document for readers names sources where there are some' },
        { element: protocol.id, what: 'ids and structures that programs need', why: 'a document is for people; other formats carry them' },
        ...lossesBeside(protocol, paperMapping, shownIn(paperOf(protocol))),
    ];
}
