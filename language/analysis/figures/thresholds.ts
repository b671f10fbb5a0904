import type { Evaluated } from '../../model/condition.js';
import { valueConditions, type ValueCondition } from '../conditions.js';
import type { Stated } from './index.js';
import { rangeText } from './observables.js';

/** What prose may say about a criterion or a reaction: the figures it is decided by, all together and value by value. */
export function criterionFigures({ when: { condition } }: { readonly when: Evaluated }): readonly Stated[] {
    const limits = valueConditions(condition).map(simple => [simple.value.written, limitText(simple)] as const).filter(([, text]) => text !== '');
    const joined = [...new Set(limits.map(([, text]) => text))].join(condition.kind === 'any' ? ' or ' : ' and ');
    return [
        ['threshold', joined],
        ...limits.map(([value, text]): Stated => [`threshold.${value}`, text]),
    ];
}

function limitText(condition: ValueCondition): string {
    switch (condition.kind) {
        case 'compare':
        case 'change':
            return condition.amount.value.written;
        case 'between':
            return rangeText(condition.amount, condition.amount.high.unit);
        case 'choice':
            return '';
    }
}
