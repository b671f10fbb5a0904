import type { Quantity } from '../../model/quantities.js';
import type { Condition } from '../../model/condition.js';
import type { ProtocolFacts } from '../facts.js';
import { figures } from '../figures/index.js';
import { decidingCondition, type Contradiction, type FindClaims } from './claim.js';
import type { Sentence } from './sentences.js';
import { isYear, like, number, valueOf } from './numbers.js';

type Limit = Extract<Condition, { readonly kind: 'compare' | 'between' }>;

/** Words before a number that make it a name, a place in a row or a time rather than a limit. */
const naming = /(?:[A-Za-z][-–]|\b(?:stage|type|grade|class|visit|day|week|session|phase|level|step|item|version|edition|table|section|axis|part|no\.|cycle|dose) *)$/i;
const otherUnit = /^[- ]*(minutes?|min|hours?|h|days?|weeks?|months?|mg|kg|items?|visits?|sessions?|points? (?:fall|drop|change))\b/i;
const years = /^[- ]*years?\b/i;
const exclusive = /\b(?:over|above|below|under|more than|less than|fewer than|older than|younger than|greater than) *$/i;
const bounding = /(?:\b(?:over|above|below|under|than|least|most|aged?|from|to|between|and|or|score(?:s|d)?|of)|[≥≤<>=–-]) *$/i;
const bounded = /^ *(?:or (?:more|less|older|younger|above|below|higher|lower|over|under)|to\b|and (?:above|older|over|more)|[+–-])/i;

/** The figure in the label of a criterion or a safety rule, beside the condition that decides it: "Age 18 to 70" where that says 18 to 65. */
export const thresholdClaims: FindClaims = (sentence, facts) => {
    const { element, text } = sentence;
    const condition = decidingCondition(element);
    if (!condition || (condition.kind !== 'compare' && condition.kind !== 'between')) {
        return [];
    }
    const limits = condition.kind === 'between' ? [condition.amount.low, condition.amount.high] : [condition.amount.value];
    const found = [...text.matchAll(new RegExp(number, 'gi'))].map(({ 0: written, index }) => ({ start: index, written, value: valueOf(written) }));
    return found.filter(({ start, written }) => isLimit(text, start, written, condition, limits, facts)).flatMap(({ start, written, value }) =>
        fits(text.slice(0, start), value, condition, limits) ? [] : [contradiction(sentence, start, written, limits, facts)]);
};

function contradiction(sentence: Sentence, start: number, written: string, limits: readonly Quantity[], { protocol }: ProtocolFacts): Contradiction {
    const threshold = figures(protocol).get(`${sentence.element.name}.threshold`) ?? limits.map(limit => limit.written).join(' to ');
    const [limit] = limits;
    const instead = limits.length === 1 && limit && Number(limit.value) !== valueOf(written) ? like(written, Number(limit.value)) : undefined;
    return { sentence, start, length: written.length, stated: `the condition beside it says ${threshold}`, ...(instead === undefined ? {} : { instead }) };
}

/** Whether a number in a label can only be the limit of the condition. */
function isLimit(text: string, start: number, written: string, { value }: Limit, limits: readonly Quantity[], facts: ProtocolFacts): boolean {
    const [left, right] = [text.slice(0, start), text.slice(start + written.length)];
    const observable = facts.observable(value.of);
    const isDated = isYear(written) && limits.every(limit => Number(limit.value) < 1000);
    if (!observable || isDated || naming.test(left) || hasOtherUnit(right, limits) || (years.test(right) && observable.unit !== 'a') || /^[.,]?\d/.test(right)) {
        return false;
    }
    return bounding.test(left) || bounded.test(right) || (observable.category === 'fact' && observable.whole && observable.unit === '1');
}

/** Whether a unit behind a number is not that of the condition, so that the number is about something else. */
function hasOtherUnit(right: string, limits: readonly Quantity[]): boolean {
    const [, unit] = otherUnit.exec(right) ?? [];
    return unit !== undefined && !limits.some(({ written }) => written.endsWith(` ${unit}`));
}

function fits(left: string, value: number, condition: Limit, limits: readonly Quantity[]): boolean {
    const isWhole = limits.every(limit => /^\d+$/.test(limit.value));
    const isStrict = condition.kind === 'compare' && (condition.operator === '>' || condition.operator === '<');
    if (exclusive.test(left) && !isStrict) {
        return isWhole && limits.some(limit => Math.abs(Number(limit.value) - value) === 1);
    }
    return limits.some(limit => Number(limit.value) === value || (isStrict && isWhole && !exclusive.test(left) && Math.abs(Number(limit.value) - value) === 1));
}
