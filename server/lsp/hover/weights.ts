import type { ProtocolFacts } from '../../../language/analysis/facts.js';
import { weightRange } from '../../../language/analysis/weight-range.js';
import type { Medication } from '../../../language/model/medication.js';
import type { Quantity } from '../../../language/model/quantities.js';
import { compare, div } from '../../../language/syntax/decimal.js';
import { compareQuantities, convert, doseAt, quantityOf, type CalculatedQuantity } from '../../../language/syntax/quantity.js';
import { escaped } from './markdown.js';

/** The weights that doses by weight are reckoned out for; no limit rests on them. */
const usual: readonly Quantity[] = ['70', '50', '100'].map(value => ({ value, unit: 'kg', written: `${value} kg` }));

/** The weights to reckon doses out for, the most usual first: no patient is lighter or heavier than the criteria allow. */
export function referenceWeights({ protocol, value }: ProtocolFacts): readonly Quantity[] {
    const { low, high } = weightRange(protocol, value);
    const inside = (weight: Quantity): Quantity => {
        const lifted = low && compareQuantities(weight, low) === -1 ? low : weight;
        return high && compareQuantities(lifted, high) === 1 ? high : lifted;
    };
    const weights = usual.map(inside);
    return weights.filter(({ written }, index) => weights.findIndex(other => other.written === written) === index);
}

/**
 * What doses by weight come to at one weight: "35 mg at 70 kg", "17.5 to 52.5 mg at 70 kg".
 * @param joint what stands between several amounts
 * @returns nothing where one of them is no dose by weight
 */
export function amountsAtWeight(amounts: readonly Quantity[], weight: Quantity, joint: string): string | undefined {
    const reckoned = amounts.map(amount => doseAt(amount, weight));
    const known = reckoned.filter(found => found !== undefined);
    const last = known.at(-1);
    return !last || known.length < reckoned.length ? undefined : `${known.map(amount => amountText(amount, last, amount === last)).join(` ${joint} `)} at ${weight.written}`;
}

/** A unit that is the same for all is said once, at the end. */
function amountText({ quantity, exact }: CalculatedQuantity, last: CalculatedQuantity, isLast: boolean): string {
    const shared = !isLast && quantity.unit === last.quantity.unit;
    return `${exact ? '' : 'about '}${shared ? quantity.value : quantity.written}`;
}

/** What doses by weight come to at each of some weights, as a list in markdown, with the ceiling that holds it back. */
export function atWeights(amounts: readonly Quantity[], weights: readonly Quantity[], medication: Medication | undefined): string {
    const ceilings = medication?.ceilings.filter(({ scope }) => scope === 'dose').map(({ amount }) => amount.value) ?? [];
    return amounts.flatMap(amount => weights.flatMap(weight => {
        const dose = doseAt(amount, weight);
        const ceiling = dose && ceilings.find(limit => isBelow(limit, dose));
        return dose ? [`- ${escaped(amount.written)} × ${escaped(weight.written)} = ${escaped(dose.quantity.written)}${ceiling ? `, but never above ${escaped(ceiling.written)}` : ''}`] : [];
    })).join('\n');
}

function isBelow(limit: Quantity, { value, quantity }: CalculatedQuantity): boolean {
    const ceiling = convert(limit, quantity.unit);
    return ceiling !== undefined && compare(ceiling, value) < 0;
}

/** The weight with which the highest dose by weight of a medication comes to an amount. */
export function weightReached({ doses, titrations }: Medication, amount: Quantity): { readonly weight: Quantity; readonly dose: Quantity } | undefined {
    const given = [
        ...doses.flatMap(({ choices, bounds }) => [...choices.map(({ value }) => value), ...bounds ? [bounds.high] : []]),
        ...titrations.filter(({ change }) => change === 'raise').map(({ limit }) => limit.value)
    ];
    const unitWeight: Quantity = { value: '1', unit: 'kg', written: '1 kg' };
    return given.flatMap(dose => {
        const perKilogram = doseAt(dose, unitWeight);
        const limit = perKilogram && convert(amount, perKilogram.quantity.unit);
        return perKilogram && limit && perKilogram.value.n > 0n ? [{ dose, kilograms: div(limit, perKilogram.value) }] : [];
    }).sort((a, b) => compare(a.kilograms, b.kilograms)).slice(0, 1)
        .map(({ dose, kilograms }) => ({ dose, weight: quantityOf(kilograms, 'kg', 1).quantity }))[0];
}
