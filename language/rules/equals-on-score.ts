import { valueConditions } from '../analysis/conditions.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';

/** Exactly one score, where at least or at most is meant. */
export const equalsOnScore = defineRule({
    code: 'equals-on-score',
    severity: 'warning',
    summary: 'A condition asks for exactly one score, in the middle of the range.',
    why: 'A patient with one point more or less is treated like the healthiest: a comparison was lost when the text was copied.',
    messages: { equals: '`{condition}` fits nobody with one point more or less. Write `>=` or `<=`, or a range.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    exclude severe "Severe" when <|PHQ9 = 20|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    exclude severe "Severe" when PHQ9 >= 20
}`),
    checkProtocol({ conditions, observable, scale }, report) {
        for (const simple of conditions.flatMap(({ condition }) => valueConditions(condition))) {
            const measured = observable(simple.value.of);
            if (simple.kind !== 'compare' || simple.operator !== '=' || measured?.category !== 'instrument') {
                continue;
            }
            const bounds = simple.value.scale ? scale(simple.value)?.bounds : measured.bounds;
            const { value: amount } = simple.amount;
            if (bounds && ![bounds.low, bounds.high].some(end => compareQuantities(end, amount) === 0)) {
                const text = (operator: string): string => `${simple.value.written} ${operator} ${amount.written}`;
                const fixes = simple.at ?? simple.sustained ? [] : ['>=', '<='].map(operator => replacement(`Write \`${text(operator)}\``, simple.range, text(operator), false));
                report('equals', { condition: text('=') }, simple.range, { fixes });
            }
        }
    },
});
