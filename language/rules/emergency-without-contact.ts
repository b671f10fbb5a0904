import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** An emergency plan by which nobody is called. */
export const emergencyWithoutContact = defineRule({
    code: 'emergency-without-contact',
    severity: 'info',
    summary: 'An emergency plan names no number, and nobody who is called.',
    why: 'Help from outside only comes when somebody calls it, and in an emergency nobody looks up a number.',
    messages: { missing: 'By the plan `{plan}` nobody is called. Let an `action` say whom to call, and the number: for example `action "Call 911 and the prescriber."`.' },
    basis: structural,
    offByDefault: true,
    asksFor: 'emergencies',
    bad: course({ safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then emergency crisis
    emergency <|crisis|> "Hypertensive crisis" {
        by     prescriber
        action "Stay with the patient."
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
    checkProtocol({ protocol, intact }, report) {
        for (const { name, nameRange, steps, range } of protocol.own.emergencies) {
            if (steps.length > 0 && intact({ range }) && !steps.some(step => /\b(?:call|phone|ring|dial|page|alert|notify)\b|\d{3}/i.test(step))) {
                report('missing', { plan: name }, nameRange);
            }
        }
    },
});
