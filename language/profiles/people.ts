import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Role } from '../model/people.js';

/** A role is filled by anybody with one of its licences, so every one of them has to be fit. */
export function isLicensed({ licences }: Role, names: readonly string[]): boolean {
    return licences.length > 0 && licences.every(({ written }) => names.includes(written));
}

/** The roles that work in a step or session. */
export function workingRoles({ staff }: Encounter, facts: ProtocolFacts): readonly Role[] {
    return rolesOf(staff.map(({ role }) => role), facts);
}

/** A role and those that supervise it. */
export function directing(role: Role, facts: ProtocolFacts): readonly Role[] {
    return [role, ...rolesOf(role.supervisors, facts)];
}

/** The roles that are named. */
export function rolesOf(refs: readonly Ref[], facts: ProtocolFacts): readonly Role[] {
    return refs.flatMap(ref => (facts.element(ref) ?? []) as Role | []);
}
