import { activities } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import type { ProtocolTest } from './profile.js';
import { isLicensed, rolesOf, workingRoles } from './people.js';
import { hasWord, isNamed } from './words.js';

/** The tests that look at the team and at what it does with the patient. */
export type TeamTest = Extract<ProtocolTest, { readonly kind: 'role' | 'handoff' | 'practice' }>;

/** Whether a protocol shows what a test asks of the team. */
export function showsTeam(test: TeamTest, facts: ProtocolFacts): boolean {
    const { protocol } = facts;
    switch (test.kind) {
        case 'role':
            return protocol.sessions.flatMap(session => workingRoles(session, facts)).some(role =>
                (test.licences === undefined || isLicensed(role, test.licences))
                && (test.trainings === undefined || isNamed(role.trainings.map(({ training }) => training), test.trainings)));
        case 'handoff': {
            const isOneOf = (role: Ref, licences: readonly string[]): boolean => rolesOf([role], facts).some(known => isLicensed(known, licences));
            return [...protocol.own.handoffs, ...protocol.used.handoffs].some(({ from, to }) => isOneOf(from, test.from) && isOneOf(to, test.to));
        }
        case 'practice':
            return protocol.sessions.some(session => isNamed(session.approaches, test.approaches)
                || activities(session).some(({ name, label }) => hasWord(`${name} ${label}`, test.words)));
    }
}
