import type { Condition } from '../model/condition.js';
import type { Observable } from '../model/definitions.js';
import type { Protocol } from '../model/protocol.js';
import type { Quantity } from '../model/quantities.js';
import { compareQuantities, sameDimension } from '../syntax/quantity.js';

/** The weights that the criteria let in, where they bound them; the ends count as let in. */
export interface WeightRange {
    readonly low?: Quantity;
    readonly high?: Quantity;
}

const kilogram = { unit: 'kg' };

/**
 * Between which weights a patient can be, as far as single criteria say so: what stands beside something else with `or` bounds nobody.
 * @param value finds a value by its id
 */
export function weightRange(protocol: Protocol, value: (id: string | undefined) => Observable | undefined): WeightRange {
    return protocol.criteria.reduce<WeightRange>((range, { effect, when }) => (effect === 'caution' ? range : narrowed(range, when.condition, effect === 'include')), {});

    function narrowed(range: WeightRange, condition: Condition, holds: boolean): WeightRange {
        if (condition.kind === 'all' && holds) {
            return condition.of.reduce((narrow, part) => narrowed(narrow, part, holds), range);
        }
        if ((condition.kind !== 'compare' && condition.kind !== 'between') || condition.at || !isWeight(condition.value.of.target)) {
            return range;
        }
        if (condition.kind === 'between') {
            return holds ? atMost(atLeast(range, condition.amount.low), condition.amount.high) : range;
        }
        const isUpper = condition.operator.startsWith('<') === holds;
        return condition.operator === '=' ? range : isUpper ? atMost(range, condition.amount.value) : atLeast(range, condition.amount.value);
    }

    function isWeight(id: string | undefined): boolean {
        const unit = value(id)?.unit;
        return unit !== undefined && sameDimension({ unit }, kilogram);
    }
}

function atLeast(range: WeightRange, low: Quantity): WeightRange {
    return range.low === undefined || compareQuantities(low, range.low) === 1 ? { ...range, low } : range;
}

function atMost(range: WeightRange, high: Quantity): WeightRange {
    return range.high === undefined || compareQuantities(high, range.high) === -1 ? { ...range, high } : range;
}
