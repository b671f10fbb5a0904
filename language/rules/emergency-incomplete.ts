import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** An emergency plan that leaves out who or what. */
export const emergencyIncomplete = defineRule({
    code: 'emergency-incomplete',
    severity: 'warning',
    summary: 'An emergency plan does not say who acts, or what they do.',
    why: 'In an emergency nobody has time to find out whose task it is.',
    messages: {
        who: 'The emergency plan `{plan}` does not say who acts. Add a line such as `by {role}`.',
        what: 'The emergency plan `{plan}` does not say what to do. Add a line such as `action "Call 911; stay with the patient."`.',
    },
    basis: structural,
    asksFor: 'emergencies',
    bad: course({ safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency crisis
    emergency <|crisis|> "Hypertensive crisis" {
        action "Call 911; stay with the patient."
    }
}` }),
    good: course({ safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency crisis
    emergency crisis "Hypertensive crisis" {
        by     prescriber
        action "Call 911; stay with the patient."
    }
}` }),
    waitsForReadableText: true,
    checkProtocol({ protocol, intact, misspelt, exampleRole: role }, report) {
        for (const plan of protocol.own.emergencies.filter(intact)) {
            if (plan.by.length === 0 && !misspelt(plan, 'role')) {
                report('who', { plan: plan.name, role }, plan.nameRange);
            }
            if (plan.steps.length === 0) {
                report('what', { plan: plan.name }, plan.nameRange);
            }
        }
    },
});
