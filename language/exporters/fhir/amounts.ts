import type { Duration, Quantity, QuantityRange, Span } from '../../model/quantities.js';
import { compareDurations, negateDuration } from '../../syntax/duration.js';
import { formatQuantity } from '../../syntax/quantity.js';
import type * as Fhir from './types.js';

const ucum = 'http://unitsofmeasure.org';

/** An amount with its UCUM unit, also one per body weight: `mg/kg`. A JSON number keeps the value; zeros at its end mean nothing and go. */
export function quantity(amount: Pick<Quantity, 'value' | 'unit'>): Fhir.Quantity {
    return { value: Number(amount.value), unit: formatQuantity({ ...amount, value: '2' }).replace(/^2\s*/, '') || '1', system: ucum, code: amount.unit };
}

/** A length of time. */
export function duration(time: Duration): Fhir.Quantity {
    return quantity({ value: time.value, unit: time.unit });
}

/** From one amount to another. */
export function range({ low, high }: Pick<QuantityRange, 'low' | 'high'>): Fhir.Range {
    return { low: quantity(low), high: quantity(high) };
}

/** From one time to another; an open end is left out. */
export function between(lower: Duration | undefined, upper: Duration | undefined): Fhir.Range {
    return { ...lower && { low: duration(lower) }, ...upper && { high: duration(upper) } };
}

/** Whether a length of time is negative: before. */
export function isNegative(time: Duration): boolean {
    return time.value.startsWith('-');
}

/** A length of time without its sign. */
export function size(time: Duration): Duration {
    return isNegative(time) ? negateDuration(time) : time;
}

/** Whether both ends of a span are the same. */
export function isExact({ lower, upper }: Pick<Span, 'lower' | 'upper'>): boolean {
    return compareDurations(lower, upper) === 0;
}

/** How long something takes, where it is a length or a range of one unit. */
export function lasting(span: Span & { readonly bound?: 'at-least' | 'at-most' }): Fhir.Timing | undefined {
    const { lower, upper, bound } = span;
    if (bound !== undefined || lower.unit !== upper.unit) {
        return undefined;
    }
    return { repeat: { duration: Number(lower.value), ...!isExact(span) && { durationMax: Number(upper.value) }, durationUnit: lower.unit } };
}
