import { encounters } from '../../analysis/elements.js';
import type { Element, Origin, Silence } from '../../model/element.js';
import type { Encounter } from '../../model/encounter.js';
import type { Observable } from '../../model/definitions.js';
import type { Medication } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';
import type { Loss } from '../exporter.js';
import { reference } from '../json/element.js';
import { fhirMapping } from './mapping.js';

/** What a bundle cannot hold, in the order of the protocol. It is the same for both releases. */
export function lossesOf(protocol: Protocol): Loss[] {
    const lists = [protocol.used, protocol.own];
    const all = lists.flatMap(list => [...list.persons, ...list.consents.flatMap(({ items }) => items), ...list.records.flatMap(({ fields }) => fields)]);
    const media = lists.flatMap(({ medications }) => medications);
    const consents = lists.flatMap(list => list.consents);
    const places = [...encounters(protocol), ...media, ...consents];
    return [
        ...protocolLosses(protocol), ...all.flatMap(sourceLoss), ...lists.flatMap(({ observables }) => observables.flatMap(bandLoss)),
        ...media.flatMap(medicationLosses), ...encounters(protocol).flatMap(encounterLosses),
        ...[protocol, ...places].flatMap(({ id, silences }) => silences.map(silence => silenceLoss(id, silence))),
        ...protocol.waivers.map(({ on }): Loss => ({ element: reference(on), what: 'accepted findings', why: 'FHIR has no place for a finding of a check' })),
        ...[...protocol.scenarios, ...protocol.scenarioTables].flatMap(wholeLoss),
    ];
}

function protocolLosses({ id, header, extends: taken }: Protocol): Loss[] {
    return [
        ...header.follows.length > 0 ? [{ element: id, what: 'requirement profiles', why: 'FHIR has no place for what a protocol is checked against' }] : [],
        ...header.approval ? [{ element: id, what: 'the hash of what was approved', why: 'FHIR has a place for who endorsed a plan and when, and none for as what' }] : [],
        ...taken ? [{
            element: id, what: 'lists of what is taken over from another protocol and changed',
            why: 'only the other protocol itself can be named; what is taken over is there',
        }] : [],
    ];
}

function sourceLoss(element: Element): Loss[] {
    return element.citations.length > 0
        ? [{ element: element.id, what: 'sources of consent items, fields of forms and people', why: 'a form item and a practitioner have no place for them' }] : [];
}

function medicationLosses({ id, ceilings, presentations, sessionTotal }: Medication): Loss[] {
    const parts = [...ceilings, ...presentations, ...sessionTotal ? [sessionTotal] : []];
    return parts.some(({ citations }) => citations.length > 0) || parts.some(isUnusual)
        ? [{ element: id, what: 'sources of ceilings, session totals and presentations', why: 'a dosage has no place for them' }] : [];
}

function bandLoss({ id, bands }: Observable): Loss[] {
    return bands.some(({ citations }) => citations.length > 0) || bands.some(isUnusual)
        ? [{ element: id, what: 'sources of bands of scores', why: 'the bands stand in a sentence together' }] : [];
}

function encounterLosses({ id, lasts, staff }: Encounter): Loss[] {
    return [...staff, ...lasts ? [lasts] : []].some(isUnusual)
        ? [{ element: id, what: 'marks that staff or a length of time is chosen, unsourced or not stated', why: 'they stand in a sentence together' }] : [];
}

/** Whether where a statement comes from does not follow from its sources. */
function isUnusual({ citations, provenance }: Origin): boolean {
    return provenance !== (citations.length > 0 ? 'stated' : 'chosen');
}

function silenceLoss(element: string, { topics }: Silence): Loss {
    return { element, what: 'topics that sources are silent on', why: `FHIR has no place for what is not stated (${topics.join(', ')})` };
}

function wholeLoss({ id, kind }: Element): Loss[] {
    const place = fhirMapping[kind];
    return 'lost' in place ? [{ element: id, what: place.lost, why: place.why }] : [];
}
