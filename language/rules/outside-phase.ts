import { outsidePhases, tooLongForPhase } from '../analysis/time/phases.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import { defineRule, sourced } from './kit.js';
import { daysText } from './support/course-words.js';
import { lines } from './support/examples.js';
import { usdm } from './sources.js';

/** Visits outside the phase that lists them. */
export const outsidePhase = defineRule({
    code: 'outside-phase',
    severity: 'warning',
    summary: 'A phase lists a session that falls outside of its days, or that takes longer than the phase lasts.',
    why: 'What holds for the phase is then not done when it should be, and two teams each think that the other one has the patient.',
    messages: {
        surely: '`{visit}` is never held in the days of the phase `{phase}`, which lists it. Change the days of the one or the other.',
        perhaps: '`{visit}` can fall outside the days of the phase `{phase}`, which lists it. Narrow its timing, or widen the phase.',
        long: 'The sessions of the phase `{phase}` take at least {days}, and it lasts {allowed}. Change whichever is wrong.',
    },
    basis: sourced(usdm('DDF00088')),
    bad: lines(`
day 1 is talk 1
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing 6 times, every 7 days
    staff  therapist
}
phase opening "Opening" {
    sessions <|talk|>
    timing   in weeks 1 to 4
}`),
    good: lines(`
day 1 is talk 1
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing 6 times, every 7 days
    staff  therapist
}
phase opening "Opening" {
    sessions talk
    timing   in weeks 1 to 6
}`),
    checkProtocol({ protocol }, report) {
        for (const { phase, encounter, occurrence, surely } of outsidePhases(protocol)) {
            const listed = phase.encounters.find(({ target }) => target === encounter.id);
            if (listed) {
                const related = encounter.schedule ? [{ message: `When \`${encounter.name}\` is held.`, range: encounter.schedule.range }] : [];
                report(surely ? 'surely' : 'perhaps', { visit: occurrenceName(protocol, occurrence), phase: phase.name }, listed.range, { related });
            }
        }
        for (const { phase, days, allowed } of tooLongForPhase(protocol)) {
            report('long', { phase: phase.name, days: daysText(days), allowed: daysText(allowed) }, phase.lasts?.range ?? phase.nameRange);
        }
    },
});
