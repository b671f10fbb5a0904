import { isNever } from '../analysis/criteria/diagram.js';
import { prove, redundantCriteria } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { criteriaRelated } from './support/patient-words.js';
import { soundly } from './support/sound-conditions.js';
import { listed } from './support/words.js';

/** A criterion that changes nothing. */
export const redundantCriterion = defineRule({
    code: 'redundant-criterion',
    severity: 'info',
    summary: 'A criterion keeps out nobody whom other criteria do not keep out already.',
    why: 'When the other one changes, this one is forgotten, and from then on the two contradict each other.',
    messages: {
        keeps: '`{criterion}` keeps out nobody: {others} already {do}. Take it out, or look whether another figure is meant.',
        caution: 'The caution `{criterion}` concerns nobody: {others} {keep} these patients out. Take it out, or look whether another figure is meant.',
    },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult "Age 18 to 70" when age 18 to 70 years
    exclude minor "A minor"      when <|age < 16 years|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult "Age 18 to 70" when age 18 to 70 years
}`),
    checkProtocol(facts, report) {
        prove(facts, eligibility => {
            const { patients, eligible } = eligibility;
            const sound = soundly(facts);
            for (const { criterion, because } of redundantCriteria(eligibility)) {
                if ([criterion, ...because].every(({ when }) => sound.has(when.condition))) {
                    const others = listed(because.map(({ name }) => name), 'and');
                    report('keeps', { criterion: criterion.name, others, do: because.length === 1 ? 'does' : 'do' }, criterion.when.condition.range, { related: criteriaRelated(because) });
                }
            }
            for (const { effect, name, when: { condition } } of facts.protocol.criteria) {
                const met = effect === 'caution' && sound.has(condition) ? patients.meeting(condition) : patients.never;
                if (!isNever(met) && !isNever(eligible) && isNever(patients.all([eligible, met]))) {
                    report('caution', { criterion: name, others: 'other criteria', keep: 'keep' }, condition.range);
                }
            }
        });
    },
});
