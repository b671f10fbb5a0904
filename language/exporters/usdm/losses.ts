import { declared, elements, encounters } from '../../analysis/elements.js';
import type { Element, ElementKind } from '../../model/element.js';
import type { Monitor } from '../../model/encounter.js';
import type { Protocol } from '../../model/protocol.js';
import type { Loss } from '../exporter.js';
import { hasPoints } from './clocks.js';
import { usdmMapping } from './mapping.js';
import { medicationsOf } from './medications.js';
import { endsBeside } from './timings.js';

const plurals: Partial<Readonly<Record<ElementKind, string>>> = {
    'consent-item': 'lines of consents', 'drug-class': 'classes of medications', 'criterion': 'criteria', 'setting': 'settings', 'emergency': 'emergency plans',
    'duty': 'duties', 'concomitant': 'rules for other treatment', 'scenario-table': 'tables of scenarios', 'field': 'fields of records', 'discharge': 'rules for discharge',
    'reaction': 'stop rules', 'supplement': 'supplements',
};

/** Everything that the file cannot hold: of each element first itself, then parts of it. */
export function losses(protocol: Protocol): readonly Loss[] {
    return [
        ...ofProtocol(protocol),
        ...[...usedElements(protocol), ...elements(protocol)].flatMap(element => [...ofKind(element), ...ofStudies(element, protocol), ...ofCaution(element)]),
        ...ofEncounters(protocol),
        ...ofMedications(protocol),
        ...ofOccurrences(protocol),
    ];
}

function usedElements({ used }: Protocol): readonly Element[] {
    return [...declared(used), ...used.consents.flatMap(({ items }) => items), ...used.records.flatMap(({ fields }) => fields)];
}

function ofKind({ id, kind }: Element): readonly Loss[] {
    const place = usdmMapping[kind];
    const what = plurals[kind] ?? `${kind}s`;
    return 'lost' in place ? [{ element: id, what, why: place.why }] : place.partly === undefined ? [] : [{ element: id, what: `the structure of ${what}`, why: place.partly }];
}

function ofProtocol({ id, silences, waivers, extends: base, header }: Protocol): readonly Loss[] {
    const loss = (what: string, why: string): Loss => ({ element: id, what, why });
    return [
        ...(silences.length > 0 ? [loss('remarks on what the sources leave open', 'USDM has no place for them')] : []),
        ...(waivers.length > 0 ? [loss('accepted findings', 'they concern the text, not the study')] : []),
        ...(base ? [loss('the link to the protocol that this one extends', 'USDM has whole studies only; what is taken over stands in the file')] : []),
        ...(header.status?.value === undefined ? [loss('a status that is not stated', 'USDM wants one; the file says draft')] : []),
    ];
}

function ofStudies({ id, kind }: Element, { studies }: Protocol): readonly Loss[] {
    return kind === 'study' && id !== studies[0]?.id ? [{ element: id, what: 'further study blocks', why: 'the file has one design' }] : [];
}

function ofCaution(element: Element): readonly Loss[] {
    return element.kind === 'criterion' && 'effect' in element && element.effect === 'caution'
        ? [{ element: element.id, what: 'criteria for caution', why: 'USDM has criteria that include and that exclude; the text stands in the document' }]
        : [];
}

function ofEncounters(protocol: Protocol): readonly Loss[] {
    const monitors = elements(protocol).filter((one): one is Monitor => one.kind === 'monitor');
    return [
        ...encounters(protocol).flatMap(({ id, staff, needs, approaches, missed, silences, schedule }) => [
            ...(staff.length > 0 ? [{ element: id, what: 'the structure of staff', why: 'told in a note of each encounter; USDM has no staff for a visit' }] : []),
            ...(needs.length > 0 ? [{ element: id, what: 'the structure of what a visit needs', why: 'told in a note of each encounter' }] : []),
            ...(approaches.length > 0 ? [{ element: id, what: 'the structure of approaches', why: 'told in a note of each encounter' }] : []),
            ...(missed ? [{ element: id, what: 'the structure of what follows a missed visit', why: 'told in a note of each encounter' }] : []),
            ...(silences.length > 0 ? [{ element: id, what: 'remarks on what the sources leave open', why: 'USDM has no place for them' }] : []),
            ...(schedule?.repeat.until ? [{ element: id, what: 'ends of repetitions that a condition decides', why: 'told in the description of the activity' }] : []),
        ]),
        ...monitors.filter(monitor => !hasPoints(monitor)).map(({ id }) => ({
            element: id, what: 'times of monitoring that no figures fix', why: 'a timeline of USDM has fixed times; the file has the first, and the rest in words',
        })),
    ];
}

function ofMedications(protocol: Protocol): readonly Loss[] {
    return medicationsOf(protocol).flatMap(({ id, titrations, ceilings, presentations, sessionTotal, doses }) => [
        ...(titrations.length + ceilings.length > 0 ? [{ element: id, what: 'the structure of titrations and ceilings', why: 'told in notes of the intervention' }] : []),
        ...(presentations.length > 0 || sessionTotal ? [{ element: id, what: 'the structure of how it is supplied', why: 'told in notes of the intervention' }] : []),
        ...(doses.some(({ bounds }) => bounds) ? [{ element: id, what: 'ranges of doses', why: 'an administration holds one dose; the range stands in an extension attribute' }] : []),
        ...(doses.some(({ at, from, when }) => at ?? from ?? when) ? [{ element: id, what: 'the structure of doses for some sessions or patients only', why: 'told in the label of the administration' }] : []),
    ]);
}

function ofOccurrences({ occurrences }: Protocol): readonly Loss[] {
    return occurrences.flatMap(({ id, arm, parent, optional, timings }) => [
        ...(timings.some(statement => endsBeside(statement).length > 0)
            ? [{ element: id, what: 'windows with an open end', why: 'a window of USDM has two ends in one unit; the ends stand in extension attributes' }] : []),
        ...(arm === undefined ? [] : [{ element: id, what: 'the arm of visits', why: 'an instance of USDM has an epoch but no arm; it stands in an extension attribute' }]),
        ...(parent === undefined ? [] : [{ element: id, what: 'the session that a visit belongs to', why: 'it stands in an extension attribute' }]),
        ...(optional ? [{ element: id, what: 'whether a visit is held only if the course goes on', why: 'it stands in an extension attribute' }] : []),
    ]);
}
