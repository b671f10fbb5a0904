import { consentItems, saidOfPatients, spaced } from '../analysis/said.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { buNewsletter } from './sources.js';

/** Fasting that the consent form asks of the patient and no session does. */
export const fastingNotInSession = defineRule({
    code: 'fasting-not-in-session',
    severity: 'info',
    summary: 'A consent form speaks of fasting, and no session and no duty asks for it.',
    why: 'Form and protocol say different things, which reviewers find often. The team works by the sessions, where it is missing.',
    messages: {
        missing: 'The consent form speaks of fasting here, and no session and no duty asks for it: the team would not know. Add for example `{example}`.',
    },
    basis: sourced(buNewsletter),
    asksFor: 'consent',
    bad: course({ consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement <|fasting|> "No food for six hours before a session." covers fasting
}` }),
    good: course({
        consent: `
consent treatment "Consent to treatment" {
    obtain by prescriber at least 24 h before dosing 1
    statement fasting "No food for six hours before a session." covers fasting
}`,
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    instruct  fasting "No food for six hours." from -360 min until 0 min
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const { dosing } = facts;
        const item = consentItems(facts).find(({ name, label, covers }) =>
            covers.some(({ written }) => written === 'fasting') || fasting.test(`${spaced(name)}. ${label}`));
        const isAsked = saidOfPatients(facts).some(({ text }) => fasting.test(text));
        if (item && dosing.length > 0 && dosing.every(facts.intact) && !isAsked) {
            report('missing', { example: 'instruct fasting "No food for six hours." from -360 min until 0 min' }, item.nameRange);
        }
    },
});

const fasting = /\b(?:fast|fasting|eat|eating|food|meal|empty stomach)\b/i;
