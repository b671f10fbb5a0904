import { prove } from '../analysis/criteria/eligibility.js';
import { isNever } from '../analysis/criteria/diagram.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { useTexts } from './support/patient-words.js';
import { soundConditions } from './support/sound-conditions.js';

/** A condition that contradicts itself. */
export const conditionNeverMet = defineRule({
    code: 'condition-never-met',
    severity: 'error',
    summary: 'A condition contradicts itself: no patient can meet it.',
    why: 'An inclusion that nobody meets empties the study, and a stop rule that nobody meets never stops anything.',
    messages: { never: 'No patient can meet this condition, so this {use} never applies. Look for `and` where `or` is meant, or for a comparison the wrong way round.' },
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
    include severity "Moderately severe depression" when <|PHQ9 <= 15 and PHQ9 >= 20|>
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
    include severity "Moderately severe depression" when PHQ9 >= 15 and PHQ9 <= 20
}`),
    checkProtocol(facts, report) {
        prove(facts, ({ patients }) => {
            for (const { condition, use } of soundConditions(facts).filter(place => isNever(patients.meeting(place.condition)))) {
                report('never', { use: useTexts[use] }, condition.range);
            }
        });
    },
});
