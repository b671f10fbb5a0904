import type { Dose, Medication } from '../../model/medication.js';
import type { QuantityRange } from '../../model/quantities.js';
import type { Stated } from './index.js';

/** What prose may say about a medication. */
export function medicationFigures(medication: Medication): readonly Stated[] {
    const { label, route, doses, titrations, ceilings, sessionTotal } = medication;
    const [ceiling] = ceilings;
    const [titration] = titrations;
    return [
        ['title', label],
        ['route', route?.written],
        ['dose', doses.map(doseText).join(', ')],
        ['duration', doses.find(({ duration }) => duration)?.duration?.written],
        ['total', sessionTotal && rangeWords(sessionTotal.amount)],
        ['step', titration?.step.value.written],
        ['limit', titration?.limit.value.written],
        ['ceiling', ceiling?.amount.value.written],
        ...ceilings.map(({ scope, amount }): Stated => [`ceiling.${scope}`, amount.value.written]),
    ];
}

/** "56 mg at dosing 1", "56 mg or 84 mg from dosing 2", "100 to 400 mg". */
function doseText({ choices, bounds, at, from, when }: Dose): string {
    const amount = bounds ? rangeWords(bounds) : choices.map(({ value }) => value.written).join(' or ');
    return [amount, ...at ? [`at ${at.written}`] : [], ...from ? [`from ${from.written}`] : [], ...when ? ['for some patients'] : []].join(' ');
}

/** "100 to 400 mg", and with two units "1 g to 1500 mg". */
function rangeWords({ low, high }: QuantityRange): string {
    return `${low.unit === high.unit ? low.value : low.written} to ${high.written}`;
}
