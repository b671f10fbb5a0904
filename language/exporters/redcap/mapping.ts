import { encounters, timelinesOf } from '../../analysis/elements.js';
import type { ElementKind } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Loss } from '../exporter.js';
import { lossesBeside, type Mapping, type Place } from '../places.js';

const field: Place = { place: 'field of the form of its session' };
const form: Place = { place: 'form' };
const value: Place = { place: 'fields wherever it is asked for: totals and scales with their ranges, never the texts of items', short: 'fields' };
const people: Place = { lost: 'roles, people and places', why: 'a data dictionary says what is entered, not by whom' };
const terms: Place = { lost: 'terms, sources and texts', why: 'a data dictionary has no place for them' };
const design: Place = { lost: 'events, phases and arms', why: 'a data dictionary has each form once; events, and which form belongs to which, are set up in the project' };
const rules: Place = { lost: 'rules that nothing is entered for', why: 'a data dictionary has fields only' };
const scenario: Place = { lost: 'scenarios', why: 'tests of a protocol are no data of patients' };

/** For each kind of element where a data dictionary has it. */
export const redcapMapping: Mapping = {
    'protocol': { lost: 'what the header says', why: 'a data dictionary begins with its fields' }, 'source': terms, 'abbreviation': terms, 'narrative': terms,
    'role': people, 'person': people, 'handoff': people, 'setting': people, 'step': form, 'criterion': { place: 'field of the form `eligibility`' }, 'consent': form,
    'consent-item': { place: 'field of its consent' }, 'medication': { place: 'fields of each dose: given, which permitted amount, how much, when', short: 'fields of each dose' }, 'session': form, 'visit': form,
    'instruction': { place: 'choice of a field of its session' }, 'check': field, 'administration': field, 'supplement': field, 'performance': field,
    'timeline': { place: 'section of the form of its session' }, 'monitor': { place: 'field of a form for each reading of its session' }, 'collection': field,
    'activity': { place: 'choice of a field of its session' }, 'discharge': field, 'phase': design, 'arm': design, 'study': terms, 'objective': rules,
    'measure': { place: 'field of the form `measures`' }, 'endpoint': rules, 'outcome': { place: 'field of the form `outcomes`' },
    'decision': { place: 'field of the form `decisions`' }, 'reaction': { place: 'field of the form `safety`' }, 'emergency': rules, 'observable': value, 'scale': value,
    'definition': terms, 'diagnosis': terms, 'drug-class': terms, 'route': terms, 'training': people, 'licence': people, 'equipment': terms, 'approach': terms,
    'procedure': { place: 'label of the field that says whether it was done' }, 'topic': terms, 'duty': rules, 'record': form, 'field': { place: 'field of its record' }, 'concomitant': rules,
    'occurrence': design, 'scenario': scenario, 'scenario-table': scenario,
} satisfies Readonly<Record<ElementKind | 'occurrence', Place>>;

/** What a data dictionary does not hold: what has no field, and of what has one, what a form cannot hold to. */
export function redcapLosses(protocol: Protocol, shown: ReadonlySet<string>): readonly Loss[] {
    const { criteria, outcomes, decisions, reactions } = protocol;
    const inWords: Loss[] = [...criteria, ...outcomes, ...decisions, ...reactions].map(({ id }) => ({
        element: id, what: 'conditions as data', why: 'what they look at is entered at other events; they stand in words beside the answer',
    }));
    const clocks = encounters(protocol).flatMap(encounter => [encounter, ...timelinesOf(encounter)]);
    const watched = clocks.flatMap(({ monitors }) => monitors).map(({ id }): Loss => ({
        element: id, what: 'how often something is watched',
        why: 'a form for each reading is a repeating instrument, which is set up in the project; the interval stands beside the field',
    }));
    return [...inWords, ...watched, ...lossesBeside(protocol, redcapMapping, shown)];
}
