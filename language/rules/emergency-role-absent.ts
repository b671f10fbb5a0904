import { readings, shows } from '../analysis/watching.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Encounter } from '../model/encounter.js';
import type { Emergency, Reaction } from '../model/outcomes.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

/** An emergency plan for a session in which nobody is there to follow it. */
export const emergencyRoleAbsent = defineRule({
    code: 'emergency-role-absent',
    severity: 'warning',
    summary: 'A safety rule calls for an emergency plan in a session in which none of those who follow the plan work.',
    why: 'An emergency in the session begins at once. A plan whose people are elsewhere helps nobody there.',
    messages: {
        absent: '`{rule}` can happen in `{session}`, and its plan `{plan}` is for {roles}, none of whom works there. Add one of them to its `staff`, or change who follows the plan.',
    },
    basis: structural,
    asksFor: 'staffing',
    bad: course({
        team: `
team {
    role prescriber "Prescriber"
    role nurse      "Nurse"
}`,
        safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency <|crisis|>
    emergency crisis "Hypertensive crisis" {
        by     nurse
        action "Call 911; stay with the patient."
    }
}` }),
    good: course({
        team: `
team {
    role prescriber "Prescriber"
    role nurse      "Nurse"
}`,
        safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency crisis
    emergency crisis "Hypertensive crisis" {
        by     prescriber, nurse
        action "Call 911; stay with the patient."
    }
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const reaction of facts.protocol.reactions.filter(({ object }) => object !== 'treatment')) {
            for (const action of reaction.actions) {
                const plan = action.kind === 'emergency' ? facts.element(action.plan) as Emergency | undefined : undefined;
                const session = plan && facts.dosing.find(each => mayHappen(reaction, each, facts) && isAbandoned(plan, each));
                if (plan && session && action.kind === 'emergency') {
                    const roles = listed(plan.by.map(({ written }) => written), 'and');
                    const related = [{ message: 'Who works here.', range: session.staff[0]?.range ?? session.nameRange }];
                    report('absent', { rule: reaction.name, session: session.name, plan: plan.name, roles }, action.plan.range, { related });
                }
            }
        }
    },
});

/** Whether the session takes a value that sets the rule off. */
function mayHappen(reaction: Reaction, session: Encounter, facts: ProtocolFacts): boolean {
    const values = new Set(facts.needed(reaction.when.condition).flatMap(({ of }) => of.target ?? []));
    return facts.intact(session) && readings(session).some(reading => shows(reading, values, facts));
}

/** Whether nobody of the plan works in the session; a name that fits nothing may be one of them. */
function isAbandoned({ by }: Emergency, { staff }: Encounter): boolean {
    const there = staff.map(({ role }) => role.target);
    return by.length > 0 && staff.length > 0 && !there.includes(undefined) && by.every(({ target }) => target !== undefined && !there.includes(target));
}
