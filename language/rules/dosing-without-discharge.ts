import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { spravatoRems } from './sources.js';

/** A dose after which nothing says when the patient may leave. */
export const dosingWithoutDischarge = defineRule({
    code: 'dosing-without-discharge',
    severity: 'warning',
    summary: 'A session gives a medication, and nothing says when the patient may leave.',
    why: 'A patient who leaves while sedated or with high blood pressure is alone with the effect of the dose.',
    messages: { missing: '`{session}` gives {medication}, and nothing says when the patient may leave. Add a `discharge … when …` line.' },
    basis: sourced(spravatoRems),
    asksFor: 'discharge',
    bad: course({ dosing: `
session <|dosing|> "Dosing" {
    timing  6 times, every 3 to 5 days
    staff   prescriber
    needs   consent treatment
    give    at 0 min ketamine
    monitor bloodPressure every 15 min from -15 min until 120 min
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until 120 min
    discharge not before 120 min when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol({ dosing, intact }, report) {
        for (const session of dosing) {
            if (!session.discharge && intact(session)) {
                const medication = `\`${session.administrations[0]?.medication.written ?? ''}\``;
                report('missing', { session: session.name, medication }, session.nameRange);
            }
        }
    },
});
