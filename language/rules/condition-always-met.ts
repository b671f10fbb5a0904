import { prove } from '../analysis/criteria/eligibility.js';
import { isAlways } from '../analysis/criteria/diagram.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { useTexts } from './support/patient-words.js';
import { soundConditions } from './support/sound-conditions.js';

/** A condition that decides nothing. */
export const conditionAlwaysMet = defineRule({
    code: 'condition-always-met',
    severity: 'warning',
    summary: 'Every patient meets a condition, whatever is measured.',
    why: 'It looks as if something were decided, and nothing is.',
    messages: { always: 'Every patient meets this condition, so this {use} decides nothing. Look for `or` where `and` is meant, or for a comparison the wrong way round.' },
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
    include severity "Neither mild nor severe" when <|PHQ9 >= 10 or PHQ9 <= 19|>
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
    include severity "Neither mild nor severe" when PHQ9 >= 10 and PHQ9 <= 19
}`),
    checkProtocol(facts, report) {
        prove(facts, ({ patients }) => {
            for (const { condition, use } of soundConditions(facts).filter(place => isAlways(patients.meeting(place.condition)))) {
                report('always', { use: useTexts[use] }, condition.range);
            }
        });
    },
});
