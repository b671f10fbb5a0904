import type { Medication } from '../model/medication.js';
import type { Quantity } from '../model/quantities.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { doseFigures } from './support/doses.js';
import { course } from './support/examples.js';

const dosing = (amount: string): string => `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine ${amount}
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`;

const medication = `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 to 75 mg
}`;

/** A session that gives more than its medication ever does. */
export const doseOutsideMedication = defineRule({
    code: 'dose-outside-medication',
    severity: 'warning',
    summary: 'A session gives a larger dose than any that the medication states.',
    why: 'The pharmacy and the consent go by the medication, the session by its own line. One of them is out of date, and the larger dose is the riskier one.',
    messages: { above: '`{dose}` is more than `{medication}` has at most (`{most}`). Correct whichever is wrong, or add the dose to the medication.' },
    basis: structural,
    bad: course({ medication, dosing: dosing('<|100 mg|>') }),
    good: course({ medication, dosing: dosing('60 mg') }),
    checkProtocol({ encounters, medication: find }, report) {
        for (const { medication: ref, doses } of encounters.flatMap(({ administrations }) => administrations)) {
            const stated = find(ref);
            for (const { value, range } of stated && stated.doses.length > 0 ? doses : []) {
                const most = stated && largestBelow(value, stated);
                if (stated && most) {
                    const related = stated.doses.map(dose => ({ message: 'The medication states its dose here.', range: dose.range }));
                    report('above', { dose: value.written, medication: stated.name, most: most.written }, range, { related });
                }
            }
        }
    },
});

/** The largest dose of a medication, where an amount is more than each of them. A smaller dose in one session is an everyday choice. */
function largestBelow(amount: Quantity, medication: Medication): Quantity | undefined {
    const figures = doseFigures(medication).map(({ value }) => value);
    const [first, ...others] = figures;
    return first && figures.every(figure => compareQuantities(amount, figure) === 1)
        ? others.reduce((most, figure) => (compareQuantities(figure, most) === 1 ? figure : most), first)
        : undefined;
}
