import { simpleConditions } from '../analysis/conditions.js';
import { isNever } from '../analysis/criteria/diagram.js';
import { prove } from '../analysis/criteria/eligibility.js';
import { course } from './support/examples.js';
import { defineRule, structural } from './kit.js';
import { occasionOf } from './support/branches.js';
import { patientText } from '../analysis/words/patient.js';
import { soundly } from './support/sound-conditions.js';

/** An eligible patient for whom no dose is written. */
export const doseGap = defineRule({
    code: 'dose-gap',
    severity: 'warning',
    summary: 'A patient can be eligible, and no dose line fits.',
    why: 'The patient arrives for the dose, and nobody knows how much to give.',
    messages: { gap: 'No dose of `{medication}` fits a patient with {patient}, who may be treated. Add a `dose` line for these patients, or one without a condition.' },
    basis: structural,
    asksFor: 'dose',
    bad: course({ medication: `
medication <|ketamine|> "Ketamine" {
    route intramuscular
    dose  35 mg when age < 65 years
    dose  25 mg when age > 65 years
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect age
    }
    include adult "Age 18 or older" when age >= 18 years
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg when age < 65 years
    dose  25 mg when age >= 65 years
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect age
    }
    include adult "Age 18 or older" when age >= 18 years
}` }),
    checkProtocol(facts, report) {
        prove(facts, ({ patients, eligible }) => {
            const sound = soundly(facts);
            for (const { doses, name, nameRange } of facts.protocol.own.medications) {
                const conditions = doses.map(({ when }) => when?.condition);
                const decides = conditions.every(condition =>
                    condition && sound.has(condition) && !simpleConditions(condition).some(({ kind }) => kind === 'judgement'));
                if (doses.length === 0 || !decides || doses.some(dose => occasionOf(dose) !== occasionOf(doses[0]!))) {
                    continue;
                }
                const left = patients.all([...conditions.map(condition => patients.not(condition ? patients.meeting(condition) : patients.always)), eligible]);
                if (!isNever(left)) {
                    report('gap', { medication: name, patient: patientText(patients.someone(left) ?? []) }, nameRange);
                }
            }
        });
    },
});
