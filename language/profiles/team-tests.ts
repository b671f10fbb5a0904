import { activities } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import type { Role } from '../model/people.js';
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
            return protocol.sessions.flatMap(session => workingRoles(session, facts)).some(role => isOfTeam(test, role));
        case 'handoff': {
            const isOneOf = (role: Ref, licences: readonly string[]): boolean => rolesOf([role], facts).some(known => isLicensed(known, licences));
            return [...protocol.own.handoffs, ...protocol.used.handoffs].some(({ from, to }) => isOneOf(from, test.from) && isOneOf(to, test.to));
        }
        case 'practice':
            return protocol.sessions.some(session => isNamed(session.approaches, test.approaches)
                || activities(session).some(activity => hasWord(activity, test.words)));
    }
}

/** Whether a role has the licences and trainings that a test of the team asks for. */
export function isOfTeam({ licences, trainings }: Extract<TeamTest, { readonly kind: 'role' }>, role: Role): boolean {
    return (licences === undefined || isLicensed(role, licences))
        && (trainings === undefined || isNamed(role.trainings.map(({ training }) => training), trainings));
}
