import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/quantities.js';
import { toIso8601 } from '../../syntax/duration.js';
import { orNull } from './element.js';
import type { Exported } from './exported.js';

/** An amount: the number as written, the unit in UCUM. */
function quantity(amount: Model.Quantity): Exported<Model.Quantity, Contract.Quantity> {
    return { value: amount.value, unit: amount.unit };
}

/** An amount of which the model also knows the place. */
export function stated(amount: Model.Stated<Model.Quantity>): Contract.Quantity {
    return quantity(amount.value);
}

/** A closed range of amounts. */
export function quantityRange(bounds: Model.QuantityRange): Exported<Model.QuantityRange, Contract.QuantityRange> {
    return { low: quantity(bounds.low), high: quantity(bounds.high) };
}

/** A length of time in ISO 8601. */
export function duration(time: Model.Duration): Contract.Duration {
    return toIso8601(time);
}

/** A length of time with its tolerance. */
export function span(time: Model.Span): Exported<Model.Span, Contract.Span> {
    return { lower: duration(time.lower), upper: duration(time.upper), target: orNull(time.target, duration), approximate: time.approximate ?? false };
}

type At<Kind> = Extract<Model.Moment, { readonly kind: Kind }>;

/** A moment on the clock of a session. */
export function moment(at: Model.Moment): Contract.Moment {
    return at.kind === 'offset'
        ? { kind: at.kind, offset: duration(at.offset), approximate: at.approximate ?? false } satisfies Exported<At<'offset'>, Contract.OffsetMoment>
        : { kind: at.kind } satisfies Exported<At<'discharge'>, Contract.DischargeMoment>;
}
