import type * as Contract from '../../generated/contract.js';
import { origin } from './origin.js';
import { codeOf, labelOf, nameFor, pointed, safe, text, texts, things, type Thing } from './reading.js';

/** Who takes part. */
export interface People {
    readonly roles: readonly Contract.Role[];
    readonly persons: readonly Contract.Person[];
    readonly owner: string | null;
}

const sponsors = new Set(['C70793']);
const parties: Readonly<Record<string, Contract.Masking['parties'][number]>> = {
    C41189: 'participant', C17445: 'care-provider', C25936: 'investigator', C207599: 'outcomes-assessor',
};

const isMasked = (role: Thing): boolean => things(role['masking']).some(one => one['isMasked'] === true);

/** Roles other than the sponsor's, with their people. A role that only says who is masked is part of the study. */
export function peopleOf(version: Thing): People {
    const [names, people] = [new Set(['studyInvestigator']), new Set<string>()];
    const all = things(version['roles']);
    const made = all.filter(one => !isSponsor(one) && !(isMasked(one) && codeOf(one['code']) in parties && things(one['assignedPersons']).length === 0)).map(one => {
        const name = nameFor(labelOf(one) || text(one['name']), 'Role', names);
        const role: Contract.Role = { kind: 'role', id: `role/${name}`, name, label: safe(labelOf(one)), licences: [], trainings: [], supervisors: [], separateFrom: [], ...origin };
        return { role, persons: things(one['assignedPersons']).map(person => personOf(person, role.id)) };
    });
    return { roles: made.map(({ role }) => role), persons: made.flatMap(({ persons }) => persons), owner: ownerOf(version) };

    function personOf(person: Thing, role: string): Contract.Person {
        const words = text(things(person['personName'])[0]?.['text']) || labelOf(person);
        const name = nameFor(words, 'Person', people);
        return { kind: 'person', id: `person/${name}`, name, label: safe(words), roles: [role], licences: [], trainings: [], ...origin };
    }
}

function isSponsor(role: Thing): boolean {
    return sponsors.has(codeOf(role['code']));
}

/** The sponsor: the organisation that the file gives the role, otherwise the one whose identifier the study has first among sponsors. */
function ownerOf(version: Thing): string | null {
    const organizations = new Map(things(version['organizations']).map(one => [text(one['id']), one]));
    const named = things(version['roles']).filter(isSponsor).flatMap(({ organizationIds }) => texts(organizationIds));
    const scopes = things(version['studyIdentifiers']).map(({ scopeId }) => text(scopeId)).filter(id => sponsors.has(codeOf(organizations.get(id)?.['type'])));
    const [owner] = pointed([...named, ...scopes], organizations);
    return owner ? safe(labelOf(owner)) : null;
}

/** The registrations of a study, who is masked, and how many patients are planned. */
export function studyOf(version: Thing, design: Thing): Contract.Study {
    const registries = new Set(things(version['organizations']).filter(one => codeOf(one['type']) === 'C93453').map(({ id }) => text(id)));
    const masked = [...new Set(things(version['roles']).filter(isMasked).flatMap(one => parties[codeOf(one['code'])] ?? []))];
    const isOpen = codeOf(design['blindingSchema']) === 'C49659';
    const planned = things(things(design['population'])[0]?.['plannedEnrollmentNumber'])[0]?.['value'];
    const isRandomised = things(design['characteristics']).some(one => codeOf(one) === 'C46079');
    return {
        kind: 'study', id: 'study', name: '', label: '',
        registrations: things(version['studyIdentifiers']).filter(one => registries.has(text(one['scopeId']))).map(one => ({ number: safe(text(one['text'])), ...origin })),
        allocation: isRandomised ? { method: 'randomised', ratio: [], arms: [], ...origin } : null,
        masking: masked.length > 0 || isOpen ? { parties: masked, ...origin } : null,
        enrols: typeof planned === 'number' && Number.isInteger(planned) ? { count: planned, approximate: false, ...origin } : null,
        sites: null, ...origin,
    };
}
