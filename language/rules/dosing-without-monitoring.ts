import type { Encounter, Monitor } from '../model/encounter.js';
import { compareDurations } from '../syntax/duration.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { ketamineLabel, spravatoRems } from './sources.js';

/** A dose after which nobody watches the patient. */
export const dosingWithoutMonitoring = defineRule({
    code: 'dosing-without-monitoring',
    severity: 'warning',
    summary: 'A session gives a medication, and nothing is monitored after the dose.',
    why: 'Sedation, slowed breathing and a rise in blood pressure come after the dose. They are only seen where somebody looks.',
    messages: {
        none: '`{session}` gives {medication}, and nothing is monitored. Add for example `monitor bloodPressure, oxygenSaturation every 15 min until discharge`.',
        early: 'Monitoring in `{session}` ends before {medication} is given. Let it go on after the dose, for example `until discharge`.',
    },
    basis: sourced(ketamineLabel('2.1: continuously monitor vital signs'), spravatoRems),
    asksFor: 'monitoring',
    bad: course({ dosing: `
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    discharge when prescriber judges "fit to leave"
}`, safety: `
safety {
    stop treatment for distress "Lasting distress" when prescriber judges "lasting distress" then call prescriber
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
    checkProtocol({ dosing, intact, misspelt }, report) {
        for (const session of dosing.filter(candidate => intact(candidate) && !misspelt(candidate, 'observable'))) {
            const medication = `\`${session.administrations[0]?.medication.written ?? ''}\``;
            if (session.monitors.length === 0) {
                report('none', { session: session.name, medication }, session.nameRange);
            } else if (session.monitors.every(monitor => endsBefore(monitor, session))) {
                report('early', { session: session.name, medication }, session.monitors[0]?.nameRange ?? session.nameRange);
            }
        }
    },
});

/** Whether something is watched no longer than until the first dose. */
function endsBefore({ until }: Monitor, { administrations }: Encounter): boolean {
    return until?.kind === 'offset' && administrations.every(({ at }) => {
        const order = at.kind === 'offset' ? compareDurations(until.offset, at.offset) : 'incommensurable';
        return order === -1 || order === 0;
    });
}
