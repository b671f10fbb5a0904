import { takings } from '../analysis/data-flow/takings.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { pregnancyTests } from './sources.js';

/** A pregnancy test at screening only. */
export const pregnancyTestOnce = defineRule({
    code: 'pregnancy-test-once',
    severity: 'info',
    summary: 'Pregnancy is tested at screening only, and doses go on for weeks.',
    why: 'A patient can become pregnant in the course. Other protocols test again before doses.',
    messages: { once: 'Pregnancy is tested here only, and `{session}` is held {count} times. Test again before doses, for example with `collect pregnancyTest` in `{session}`.' },
    basis: sourced(...pregnancyTests),
    asksFor: 'monitoring',
    bad: course({ more: `
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect <|pregnancyTest|>
    }
    exclude pregnancy "Pregnant" when pregnancyTest is positive
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    collect   pregnancyTest at -30 min
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`, more: `
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect pregnancyTest
    }
    exclude pregnancy "Pregnant" when pregnancyTest is positive
}` }),
    checkProtocol(facts, report) {
        const tests = takings(facts).filter(({ value }) => facts.value(value)?.name === 'pregnancyTest');
        const [first] = tests;
        const counts = facts.dosing.map(({ id, name }) =>
            ({ name, count: facts.protocol.occurrences.filter(({ template, optional }) => template === id && !optional).length }));
        const repeated = counts.find(({ count }) => count > 1);
        if (first && repeated && tests.every(({ encounter }) => encounter.kind === 'step')) {
            report('once', { session: repeated.name, count: repeated.count }, first.range);
        }
    },
});
