import { conditionsImplied } from '../analysis/implied.js';
import { requiredConditions } from '../analysis/conditions.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';
import { turned } from './support/turned.js';

/** A safety rule that looks the wrong way. */
export const stopRuleReversed = defineRule({
    code: 'stop-rule-reversed',
    severity: 'warning',
    summary: 'A safety rule stops or pauses while all is well: for a good score, or for everybody who may be given a dose.',
    why: 'A comparison the wrong way round stops every patient but the one who is in danger.',
    messages: {
        score: 'A higher {value} is {direction}, and this rule acts while it is {good}. Write `{right}`, or say in another way what is meant.',
        check: 'Everybody who passes the check `{check}` ({passes}) meets this at once, so no dose could ever be given. Turn `{operator}` round, or change the figure.',
    },
    basis: structural,
    bad: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    check     arrival at -15 min systolic < 150 mmHg else postpone 1 to 2 days
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop dose for pressure "Dose is not continued" when <|systolic <= 180 mmHg|> then call prescriber
}`,
    }),
    good: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    check     arrival at -15 min systolic < 150 mmHg else postpone 1 to 2 days
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop dose for pressure "Dose is not continued" when systolic >= 180 mmHg then call prescriber
}`,
    }),
    checkProtocol({ protocol: { reactions }, dosing, observable }, report) {
        for (const { when, label } of reactions) {
            const [simple, ...others] = requiredConditions(when.condition);
            if (simple?.kind !== 'compare' || others.length > 0 || simple.operator === '=') {
                continue;
            }
            const { operator, value, range } = simple;
            const right = operator.startsWith('>') ? operator.replace('>', '<') : operator.replace('<', '>');
            const higherIs = observable(value.of)?.higherIs;
            const check = dosing.flatMap(({ checks }) => checks).find(candidate =>
                requiredConditions(candidate.when.condition).some(passed => passed.kind === 'compare' && conditionsImplied(passed, simple)));
            if (higherIs !== undefined && operator.startsWith(higherIs === 'worse' ? '<' : '>') && !success.test(label)) {
                report('score', { value: `\`${value.written}\``, direction: higherIs, good: operator.startsWith('<') ? 'low' : 'high', right }, range, { fixes: turned(simple, right) });
            } else if (check) {
                const passed = requiredConditions(check.when.condition).find(part => part.kind === 'compare' && conditionsImplied(part, simple));
                const passes = passed?.kind === 'compare' ? `${passed.value.written} ${passed.operator} ${passed.amount.value.written}` : '';
                report('check', { check: check.name, passes: `\`${passes}\``, operator }, range, {
                    related: [{ message: 'This has to hold before the dose.', range: check.nameRange }], fixes: turned(simple, right)
                });
            }
        }
    },
});

/** A treatment may also end because it has done its work. */
const success = /\b(?:remission|response|responded|recovered|well|better|goal|success|improve\w*|no longer needed)\b/i;
