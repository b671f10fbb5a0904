import type { Medication } from '../model/medication.js';
import type { Quantity } from '../model/quantities.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, replacement, sourced } from './kit.js';
import { course } from './support/examples.js';
import { isKetamine } from './support/ketamine.js';
import { ketamineLabel, ketamineTrial } from './sources.js';

/** Figures that are doses per kilogram; in milligrams an adult of 70 kg would get a seventieth of them. */
const byWeight = { low: milligrams('0.1'), high: milligrams('2') };

/** The most that the label gives by any route. */
const most: Quantity = { value: '13', unit: 'mg/kg', written: '13 mg/kg' };

/** A dose of ketamine that only makes sense with another unit. */
export const implausibleDose = defineRule({
    code: 'implausible-dose',
    severity: 'warning',
    summary: 'A dose of ketamine is in mg where its figure is one per kilogram, or in mg/kg where its figure is one in mg.',
    why: 'Taken for each other, mg and mg/kg change the dose seventyfold.',
    messages: {
        small: '`{dose}` of ketamine is a fraction of any dose that has been studied. If the dose goes by the weight, write `{meant}`.',
        large: '`{dose}` of ketamine is above the largest dose that its label gives by any route ({most}). If it does not go by the weight, write `{meant}`.',
    },
    basis: sourced(ketamineTrial, ketamineLabel('dosage and administration, induction of anesthesia: up to 13 mg/kg intramuscularly')),
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|0.5 mg|>
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  0.5 mg/kg
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}` }),
    checkProtocol({ protocol, encounters }, report) {
        for (const medication of protocol.own.medications.filter(isKetamine)) {
            const given = encounters.flatMap(({ administrations }) => administrations).filter(({ medication: ref }) => ref.target === medication.id);
            // Of a range the upper end counts: whoever has a choice is told nothing by a small lower one.
            const stated = medication.doses.flatMap(({ choices, bounds }) => (bounds ? [{ value: bounds.high, range: bounds.range }] : choices));
            for (const { value, range } of [...stated, ...given.flatMap(({ doses }) => doses)]) {
                const [number = ''] = value.written.split(' ');
                const isSmall = atLeast(value, byWeight.low) && atLeast(byWeight.high, value);
                const meant = isSmall ? `${number} mg/kg` : `${number} mg`;
                const isAlone = range.end - range.start === value.written.length && value.unit === (isSmall ? 'mg' : 'mg/kg');
                const fixes = isAlone ? [replacement(`Write \`${meant}\``, range, meant)] : [];
                if (isSmall) {
                    report('small', { dose: value.written, meant }, range, { fixes });
                } else if (!induces(medication) && compareQuantities(value, most) === 1) {
                    report('large', { dose: value.written, most: most.written, meant }, range, { fixes });
                }
            }
        }
    },
});

/** Whether the label has an induction dose by this route: then `anaesthesia-dose` tells. */
function induces({ route }: Medication): boolean {
    return route?.written === 'intravenous' || route?.written === 'intramuscular';
}

function milligrams(value: string): Quantity {
    return { value, unit: 'mg', written: `${value} mg` };
}

function atLeast(amount: Quantity, limit: Quantity): boolean {
    return [0, 1].some(order => order === compareQuantities(amount, limit));
}
