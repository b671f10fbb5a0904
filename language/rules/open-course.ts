import { openSessions } from '../analysis/open-sessions.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { asaKetamine } from './sources.js';

/** A treatment without an end. */
export const openCourse = defineRule({
    code: 'open-course',
    severity: 'warning',
    summary: 'Doses go on without a number and without an end.',
    why: 'A course without a defined end is continued out of habit, and nobody decides whether it still helps.',
    messages: { open: 'Nothing says when `{session}` ends. Say how often it is held at most, or add `until …` with the condition that ends it.' },
    basis: sourced(asaKetamine),
    asksFor: 'timing',
    bad: course({ dosing: `
session dosing "Dosing" {
    <|timing    every 3 to 5 days|>
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    every 3 to 5 days, until prescriber judges "lasting relief"
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    checkProtocol(facts, report) {
        for (const { name, schedule } of openSessions(facts)) {
            report('open', { session: name }, schedule.range);
        }
    },
});
