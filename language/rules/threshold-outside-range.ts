import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { outOfRange } from './support/thresholds.js';

/** A threshold that no patient's score can reach. */
export const thresholdOutsideRange = defineRule({
    code: 'threshold-outside-range',
    severity: 'error',
    summary: 'A score is compared with a figure that the instrument does not have.',
    why: 'The condition is then true for everybody or for nobody. Often the figure belongs to another version of the instrument.',
    messages: { outside: '`{amount}` lies outside the range of {value}, which goes from {low} to {high}. Check the figure and the version of the instrument.' },
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
    include severity "Severe" when PHQ9 >= <|30|>
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
    include severity "Severe" when PHQ9 >= 20
}`),
    checkProtocol(facts, report) {
        for (const { amount, bounds, value, range } of outOfRange(facts, observable => observable.category === 'instrument')) {
            report('outside', { amount: amount.written, value: `\`${value}\``, low: bounds.low.value, high: bounds.high.value }, range);
        }
    },
});
