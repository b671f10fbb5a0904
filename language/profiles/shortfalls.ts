import type { ProtocolFacts } from '../analysis/facts.js';
import type { SourceRange } from '../model/element.js';
import { concernedSessions } from './concern.js';
import { consentHolder, showsConsent } from './consent-tests.js';
import { showsCourse } from './course-tests.js';
import type { Profile, RequirementTest, SessionTest } from './profile.js';
import { showsSession } from './session-tests.js';
import { showsTeam } from './team-tests.js';

/** A place at which a protocol does not show what is required; `session` where one session lacks it, otherwise the protocol as a whole. */
export interface Shortfall {
    readonly session?: string;
    readonly range?: SourceRange;
}

/**
 * Where a protocol does not show what a test asks for. None where it has no sessions yet.
 * @param profile the one that asks; a test of sessions looks at those that give the medication it is about
 */
export function shortfalls(test: RequirementTest, facts: ProtocolFacts, profile: Pick<Profile, 'medications'>): readonly Shortfall[] {
    if (facts.protocol.sessions.length === 0) {
        return [];
    }
    switch (test.kind) {
        case 'any': {
            const [first = [], ...others] = test.of.map(alternative => shortfalls(alternative, facts, profile));
            return others.some(other => other.length === 0) ? [] : first;
        }
        case 'all':
            return test.of.map(part => shortfalls(part, facts, profile)).find(missing => missing.length > 0) ?? [];
        case 'exclusion':
        case 'concomitant':
        case 'emergency-plan':
        case 'reaction':
        case 'header':
        case 'dose':
        case 'course':
            return missing(showsCourse(test, facts));
        case 'role':
        case 'handoff':
        case 'practice':
            return missing(showsTeam(test, facts));
        case 'consent':
        case 'consent-text':
        case 'consent-renewal':
            return missing(showsConsent(test, facts), consentHolder(facts));
        default:
            return sessionsWithout(test, facts, profile);
    }
}

function missing(shown: boolean, range?: SourceRange): readonly Shortfall[] {
    return shown ? [] : [range ? { range } : {}];
}

function sessionsWithout(test: SessionTest, facts: ProtocolFacts, profile: Pick<Profile, 'medications'>): readonly Shortfall[] {
    return concernedSessions(profile, facts).filter(session => facts.intact(session) && !showsSession(test, session, facts))
        .map(({ name, nameRange }) => ({ session: name, range: nameRange }));
}
