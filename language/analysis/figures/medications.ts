import type { Medication } from '../../model/medication.js';
import type { Stated } from './index.js';

/** What prose may say about a medication. */
export function medicationFigures(medication: Medication): readonly Stated[] {
    const { label, route, dose, titrations, ceilings } = medication;
    const [ceiling] = ceilings;
    const [titration] = titrations;
    return [
        ['title', label],
        ['route', route?.written],
        ['dose', dose?.choices.map(choice => choice.value.written).join(' or ')],
        ['duration', dose?.duration?.written],
        ['step', titration?.step.value.written],
        ['limit', titration?.limit.value.written],
        ['ceiling', ceiling?.amount.value.written],
        ...ceilings.map(({ scope, amount }): Stated => [`ceiling.${scope}`, amount.value.written]),
    ];
}
