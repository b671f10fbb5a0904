import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { isAbout, isOver, mayAccept, waiversOf } from './support/waivers.js';

/** A waiver whose last day is over. */
export const waiverExpired = defineRule({
    code: 'waiver-expired',
    severity: 'warning',
    summary: 'A finding was accepted until a day that is over.',
    why: 'Whoever accepted it wanted it to be looked at again by then.',
    messages: {
        over: 'This was accepted until {until}, so the finding is told again. Settle it and take this line out, or let somebody accept it anew.',
        settled: 'This was accepted until {until}, and the finding is gone. Take this line out.',
    },
    basis: structural,
    bad: lines(`
allow unused-definition on nurse because "Joins in May." by "Medical director" until <|2020-06-30|>
team {
    role nurse "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  nurse
}`),
    good: lines(`
allow unused-definition on nurse because "Joins in May." by "Medical director" until 2100-06-30
team {
    role therapist "Therapist"
    role nurse     "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    isAboutWaivers: true,
    checkFound(context, found, report) {
        for (const placed of waiversOf(context)) {
            const { element, waiver: { until, range } } = placed;
            if (!element || !mayAccept(context, placed) || !isOver(context, placed)) {
                continue;
            }
            const about = found.filter(finding => isAbout(placed, finding));
            const values = { until: until.value };
            if (about.length > 0) {
                report('over', values, until.range, { related: about.map(finding => ({ message: 'This is told again.', range: finding.range })) });
            } else {
                report('settled', values, until.range, { fixes: [replacement('Take the line out', range, '')] });
            }
        }
    },
});
