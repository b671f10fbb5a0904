import type { Condition } from '../model/condition.js';
import { isNever } from '../analysis/criteria/diagram.js';
import { prove, type Eligibility } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { conditionalBranches } from './support/branches.js';
import { lines } from './support/examples.js';
import { patientText } from '../analysis/words/patient.js';

/** Bands of one value that overlap. */
export const branchesOverlap = defineRule({
    code: 'branches-overlap',
    severity: 'warning',
    summary: 'Two bands of the same value overlap, and something else follows from each.',
    why: 'A patient at the shared figure belongs to both bands. The first line decides, which hardly any reader knows.',
    messages: { shared: 'A patient with {patient} fits this {what} and the one before it, which is taken. Let only one of them have the figure.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9
}
outcomes {
    decide next "Next step" at meeting {
        when PHQ9 5 to 15      then review by prescriber
        when <|PHQ9 15 to 27|> then stop treatment
        otherwise              continue
    }
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9
}
outcomes {
    decide next "Next step" at meeting {
        when PHQ9 5 to 14  then review by prescriber
        when PHQ9 15 to 27 then stop treatment
        otherwise          continue
    }
}`),
    checkProtocol(facts, report) {
        prove(facts, ({ patients }) => {
            for (const { what, conditions } of conditionalBranches(facts)) {
                conditions.forEach((later, index) => {
                    const earlier = conditions.slice(0, index).find(candidate => overlap(patients, candidate, later));
                    if (earlier) {
                        const shared = patients.all([patients.meeting(earlier), patients.meeting(later)]);
                        const related = [{ message: 'This fits too.', range: earlier.range }];
                        report('shared', { what, patient: patientText(patients.someone(shared) ?? []) }, later.range, { related });
                    }
                });
            }
        });
    },
});

/** Bands of one figure that share some of it, and neither holds the other: a narrower band before a wider one is meant so. */
function overlap(patients: Eligibility['patients'], earlier: Condition, later: Condition): boolean {
    const [first, second] = [patients.meeting(earlier), patients.meeting(later)];
    const figure = patients.soleFigure(first);
    return figure !== undefined && figure === patients.soleFigure(second)
        && ![[first, second], [first, patients.not(second)], [patients.not(first), second]].some(pair => isNever(patients.all(pair)));
}
