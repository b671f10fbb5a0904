import type { Administration } from '../model/encounter.js';
import type { Medication } from '../model/medication.js';
import type { Quantity, Span, Stated } from '../model/quantities.js';
import { div, parseDecimal } from '../syntax/decimal.js';
import { toMinutes } from '../syntax/duration.js';
import { compareQuantities, quantityOf } from '../syntax/quantity.js';
import { defineRule, sourced } from './kit.js';
import { doseFigures } from './support/doses.js';
import { course } from './support/examples.js';
import { isKetamine } from './support/ketamine.js';
import { ketamineLabel } from './sources.js';

/** From which dose by weight on the label of ketamine induces anaesthesia, by route. */
const induction: Readonly<Record<string, Quantity>> = { intravenous: perKilogram('1'), intramuscular: perKilogram('6.5') };

/** The rate at which the label gives such a dose into a vein. */
const rate: Quantity = { value: '0.5', unit: 'mg/kg/min', written: '0.5 mg/kg/min' };

/** A dose of ketamine that puts a patient under. */
export const anaesthesiaDose = defineRule({
    code: 'anaesthesia-dose',
    severity: 'warning',
    summary: 'A dose of ketamine by weight is in the range that the label gives to induce anaesthesia.',
    why: 'Such a dose takes the patient’s consciousness and may take the airway. Ten times the dose that was meant is one slip of the point, and a rate per minute is easily written for a total.',
    messages: {
        dose: '`{dose}` {route} is in the range in which the label induces anaesthesia (from {limit}). Check the figure and the route.',
        rate: '`{dose}` is a rate at which the label induces anaesthesia (from {limit}). For a total over a time write for example `0.5 mg/kg over 40 min`.',
        fast: '`{dose}` over {duration} is {rate}: the label induces anaesthesia from {limit}. Check the dose and the time.',
    },
    basis: sourced(ketamineLabel('dosage and administration, induction of anesthesia: 1 to 4.5 mg/kg intravenously, 0.5 mg/kg/min, 6.5 to 13 mg/kg intramuscularly')),
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|7.5 mg/kg|>
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
    dose  0.75 mg/kg
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
            const route = medication.route?.written ?? '';
            const limit = induction[route];
            const given = encounters.flatMap(({ administrations }) => administrations).filter(each => each.medication.target === medication.id);
            for (const { value, range, duration } of limit ? amounts(medication, given) : []) {
                const speed = duration && route === 'intravenous' ? speedOf(value, duration) : undefined;
                if (limit && reaches(value, limit)) {
                    report('dose', { dose: value.written, route: route === 'intravenous' ? 'into a vein' : 'into a muscle', limit: limit.written }, range);
                } else if (reaches(value, rate)) {
                    report('rate', { dose: value.written, limit: rate.written }, range);
                } else if (speed && duration && reaches(speed, rate)) {
                    report('fast', { dose: value.written, duration: duration.written, rate: speed.written, limit: rate.written }, range);
                }
            }
        }
    },
});

function perKilogram(value: string): Quantity {
    return { value, unit: 'mg/kg', written: `${value} mg/kg` };
}

interface Amount extends Stated<Quantity> {
    readonly duration?: Span | undefined;
}

function amounts(medication: Medication, given: readonly Administration[]): readonly Amount[] {
    const own = given.flatMap(({ doses, duration }) => doses.map(dose => ({ ...dose, duration })));
    const timed = medication.doses.flatMap(({ choices, bounds, duration }) => (bounds ? [] : choices.map(choice => ({ ...choice, duration }))));
    const others = doseFigures(medication).filter(({ range }) => timed.every(dose => dose.range.start !== range.start));
    return [...own, ...timed, ...others];
}

function reaches(amount: Quantity, limit: Quantity): boolean {
    return [0, 1].some(order => order === compareQuantities(amount, limit));
}

/** The rate at which a dose by weight is given, where that lasts a time in minutes. */
function speedOf(dose: Quantity, { lower }: Span): Quantity | undefined {
    const [amount, minutes] = [parseDecimal(dose.value), toMinutes(lower)];
    return amount && minutes && minutes.n > 0n ? quantityOf(div(amount, minutes), `${dose.unit}/min`, 4).quantity : undefined;
}
