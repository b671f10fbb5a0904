import { anchored } from '../analysis/assessment-points.js';
import { solvedCourse } from '../analysis/time/course.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import type { Occurrence } from '../model/occurrence.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A result that is taken before the treatment is over. */
export const endpointBeforeLastDose = defineRule({
    code: 'endpoint-before-last-dose',
    severity: 'warning',
    summary: 'The figure by which the treatment is judged is taken before the last dose is given.',
    why: 'What the last doses do, good or bad, is in no result.',
    messages: { before: '`{endpoint}` is judged at `{visit}`, and `{last}` comes after it. Judge it later, or say in the label which part of the course it is about.' },
    basis: structural,
    bad: course({ more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect PHQ9
    }
}
visit middle "Visit in the middle" {
    timing  0 to 1 days after dosing 3
    staff   prescriber
    collect PHQ9
}
outcomes {
    objective relief "Lasting relief"
    primary mood "Change in PHQ-9" PHQ9 <|at middle|> compared with intake for relief
}` }),
    good: course({ more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect PHQ9
    }
}
visit ending "Visit at the end" {
    timing  7 to 14 days after last dosing
    staff   prescriber
    collect PHQ9
}
outcomes {
    objective relief "Lasting relief"
    primary mood "Change in PHQ-9" PHQ9 at ending compared with intake for relief
}` }),
    checkProtocol({ protocol, dosing }, report) {
        const { daysBetween } = solvedCourse(protocol);
        const series = dosing.map(({ id }) => protocol.occurrences.filter(({ template, optional }) => template === id && !optional));
        for (const { level, name, point } of protocol.endpoints) {
            if (level !== 'primary' || point?.kind !== 'relation' || point.relation.direction === 'after') {
                continue;
            }
            const [visit] = anchored(protocol, point.relation.from).slice(-1);
            const after = (dose: Occurrence): boolean => visit !== undefined && dose.template !== visit.template
                && (dose.arm === undefined || visit.arm === undefined || dose.arm === visit.arm) && (daysBetween(visit.id, dose.id)?.fewest ?? 0) > 0;
            const later = series.some(doses => doses.length > 0 && !doses.some(after)) ? [] : series.flat().filter(after);
            const last = later.at(-1);
            if (visit && last) {
                report('before', { endpoint: name, visit: occurrenceName(protocol, visit), last: occurrenceName(protocol, last) }, point.relation.range);
            }
        }
    },
});
