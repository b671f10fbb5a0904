import { valueConditions } from '../analysis/conditions.js';
import { isNever } from '../analysis/criteria/diagram.js';
import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { soundConditions } from './support/sound-conditions.js';

/** A check that turns away whoever is eligible. */
export const checkNeverPassed = defineRule({
    code: 'check-never-passed',
    severity: 'warning',
    summary: 'Nobody who is eligible passes a check of vital signs or tests with the same values.',
    why: 'The patient is let in at screening and sent home at every session.',
    messages: { never: 'Who meets the criteria does not pass this {use} with the same values. Look at the comparisons here and in the criteria.' },
    basis: structural,
    bad: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    collect   bloodPressure at -30 min
    check     pressure at -15 min <|systolic > 170 mmHg|> else postpone 1 to 2 days
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect bloodPressure
    }
    exclude hypertension "High blood pressure" when systolic >= 160 mmHg
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    collect   bloodPressure at -30 min
    check     pressure at -15 min systolic < 150 mmHg else postpone 1 to 2 days
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect bloodPressure
    }
    exclude hypertension "High blood pressure" when systolic >= 160 mmHg
}` }),
    checkProtocol(facts, report) {
        const steady = new Set(['vital', 'lab', 'panel', 'fact']);
        prove(facts, ({ patients, eligible }) => {
            for (const { condition, use } of soundConditions(facts).filter(place => place.use === 'check' || place.use === 'discharge')) {
                const isSteady = valueConditions(condition).every(({ value }) => steady.has(facts.observable(value.of)?.category ?? ''));
                const met = isSteady ? patients.meeting(condition) : patients.never;
                if (!isNever(met) && !isNever(eligible) && isNever(patients.all([met, eligible]))) {
                    report('never', { use }, condition.range);
                }
            }
        });
    },
});
