import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { outlierThresholds } from './sources.js';
import { outOfRange } from './support/thresholds.js';

/** A threshold that no living adult reaches. */
export const implausibleThreshold = defineRule({
    code: 'implausible-threshold',
    severity: 'warning',
    summary: 'A measured value is compared with a figure that does not occur.',
    why: 'Such a limit never triggers. Often a digit is missing or doubled, or a percentage is written as a fraction.',
    messages: { outside: '`{amount}` is hardly possible: {value} goes from {low} to {high}. Check the figure and its unit.' },
    basis: sourced(outlierThresholds),
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect oxygenSaturation
    }
    exclude breathing "Low oxygen saturation" when oxygenSaturation < <|0.92 %|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect oxygenSaturation
    }
    exclude breathing "Low oxygen saturation" when oxygenSaturation < 92 %
}`),
    checkProtocol(facts, report) {
        for (const { amount, bounds: { low, high }, value, range } of outOfRange(facts, ({ category }) => category !== 'instrument')) {
            report('outside', { amount: amount.written, value: `\`${value}\``, low: low.written, high: high.written }, range);
        }
    },
});
