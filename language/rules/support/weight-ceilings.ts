import type { ProtocolFacts } from '../../analysis/facts.js';
import { weightRange, type WeightRange } from '../../analysis/weight-range.js';
import type { Ceiling, Medication } from '../../model/medication.js';
import type { Quantity, Stated } from '../../model/quantities.js';
import { div, parseDecimal } from '../../syntax/decimal.js';
import { compareQuantities, convert, doseAt, quantityOf } from '../../syntax/quantity.js';
import { doseFigures } from './doses.js';

/** A dose by weight, and a ceiling that is none. */
export interface WeightCeiling {
    readonly dose: Stated<Quantity>;
    readonly ceiling: Ceiling;
    /** The weight at which the dose comes to the ceiling, to a tenth of a kilogram. */
    readonly from: Quantity;
    readonly weights: WeightRange;
    /** Which of the patients whom the criteria let in are above that weight. */
    readonly cuts: 'everybody' | 'some' | 'nobody' | 'unknown';
}

/** Where the ceilings of a medication begin to cut its doses by weight, against the weights that the criteria let in. */
export function weightCeilings({ protocol, value }: ProtocolFacts, medication: Medication): readonly WeightCeiling[] {
    const weights = weightRange(protocol, value);
    return medication.ceilings.filter(({ scope }) => scope !== 'total').flatMap(ceiling => doseFigures(medication).flatMap((dose): WeightCeiling[] => {
        const from = weightAt(dose.value, ceiling.amount.value);
        return from ? [{ dose, ceiling, from, weights, cuts: cutBy(from, weights) }] : [];
    }));
}

function weightAt(dose: Quantity, ceiling: Quantity): Quantity | undefined {
    const each = doseAt(dose, { value: '1', unit: 'kg', written: '1 kg' });
    const limit = each && convert(ceiling, each.quantity.unit);
    const perKilogram = each && parseDecimal(each.quantity.value);
    return limit && perKilogram && perKilogram.n > 0n ? quantityOf(div(limit, perKilogram), 'kg', 1).quantity : undefined;
}

function cutBy(from: Quantity, { low, high }: WeightRange): WeightCeiling['cuts'] {
    if (low && compareQuantities(low, from) === 1) {
        return 'everybody';
    }
    return high === undefined ? 'unknown' : compareQuantities(high, from) === 1 ? 'some' : 'nobody';
}
