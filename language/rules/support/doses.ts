import type { Encounter } from '../../model/encounter.js';
import type { Dose, Medication } from '../../model/medication.js';
import type { Quantity, Stated } from '../../model/quantities.js';
import { doseAt } from '../../syntax/quantity.js';

/** The doses of a medication that a patient can be given: the choices to start with, and the limits of raising and lowering. */
export function doseFigures({ doses, titrations }: Medication): readonly Stated<Quantity>[] {
    return [...doses.flatMap(amountsOf), ...titrations.map(({ limit }) => limit)];
}

/** What a dose says: its choices, or the ends of its range. */
export function amountsOf({ choices, bounds }: Dose): readonly Stated<Quantity>[] {
    return bounds ? [bounds.low, bounds.high].map(value => ({ value, range: bounds.range })) : choices;
}

/** Every amount of medication that is written in a medication or a session. */
export function doseAmounts(medications: readonly Medication[], encounters: readonly Encounter[]): readonly Stated<Quantity>[] {
    return [
        ...medications.flatMap(medication => [
            ...doseFigures(medication), ...medication.doses.flatMap(({ step }) => step ?? []), ...medication.titrations.map(({ step }) => step),
            ...medication.ceilings.map(({ amount }) => amount), ...medication.presentations.map(({ strength }) => strength),
        ]),
        ...encounters.flatMap(({ administrations, supplements }) => [
            ...administrations.flatMap(({ doses }) => doses), ...supplements.map(({ dose }) => dose).filter(({ value }) => value.unit !== '%'),
        ]),
    ];
}

/** Whether a dose is given per weight, as in `0.5 mg/kg`. */
export function isPerWeight(amount: Quantity): boolean {
    return doseAt(amount, { value: '1', unit: 'kg', written: '1 kg' }) !== undefined;
}
