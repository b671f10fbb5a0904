import type { ProtocolFacts } from '../analysis/facts.js';
import type { Encounter } from '../model/encounter.js';
import type { Role } from '../model/people.js';
import type { RequirementTest } from './profile.js';
import { directing, isLicensed, workingRoles } from './people.js';
import { isTrained } from './session-tests.js';
import { shortfalls } from './shortfalls.js';
import { isOfTeam } from './team-tests.js';

/**
 * Whether a role in a session would show what a test asks for and nobody there shows yet. A test that is not about roles asks for nobody.
 * @param session the session as far as it is staffed
 */
export function asksForRole(test: RequirementTest, role: Role, session: Encounter, facts: ProtocolFacts): boolean {
    switch (test.kind) {
        case 'any':
            return !test.of.some(part => isShown(part, session, facts)) && test.of.some(part => asksForRole(part, role, session, facts));
        case 'all':
            return test.of.some(part => asksForRole(part, role, session, facts));
        default:
            return fits(test, role, facts) && isWhere(test, session, facts) && !isShown(test, session, facts);
    }
}

/** Tests of a session look at those in which a medication is given, a test of the team at all. */
function isWhere({ kind }: RequirementTest, { id }: Encounter, { dosing, protocol }: ProtocolFacts): boolean {
    return (kind === 'role' ? protocol.sessions : dosing).some(other => other.id === id);
}

function isShown(test: RequirementTest, session: Encounter, facts: ProtocolFacts): boolean {
    switch (test.kind) {
        case 'licence':
        case 'training':
            return workingRoles(session, facts).some(role => fits(test, role, facts));
        case 'role':
            return facts.protocol.sessions.flatMap(other => workingRoles(other.id === session.id ? session : other, facts))
                .some(role => fits(test, role, facts));
        case 'all':
            return test.of.every(part => isShown(part, session, facts));
        case 'any':
            return test.of.some(part => isShown(part, session, facts));
        default:
            return shortfalls(test, facts).length === 0;
    }
}

function fits(test: RequirementTest, role: Role, facts: ProtocolFacts): boolean {
    switch (test.kind) {
        case 'licence':
            return (test.supervisorCounts === true ? directing(role, facts) : [role]).some(one => isLicensed(one, test.anyOf));
        case 'training':
            return role.trainings.some(need => isTrained(need, test));
        case 'role':
            return isOfTeam(test, role);
        default:
            return false;
    }
}
