import { usedTooEarly } from '../analysis/data-flow/uses.js';
import { course } from './support/examples.js';
import { defineRule, structural } from './kit.js';

/** A value that decides before anybody takes it. */
export const valueTakenTooLate = defineRule({
    code: 'value-taken-too-late',
    severity: 'warning',
    summary: 'A value decides about a patient before it is taken.',
    why: 'The decision is then made on an older value, or on none, and the reading comes when nothing can be changed any more.',
    messages: {
        session: 'This {use} depends on {value}, which is taken later. Take it before, or decide later.',
        criterion: '`{criterion}` depends on {value}, which is taken after the first dose. Take it at a step that comes before.',
    },
    basis: structural,
    bad: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    check     mood at -15 min <|CSSRS.ideation|> < 4 else postpone 1 to 2 days
    collect   CSSRS at 40 min
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    check     mood at -15 min CSSRS.ideation < 4 else postpone 1 to 2 days
    collect   CSSRS at -30 min
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    checkProtocol(facts, report) {
        for (const { use, takings } of usedTooEarly(facts)) {
            const value = `\`${use.value.written}\``;
            const related = takings.map(({ range }) => ({ message: 'It is taken here.', range }));
            if (use.kind === 'criterion') {
                report('criterion', { criterion: use.element.name, value }, use.value.range, { related });
            } else {
                report('session', { use: use.kind, value }, use.value.range, { related });
            }
        }
    },
});
