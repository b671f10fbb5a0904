import { whyImpossible } from '../analysis/time/contradictions.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import { defineRule, structural } from './kit.js';
import { contradictionWords, otherClauses } from './support/course-words.js';
import { lines } from './support/examples.js';

/** Sessions that a course allows for and cannot hold. */
export const neverHeld = defineRule({
    code: 'never-held',
    severity: 'warning',
    summary: 'A session may be held so many times, and not all of them fit into the course.',
    why: 'The number promises a patient more than the course has room for.',
    messages: {
        from: '`{name}` cannot be held: `{subject}` would have to come {asked} `{other}`, and the other lines put it {left}. Allow for fewer, or for more time.',
    },
    basis: structural,
    bad: lines(`
day 1 is talk 1
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing 2 to 8 times, every 7 days, <|in weeks 1 to 4|>
    staff  therapist
}`),
    good: lines(`
day 1 is talk 1
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing 2 to 4 times, every 7 days, in weeks 1 to 4
    staff  therapist
}`),
    checkProtocol({ protocol }, report) {
        for (const { occurrence, because } of whyImpossible(protocol)) {
            const words = { ...contradictionWords(protocol, because), name: occurrenceName(protocol, occurrence) };
            report('from', words, because.closing.timing.range, { related: otherClauses(protocol, because) });
        }
    },
});
