import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A day that the day convention does not have. */
export const dayZero = defineRule({
    code: 'day-zero',
    severity: 'error',
    summary: 'A timing names day 0, and the protocol counts from day 1.',
    why: 'Where the first day is day 1, the day before it is day -1. One reader takes day 0 for the first day, another for the day before.',
    messages: { zero: 'There is no day 0 here, because {convention}. Write `day {first}` for that day, or `day -1` for the day before.' },
    basis: structural,
    bad: lines(`
day 1 is start
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session second "Second session" {
    timing once, <|on day 0|>
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
    timing once, on day -1
    staff  therapist
}`),
    checkProtocol({ protocol, days }, report) {
        const convention = protocol.header.dayConvention;
        if (!convention || convention.number < 1) {
            return;
        }
        for (const { low, high, target, range } of days) {
            if (low === 0 || high === 0 || target === 0) {
                report('zero', { convention: `\`day ${convention.number} is ${convention.anchor.written}\``, first: convention.number }, range, {
                    fixes: low === 0 && high === 0 ? [convention.number, -1].map(day => replacement(`Write \`on day ${day}\``, range, `on day ${day}`, false)) : []
                });
            }
        }
    },
});
