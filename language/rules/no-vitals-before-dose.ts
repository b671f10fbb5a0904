import { readings, showsVital } from '../analysis/watching.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';
import { spravatoForm, spravatoRems } from './sources.js';

/** A dose that is given before anybody has looked at a vital sign. */
export const noVitalsBeforeDose = defineRule({
    code: 'no-vitals-before-dose',
    severity: 'warning',
    summary: 'A session gives a medication, and its vital signs are first taken after the dose.',
    why: 'Without a reading before the dose nobody knows what rose after it, or whether the dose should have been given at all.',
    messages: {
        late: '`{session}` gives {medication} before any vital sign is taken: nobody knows what the dose changed. Add for example `collect bloodPressure at -15 min`.',
    },
    basis: sourced(spravatoForm('blood pressure before administration'), spravatoRems),
    asksFor: 'monitoring',
    bad: course({ dosing: `
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from 15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const session of facts.dosing.filter(facts.intact)) {
            const vitals = readings(session).filter(reading => showsVital(reading, facts));
            if (vitals.length > 0 && vitals.every(({ side }) => side === 'after')) {
                const medications = new Set(session.administrations.map(({ medication }) => medication.written));
                report('late', { session: session.name, medication: listed([...medications], 'and') }, session.nameRange);
            }
        }
    },
});
