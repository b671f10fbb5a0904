import { weeksNamed } from '../analysis/time-points.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { usdm } from './sources.js';

/** Numbered days without a first one. */
export const missingDayConvention = defineRule({
    code: 'missing-day-convention',
    severity: 'error',
    summary: 'Days are numbered, and nothing says which day is the first.',
    why: 'Some protocols count from the first dose, others from enrolment, some from day 0 and some from day 1. A day off is a missed window.',
    messages: { missing: 'Nothing says which day is day 1, so `{written}` has no date. Add a header line such as `day 1 is dosing 1`.' },
    basis: sourced(usdm('DDF00009')),
    bad: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session second "Second session" {
    timing once, <|on day 8|>
    staff  therapist
}`),
    good: lines(`
day 1 is start
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session second "Second session" {
    timing once, on day 8
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, days }, report) {
        const weeks = weeksNamed(protocol);
        const [first, ...others] = [...days, ...weeks].sort((a, b) => a.range.start - b.range.start);
        if (first && !protocol.header.dayConvention) {
            const related = others.map(({ range, written }) => ({ message: `\`${written}\` counts from it too.`, range }));
            report('missing', { written: first.written }, first.range, { related });
        }
    },
});
