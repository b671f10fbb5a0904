import type { ProtocolFacts } from '../analysis/facts.js';
import type { Encounter } from '../model/encounter.js';
import type { Role } from '../model/people.js';
import { concernedSessions, concerns } from './concern.js';
import type { RequirementTest } from './profile.js';
import { directing, isLicensed, workingRoles } from './people.js';
import type { ResolvedRequirement } from './resolve.js';
import { isTrained } from './session-tests.js';
import { shortfalls } from './shortfalls.js';
import { isOfTeam } from './team-tests.js';

/** Where somebody is asked for: a session as far as it is staffed, and who asks. */
interface Place {
    readonly session: Encounter;
    readonly facts: ProtocolFacts;
    readonly profile: ResolvedRequirement['profile'];
}

/**
 * Whether a role in a session would show what is required and nobody there shows yet. What is not about roles asks for nobody.
 * @param session the session as far as it is staffed
 */
export function asksForRole({ test, profile }: ResolvedRequirement, role: Role, session: Encounter, facts: ProtocolFacts): boolean {
    return concerns(profile, facts) && asks(test, role, { session, facts, profile });
}

function asks(test: RequirementTest, role: Role, place: Place): boolean {
    switch (test.kind) {
        case 'any':
            return !test.of.some(part => isShown(part, place)) && test.of.some(part => asks(part, role, place));
        case 'all':
            return test.of.some(part => asks(part, role, place));
        default:
            return fits(test, role, place.facts) && isWhere(test, place) && !isShown(test, place);
    }
}

/** Tests of a session look at those in which the profile's medication is given, a test of the team at all. */
function isWhere({ kind }: RequirementTest, { session: { id }, facts, profile }: Place): boolean {
    return (kind === 'role' ? facts.protocol.sessions : concernedSessions(profile, facts)).some(other => other.id === id);
}

function isShown(test: RequirementTest, place: Place): boolean {
    const { session, facts, profile } = place;
    switch (test.kind) {
        case 'licence':
        case 'training':
            return workingRoles(session, facts).some(role => fits(test, role, facts));
        case 'role':
            return facts.protocol.sessions.flatMap(other => workingRoles(other.id === session.id ? session : other, facts))
                .some(role => fits(test, role, facts));
        case 'all':
            return test.of.every(part => isShown(part, place));
        case 'any':
            return test.of.some(part => isShown(part, place));
        default:
            return shortfalls(test, facts, profile).length === 0;
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
