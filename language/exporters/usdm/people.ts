import type { Person, Role } from '../../model/people.js';
import type { Masking, Study } from '../../model/timing.js';
import { named, type Context } from './context.js';
import { code, extension, item, type Item } from './items.js';
import { ownTerm, term } from './terminology.js';

/** Everybody who takes part, and the organisations behind the protocol. */
export interface People {
    readonly roles: readonly Item[];
    readonly organizations: readonly Item[];
    readonly studyIdentifiers: readonly Item[];
}

const parties: Readonly<Record<Masking['parties'][number], 'participant' | 'careProvider' | 'investigator' | 'outcomesAssessor'>> = {
    'participant': 'participant', 'care-provider': 'careProvider', 'investigator': 'investigator', 'outcomes-assessor': 'outcomesAssessor',
};

/**
 * Roles with the people who play them, whoever is masked, and the owner of the protocol as sponsor: USDM wants one.
 * @param design the id of the study design
 */
export function people(context: Context, design: string): People {
    const { protocol } = context;
    const owner = `${protocol.id}~owner`;
    const registrations = protocol.studies.flatMap(({ registrations: all }) => all);
    const registries = [...new Set(registrations.map(({ number }) => registryOf(number)))];
    return {
        roles: [
            role(`${protocol.id}~sponsor`, 'Sponsor', code(`${protocol.id}~sponsor~code`, term('sponsor')), protocol.id, { organizationIds: [owner] }),
            ...[...protocol.own.roles, ...protocol.used.roles].map(one => ownRole(one, context)),
            ...protocol.studies.slice(0, 1).flatMap(study => maskedRoles(study, design)),
        ],
        organizations: [
            organization(owner, protocol.header.owner?.value ?? 'Owner not stated', 'facility'),
            ...registries.map(name => organization(registryId(protocol.id, name), name, 'registry')),
        ],
        studyIdentifiers: [
            item('StudyIdentifier', `${protocol.id}~identifier`, { text: protocol.name, scopeId: owner }),
            ...registrations.map(({ number }, index) => item('StudyIdentifier', `${protocol.id}~identifier${index + 2}`, {
                text: number, scopeId: registryId(protocol.id, registryOf(number)),
            })),
        ],
    };
}

function registryOf(number: string): string {
    return number.startsWith('NCT') ? 'ClinicalTrials.gov' : /^(EUCTR|\d{4}-\d{6}-\d{2})/.test(number) ? 'EU Clinical Trials Register' : 'Study registry';
}

const registryId = (protocol: string, name: string): string => `${protocol}~registry~${name.replaceAll(' ', '-')}`;

function organization(id: string, label: string, type: 'facility' | 'registry'): Item {
    return item('Organization', id, {
        name: label, label, type: code(`${id}~type`, term(type)), identifierScheme: 'not stated', identifier: label, legalAddress: null, managedSites: [],
    });
}

function role(id: string, label: string, what: Item, appliesTo: string, more: Item): Item {
    return item('StudyRole', id, {
        name: id, label, description: null, code: what, appliesToIds: [appliesTo], assignedPersons: [], organizationIds: [], masking: null, notes: [], ...more,
    });
}

function ownRole(one: Role, context: Context): Item {
    const { protocol, names } = context;
    const needs = [
        one.licences.length > 0 && `licence: ${names.list(one.licences, 'or')}`,
        one.trainings.length > 0 && `training: ${one.trainings.map(({ training, amount }) => [names.of(training), amount?.value.written].filter(Boolean).join(' ')).join(', ')}`,
        one.supervisors.length > 0 && `supervised by ${names.list(one.supervisors, 'or')}`,
        one.separateFrom.length > 0 && `not the same person as ${names.list(one.separateFrom)}`,
    ].filter(Boolean).join('; ');
    const persons = [...protocol.own.persons, ...protocol.used.persons];
    return role(one.id, one.label, code(`${one.id}~code`, ownTerm(one.id, one.label)), protocol.id, {
        ...named(one, needs || null),
        assignedPersons: persons.flatMap(person => {
            const place = person.roles.findIndex(({ target }) => target === one.id);
            return place < 0 ? [] : [assigned(person, place === 0 ? person.id : `${person.id}~${one.name}`, one.label)];
        }),
    });
}

/** A person in one role; in a second one the same person is named again, under an id of its own. */
function assigned(person: Person, id: string, jobTitle: string): Item {
    return item('AssignedPerson', id, {
        ...named(person),
        extensionAttributes: id === person.id ? [] : [extension(id, 'same-as', { valueId: person.id })],
        name: id,
        personName: item('PersonName', `${id}~name`, { text: person.label, familyName: null, givenNames: [], prefixes: [], suffixes: [] }),
        jobTitle,
        organizationId: null,
    });
}

function maskedRoles({ id, masking }: Study, design: string): readonly Item[] {
    return (masking?.parties ?? []).map(party => {
        const what = term(parties[party]);
        const own = `${id}~${party}`;
        return role(own, what.decode, code(`${own}~code`, what), design, {
            masking: item('Masking', `${own}~masking`, { text: 'Does not know who is in which arm', isMasked: true }),
        });
    });
}
