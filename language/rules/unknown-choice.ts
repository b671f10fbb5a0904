import { valueConditions } from '../analysis/conditions.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { nearNames } from '../analysis/near-names.js';
import { givenValues } from '../analysis/scenarios.js';
import type { Measurement } from '../model/condition.js';
import type { SourceRange } from '../model/element.js';
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
        givenFigure: '`{value}` is a figure, not a choice. Write the figure instead of `{choice}`.',
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
    checkProtocol(facts, report) {
        for (const { value: measured, choice, range, isGiven } of answers(facts)) {
            const choices = measured.scale ? facts.scale(measured)?.choices : facts.observable(measured.of)?.choices;
            const value = measured.written;
            if (choices === undefined) {
                continue;
            }
            if (choice === undefined) {
                if (choices.length > 0) {
                    report('choice', { value, choices: choices.map(each => `\`${each}\``).join(' or ') }, range);
                }
            } else if (choices.length === 0) {
                if (isGiven) {
                    report('givenFigure', { value, choice }, range);
                } else {
                    report('figure', { value }, range);
                }
            } else if (!choices.includes(choice)) {
                const near = nearNames(choice, choices);
                const fixes = near.map(each => replacement(`Write \`${each}\``, range, each, near.length === 1));
                if (near.length > 0) {
                    report('near', { value, choice, near: listed(near) }, range, { fixes });
                } else {
                    report('unknown', { value, choice, choices: listed(choices) }, range);
                }
            }
        }
    },
});

/** An answer that a value is compared with or given, or the place of a figure. */
interface Answer {
    readonly value: Measurement;
    readonly choice?: string;
    readonly range: SourceRange;
    /** By a scenario. */
    readonly isGiven: boolean;
}

function answers({ protocol, conditions }: ProtocolFacts): readonly Answer[] {
    const compared = conditions.flatMap(({ condition }) => valueConditions(condition)).map((simple): Answer =>
        (simple.kind === 'choice' ? { value: simple.value, choice: simple.choice, range: simple.choiceRange, isGiven: false } : { value: simple.value, range: simple.range, isGiven: false }));
    const given = givenValues(protocol).map((one): Answer =>
        (one.kind === 'choice' ? { value: one.value, choice: one.choice, range: one.range, isGiven: true } : { value: one.value, range: one.amount.range, isGiven: true }));
    return [...compared, ...given];
}
