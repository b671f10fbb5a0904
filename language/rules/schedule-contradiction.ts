import { contradictions } from '../analysis/time/contradictions.js';
import { defineRule, structural } from './kit.js';
import { contradictionWords, otherClauses } from './support/course-words.js';
import { lines } from './support/examples.js';

/** Timing lines that cannot all be kept. */
export const scheduleContradiction = defineRule({
    code: 'schedule-contradiction',
    severity: 'error',
    summary: 'Timing lines contradict each other: no course can keep them all.',
    why: 'Whoever plans the visits has to break one of the lines, and everybody breaks another one.',
    messages: {
        both: '`{subject}` has to come {asked} `{other}` here, and the other lines put it {left}. No course keeps both: change one of them.',
        alone: '`{subject}` has to come {asked} itself, which no visit can. Count it from another visit.',
    },
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
session middle "Second session" {
    timing once, 5 to 7 days after start
    staff  therapist
}
session closing "Last session" {
    timing once, at least 3 days after middle, <|at most 7 days after start|>
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
session middle "Second session" {
    timing once, 5 to 7 days after start
    staff  therapist
}
session closing "Last session" {
    timing once, at least 3 days after middle, at most 14 days after start
    staff  therapist
}`),
    checkProtocol({ protocol }, report) {
        for (const contradiction of contradictions(protocol)) {
            const { asked, closing } = contradiction;
            const words = contradictionWords(protocol, contradiction);
            const related = otherClauses(protocol, contradiction);
            report(asked.first.id === asked.second.id ? 'alone' : 'both', words, closing.timing.range, { related });
        }
    },
});
