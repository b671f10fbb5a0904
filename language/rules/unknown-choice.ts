import { valueConditions } from '../analysis/conditions.js';
import { nearNames } from '../analysis/near-names.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** A result that a test does not have. */
export const unknownChoice = defineRule({
    code: 'unknown-choice',
    severity: 'error',
    summary: 'A value is compared with a result that it does not have.',
    why: 'The condition can never be true, so the exclusion or check that relies on it never works.',
    messages: {
        near: '`{value}` is never `{choice}`. Did you mean {near}?',
        unknown: '`{value}` is never `{choice}`. It is {choices}.',
        figure: '`{value}` is a figure, not a choice. Compare it with one, for example `{value} >= …`.',
        choice: '`{value}` is not a figure. Write `{value} is {choices}`.',
    },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  once
        collect pregnancyTest
    }
    exclude pregnancy "Pregnant" when pregnancyTest is <|postive|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  once
        collect pregnancyTest
    }
    exclude pregnancy "Pregnant" when pregnancyTest is positive
}`),
    checkProtocol({ conditions, observable, scale }, report) {
        for (const simple of conditions.flatMap(({ condition }) => valueConditions(condition))) {
            const choices = simple.value.scale ? scale(simple.value)?.choices : observable(simple.value.of)?.choices;
            const value = simple.value.written;
            if (choices === undefined) {
                continue;
            }
            if (simple.kind !== 'choice') {
                if (choices.length > 0) {
                    report('choice', { value, choices: choices.map(choice => `\`${choice}\``).join(' or ') }, simple.range);
                }
            } else if (choices.length === 0) {
                report('figure', { value }, simple.choiceRange);
            } else if (!choices.includes(simple.choice)) {
                const near = nearNames(simple.choice, choices);
                const fixes = near.map(choice => replacement(`Write \`${choice}\``, simple.choiceRange, choice, near.length === 1));
                if (near.length > 0) {
                    report('near', { value, choice: simple.choice, near: listed(near) }, simple.choiceRange, { fixes });
                } else {
                    report('unknown', { value, choice: simple.choice, choices: listed(choices) }, simple.choiceRange);
                }
            }
        }
    },
});
