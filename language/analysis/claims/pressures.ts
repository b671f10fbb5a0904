import type { Condition } from '../../model/condition.js';
import type { Ref } from '../../model/element.js';
import { valueConditions } from '../conditions.js';
import type { ProtocolFacts } from '../facts.js';
import { decidingCondition, type Contradiction, type FindClaims } from './claim.js';

/** A blood pressure as it is spoken: the systolic over the diastolic figure. Not a day, and not a share. */
const spoken = /(?<![\d./])(\d{2,3})( ?\/ ?)(\d{2,3})(?!\d|\.\d|\/| ?%)/g;

/** LOINC codes of the two figures, whatever a clinic calls the value: lying, standing, at the other arm. */
const [systolic, diastolic] = ['8480-6', '8462-4'];

/**
 * The blood pressure in the label of a criterion or a safety rule, beside the condition that decides it: "over 140/90" where that asks
 * for 140 and 95. A label with two pressures tells of two limits, and a figure one beside the limit is the other side of it.
 */
export const pressureClaims: FindClaims = (sentence, facts) => {
    const { element, text } = sentence;
    const condition = decidingCondition(element);
    const [said, ...others] = condition ? text.matchAll(spoken) : [];
    if (!condition || !said || others.length > 0) {
        return [];
    }
    const [, high = '', over = '', low = ''] = said;
    const figures = [[systolic, high, said.index], [diastolic, low, said.index + high.length + over.length]] as const;
    return figures.flatMap(([code, written, start]): Contradiction[] => {
        const [limit, ...more] = limitsOf(condition, facts, code);
        return limit === undefined || more.length > 0 || Math.abs(Number(limit.value) - Number(written)) <= 1 ? [] : [
            { sentence, start, length: written.length, stated: `the condition beside it says ${limit.written}`, instead: limit.value }
        ];
    });
};

/** What a condition compares the values with that have a code. */
function limitsOf(condition: Condition, facts: ProtocolFacts, code: string): { readonly value: string; readonly written: string }[] {
    const hasCode = (of: Ref): boolean => facts.observable(of)?.codes.some(known => known.code === code) === true;
    return valueConditions(condition).flatMap(simple => (simple.kind === 'compare' && hasCode(simple.value.of) ? [simple.amount.value] : []));
}
