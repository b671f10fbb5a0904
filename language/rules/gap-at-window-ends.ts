import { brokenGaps } from '../analysis/time/order.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import { defineRule, sourced } from './kit.js';
import { daysText } from './support/course-words.js';
import { lines } from './support/examples.js';
import { soaGuide } from './sources.js';

/** A smallest gap that the windows at their ends do not leave. */
export const gapAtWindowEnds = defineRule({
    code: 'gap-at-window-ends',
    severity: 'warning',
    summary: 'The windows of two visits leave less between them than the smallest gap that the line asks for.',
    why: 'Whoever plans by the windows breaks the gap, and two doses come closer together than is meant.',
    messages: {
        broken: 'With `{before}` at the end of its window and `{after}` at the beginning of its own, {days} lie between them, and `{gap} apart` is asked for. Narrow the windows.',
    },
    basis: sourced(soaGuide),
    bad: lines(`
day 1 is start
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session dosing "Dosing" {
    timing at weeks 1, 2 and 3 after start, window -3 to 3 days, at least <|5 days|> apart
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
session dosing "Dosing" {
    timing at weeks 1, 2 and 3 after start, window -1 to 1 days, at least 5 days apart
    staff  therapist
}`),
    checkProtocol({ protocol }, report) {
        for (const { schedule, before, after, days } of brokenGaps(protocol)) {
            const gap = schedule.repeat.minimumGap;
            if (gap) {
                const values = { before: occurrenceName(protocol, before), after: occurrenceName(protocol, after), days: daysText(days), gap: `at least ${gap.written}` };
                report('broken', values, gap.range);
            }
        }
    },
});
