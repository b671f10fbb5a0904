import { requiredConditions } from '../analysis/conditions.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { spravatoRems } from './sources.js';

/** Conditions for leaving of which one is enough, and measurements that nobody waits for. */
export const dischargeEitherEnough = defineRule({
    code: 'discharge-either-enough',
    severity: 'warning',
    summary: 'The patient may leave when one of several conditions holds, or as soon as a value is reached, however early.',
    why: 'Time, stable values and somebody’s judgement each see something else. Where one of them is enough, a patient leaves while another still says no.',
    messages: {
        either: 'One of these is enough for leaving `{session}`: a patient may go while the others still say no. Join them with `and`.',
        early: 'In `{session}` values alone decide who may leave, and they may be reached before the dose has taken effect. Add for example `not before 120 min`.',
    },
    basis: sourced(spravatoRems),
    asksFor: 'discharge',
    bad: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 120 min when <|systolic < 150 mmHg or prescriber judges "fit to leave"|>
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge not before 120 min when systolic < 150 mmHg and prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol({ dosing, intact }, report) {
        for (const session of dosing.filter(intact)) {
            const { discharge } = session;
            if (!discharge) {
                continue;
            }
            const { condition } = discharge.when;
            if (condition.kind === 'any') {
                report('either', { session: session.name }, condition.range);
            } else if (!discharge.notBefore && !requiredConditions(condition).some(({ kind }) => kind === 'judgement')) {
                report('early', { session: session.name }, condition.range);
            }
        }
    },
});
