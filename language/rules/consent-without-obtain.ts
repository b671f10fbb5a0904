import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A consent that nobody asks for. */
export const consentWithoutObtain = defineRule({
    code: 'consent-without-obtain',
    severity: 'warning',
    summary: 'A consent does not say who obtains it, and when.',
    why: 'Somebody has to explain the form and answer questions, with time left to decide.',
    messages: { missing: 'The consent `{consent}` does not say who obtains it, and when. Write for example `obtain by {role} at least 24 h before {anchor}`.' },
    basis: structural,
    asksFor: 'consent',
    bad: lines(`
team {
    role therapist "Therapist"
}
consent <|treatment|> "Consent to treatment" {
    right withdraw "You may stop at any time without losing other care."
}
session preparation "Preparation" {
    timing once
    staff  therapist
    needs  consent treatment
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
consent treatment "Consent to treatment" {
    obtain by therapist at least 24 h before preparation
    right withdraw "You may stop at any time without losing other care."
}
session preparation "Preparation" {
    timing once
    staff  therapist
    needs  consent treatment
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, intact, exampleRole: role }, report) {
        const anchor = dosing[0] ? `${dosing[0].name} 1` : protocol.sessions[0]?.name ?? 'treatment';
        for (const consent of protocol.own.consents) {
            if (!consent.obtain && intact(consent)) {
                report('missing', { consent: consent.name, role, anchor }, consent.nameRange);
            }
        }
    },
});
