import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { criteriaRelated } from './support/patient-words.js';
import { soundly } from './support/sound-conditions.js';

/** One figure that is both in and out. */
export const boundaryConflict = defineRule({
    code: 'boundary-conflict',
    severity: 'warning',
    summary: 'Two criteria meet at a figure, and both claim it.',
    why: 'A patient with exactly this figure is included by one line and excluded by the other; each site decides another way.',
    messages: { both: 'A patient with {value} {figure} is included by `{include}` and excluded by `{exclude}`. Leave the figure to one of them.' },
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
    include adult "Age 18 to 65"   when age 18 to 65 years
    exclude old   "Age 65 or more" when <|age >= 65 years|>
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
    include adult "Age 18 to 65" when age 18 to 65 years
}`),
    checkProtocol(facts, report) {
        prove(facts, eligibility => {
            const { patients } = eligibility;
            const sound = soundly(facts);
            const criteria = facts.protocol.criteria.filter(({ when }) => sound.has(when.condition) && patients.soleFigure(patients.meeting(when.condition)));
            for (const include of criteria.filter(({ effect }) => effect === 'include')) {
                for (const exclude of criteria.filter(({ effect }) => effect === 'exclude')) {
                    const shared = patients.all([patients.meeting(include.when.condition), patients.meeting(exclude.when.condition)]);
                    const figure = patients.soleValue(shared);
                    const variable = patients.soleFigure(shared);
                    if (figure !== undefined && variable) {
                        const [earlier, later] = include.range.start < exclude.range.start ? [include, exclude] : [exclude, include];
                        report('both', { value: variable.name, figure, include: include.name, exclude: exclude.name }, later.when.condition.range, { related: criteriaRelated([earlier]) });
                    }
                }
            }
        });
    },
});
