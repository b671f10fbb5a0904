import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { usdm } from './sources.js';

/** Doses whose distance is left open. */
export const doseWithoutFrequency = defineRule({
    code: 'dose-without-frequency',
    severity: 'error',
    summary: 'A dose is given several times, and nothing says how far apart.',
    why: 'Without a smallest distance, two doses on one day keep to the protocol.',
    messages: { missing: '`{session}` is held more than once, and nothing says how far apart. Add for example `every 3 to 5 days`, or `at least 2 days apart`.' },
    basis: sourced(usdm('DDF00178')),
    asksFor: 'timing',
    bad: course({ dosing: `
session dosing "Dosing" {
    <|timing    6 times|>
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    checkProtocol({ dosing, intact }, report) {
        for (const { schedule, name } of dosing) {
            if (schedule && intact(schedule)) {
                const { relations, days, series, repeat } = schedule;
                const spaced = repeat.cadence ?? repeat.frequency ?? repeat.minimumGap ?? repeat.per ?? relations.find(({ from }) => from.choice === 'previous');
                if (repeat.maximum !== 1 && !spaced && days.length === 0 && series.length === 0) {
                    report('missing', { session: name }, schedule.range);
                }
            }
        }
    },
});
