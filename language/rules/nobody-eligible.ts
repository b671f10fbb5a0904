import { isNever } from '../analysis/criteria/diagram.js';
import { contradictoryCriteria, prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { criteriaRelated } from './support/patient-words.js';
import { soundly } from './support/sound-conditions.js';
import { listed } from './support/words.js';

/** Criteria that together let nobody in. */
export const nobodyEligible = defineRule({
    code: 'nobody-eligible',
    severity: 'error',
    summary: 'Criteria contradict each other: no patient is eligible.',
    why: 'Every patient who is screened is turned away, and nobody sees why.',
    messages: { nobody: 'No patient gets past {criteria} together, so nobody is eligible. Change one of them.' },
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
    include severity "Depressed"  when PHQ9 >= 15
    exclude severe   "Too severe" when <|PHQ9 >= 10|>
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
    include severity "Depressed"  when PHQ9 >= 15
    exclude severe   "Too severe" when PHQ9 >= 25
}`),
    checkProtocol(facts, report) {
        prove(facts, eligibility => {
            const sound = soundly(facts);
            const criteria = contradictoryCriteria(eligibility);
            const last = criteria.at(-1);
            const alone = criteria.length === 1 && isNever(eligibility.patients.meeting(criteria[0]!.when.condition));
            if (last && !alone && criteria.every(({ when }) => sound.has(when.condition))) {
                const related = criteriaRelated(criteria.slice(0, -1));
                report('nobody', { criteria: listed(criteria.map(({ name }) => name), 'and') }, last.when.condition.range, { related });
            }
        });
    },
});
