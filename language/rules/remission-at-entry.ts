import { isNever, supportOf } from '../analysis/criteria/diagram.js';
import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { patientText } from '../analysis/words/patient.js';
import { soundly } from './support/sound-conditions.js';

/** Patients who are well before they are treated. */
export const remissionAtEntry = defineRule({
    code: 'remission-at-entry',
    severity: 'warning',
    summary: 'The criteria let in patients who are in remission by the protocol’s own count.',
    why: 'They need no treatment, and each of them counts as a success on the first day.',
    messages: { well: 'A patient with {patient} is eligible, and in remission already. Look at the comparisons in the criteria and here.' },
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
    include severity "Depressed" when PHQ9 <= 15
}
session followUp "Follow-up" {
    timing  once, 4 to 5 weeks after intake
    staff   prescriber
    collect PHQ9
}
outcomes {
    remission when <|PHQ9 < 5|>
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
    include severity "Depressed" when PHQ9 >= 15
}
session followUp "Follow-up" {
    timing  once, 4 to 5 weeks after intake
    staff   prescriber
    collect PHQ9
}
outcomes {
    remission when PHQ9 < 5
}`),
    checkProtocol(facts, report) {
        prove(facts, ({ patients, eligible }) => {
            const sound = soundly(facts);
            const asked = supportOf(eligible);
            for (const { outcome, when: { condition } } of facts.protocol.outcomes) {
                const remission = outcome === 'remission' && sound.has(condition) ? patients.meeting(condition) : patients.never;
                const well = patients.all([remission, eligible]);
                if (!isNever(well) && [...supportOf(remission)].every(variable => asked.has(variable))) {
                    report('well', { patient: patientText(patients.someone(remission) ?? []) }, condition.range);
                }
            }
        });
    },
});
