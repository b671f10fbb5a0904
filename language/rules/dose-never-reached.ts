import type { Dose } from '../model/medication.js';
import { course } from './support/examples.js';
import { defineRule, structural } from './kit.js';

/** A dose that an earlier line always goes before. */
export const doseNeverReached = defineRule({
    code: 'dose-never-reached',
    severity: 'error',
    summary: 'A dose stands behind one that always applies in its place.',
    why: 'Of several doses the first that fits is given. The special dose for a frail or older patient would never be given.',
    messages: { hidden: 'This dose is never given, because the line `{earlier}` before it always fits too. Write the narrower line first.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg at dosing 1
    <|dose  25 mg at dosing 1 when prescriber judges "frail"|>
    dose  50 mg or 75 mg from dosing 2
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  25 mg at dosing 1 when prescriber judges "frail"
    dose  50 mg at dosing 1
    dose  50 mg or 75 mg from dosing 2
}` }),
    checkProtocol({ protocol }, report) {
        for (const { doses } of protocol.own.medications) {
            doses.forEach((dose, index) => {
                const earlier = doses.slice(0, index).find(before => covers(before, dose));
                if (earlier) {
                    const related = [{ message: 'This dose goes before it.', range: earlier.range }];
                    report('hidden', { earlier: doseWords(earlier) }, dose.range, { related });
                }
            });
        }
    },
});

/** Whether a dose fits wherever another one does. */
function covers(before: Dose, { at, from }: Dose): boolean {
    if (before.when) {
        return false;
    }
    if (!before.at && !before.from) {
        return true;
    }
    const start = before.at ?? before.from;
    const own = at ?? from;
    if (!start || !own || start.target.target !== own.target.target || start.target.target === undefined) {
        return false;
    }
    if (before.at) {
        return at !== undefined && start.choice === own.choice && start.index === own.index;
    }
    return start.index !== undefined && own.index !== undefined && own.index >= start.index;
}

function doseWords({ choices, bounds, at, from }: Dose): string {
    const amount = bounds ? `${bounds.low.written} to ${bounds.high.written}` : choices.map(({ value }) => value.written).join(' or ');
    return ['dose', amount, ...at ? [`at ${at.written}`] : [], ...from ? [`from ${from.written}`] : []].join(' ');
}
