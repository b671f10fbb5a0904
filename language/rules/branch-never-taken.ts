import { isNever } from '../analysis/criteria/diagram.js';
import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { conditionalBranches } from './support/branches.js';
import { lines } from './support/examples.js';

/** A branch behind others that always fit before it. */
export const branchNeverTaken = defineRule({
    code: 'branch-never-taken',
    severity: 'warning',
    summary: 'A branch is never taken, because earlier ones always fit in its place.',
    why: 'The first branch that fits is taken. What is written for these patients never happens.',
    messages: { hidden: 'This {what} is never taken: an earlier line fits every patient whom it fits. Write the narrower line first.' },
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
        when PHQ9 >= 10     then review by prescriber
        when <|PHQ9 >= 20|> then stop treatment
        otherwise           continue
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
        when PHQ9 >= 20 then stop treatment
        when PHQ9 >= 10 then review by prescriber
        otherwise       continue
    }
}`),
    checkProtocol(facts, report) {
        prove(facts, ({ patients }) => {
            for (const { what, conditions } of conditionalBranches(facts)) {
                const met = conditions.map(condition => patients.meeting(condition));
                conditions.forEach((condition, index) => {
                    const own = met[index]!;
                    const left = patients.all([own, ...met.slice(0, index).map(patients.not)]);
                    if (!isNever(own) && isNever(left)) {
                        const related = conditions.slice(0, index).map(({ range }) => ({ message: 'This is looked at before it.', range }));
                        report('hidden', { what }, condition.range, { related });
                    }
                });
            }
        });
    },
});
