import { showsVital } from '../analysis/watching.js';
import type { Discharge, Monitor } from '../model/encounter.js';
import { compareDurations, formatDuration, type Duration } from '../syntax/duration.js';
import { defineRule, replacement, sourced } from './kit.js';
import { course } from './support/examples.js';
import { spravatoRems } from './sources.js';

/** Vital signs that nobody watches any more while the patient still has to stay. */
export const monitoringEndsEarly = defineRule({
    code: 'monitoring-ends-early',
    severity: 'warning',
    summary: 'All monitoring of vital signs ends before the patient may leave.',
    why: 'The patient is kept because the effect may still be there. For the rest of the stay nobody would see it.',
    messages: {
        gap: 'The last monitoring in `{session}` ends at {until}, and the patient stays for at least {stay}. Nobody watches in between. Write `until discharge`.',
    },
    basis: sourced(spravatoRems),
    asksFor: 'monitoring',
    bad: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until <|60 min|>
    discharge not before 120 min when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 120 min when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const session of facts.dosing.filter(facts.intact)) {
            const { discharge, monitors, collections, timelines } = session;
            const vitals = monitors.filter(({ of }) => showsVital({ of, side: 'unknown' }, facts));
            // A reading at discharge, or at a time the text leaves open, may fill the gap.
            const last = vitals.reduce<Monitor | undefined>(later, vitals[0]);
            const readLater = collections.some(({ at, items }) =>
                (at?.kind !== 'offset' || (discharge && !endsBefore(at.offset, discharge))) && showsVital({ of: items.map(({ of }) => of), side: 'unknown' }, facts));
            if (discharge?.notBefore && last?.until?.kind === 'offset' && !readLater && timelines.length === 0
                && vitals.every(({ until }) => until?.kind === 'offset' && endsBefore(until.offset, discharge))) {
                const { until } = last;
                const fixes = [replacement('Write `until discharge`', until.range, 'discharge')];
                const values = { session: session.name, until: formatDuration(until.offset), stay: formatDuration(discharge.notBefore.lower) };
                report('gap', values, until.range, { fixes });
            }
        }
    },
});

/** Whether a moment surely comes before the patient may leave. */
function endsBefore(moment: Duration, { notBefore }: Discharge): boolean {
    return notBefore !== undefined && compareDurations(moment, notBefore.lower) === -1;
}

function later(last: Monitor | undefined, next: Monitor): Monitor {
    return last?.until?.kind === 'offset' && next.until?.kind === 'offset' && compareDurations(next.until.offset, last.until.offset) === 1 ? next : last ?? next;
}
