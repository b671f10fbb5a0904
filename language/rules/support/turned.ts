import type { Condition } from '../../model/condition.js';
import { replacement, type Fix } from '../kit.js';

/** The fix that lets a comparison look at the other side of its figure, where it is no more than a comparison. */
export function turned({ value, amount, at, sustained, range }: Extract<Condition, { kind: 'compare' }>, operator: string): readonly Fix[] {
    const text = `${value.written} ${operator} ${amount.value.written}`;
    return at ?? sustained ?? range.inheritedBy ? [] : [replacement(`Write \`${text}\``, range, text, false)];
}
