import type { Condition } from '../model/condition.js';
import { compareQuantities } from '../syntax/quantity.js';

type Compared = Extract<Condition, { readonly kind: 'compare' }>;

/** Whether everybody who meets the one comparison meets the other: 149 mmHg or less is also 180 mmHg or less. */
export function conditionsImplied(one: Compared, other: Compared): boolean {
    const same = one.value.of.target !== undefined && one.value.of.target === other.value.of.target && one.value.scale?.written === other.value.scale?.written;
    const side = one.operator[0];
    if (!same || side === '=' || side !== other.operator[0]) {
        return false;
    }
    const order = compareQuantities(one.amount.value, other.amount.value);
    return order === (side === '<' ? -1 : 1) || (order === 0 && (one.operator === other.operator || other.operator.endsWith('=')));
}
