import { encounters } from '../analysis/elements.js';
import type { Action } from '../model/condition.js';
import type { Protocol } from '../model/protocol.js';
import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { spirit, spiritGaps } from './sources.js';

/** A treatment that nothing interrupts. */
export const dosingWithoutStopRule = defineRule({
    code: 'dosing-without-stop-rule',
    severity: 'warning',
    summary: 'A protocol gives a medication, and nothing in it stops, pauses or lowers the treatment.',
    why: 'Staff need to know beforehand at which sign they stop. More than a quarter of reviewed protocols leave it out.',
    messages: { missing: 'Nothing says when the treatment is stopped, paused or lowered. Add a `stop` or `pause` line to a `safety` block.' },
    basis: sourced(spirit('11b', 'criteria for discontinuing or modifying interventions'), spiritGaps('28 %')),
    asksFor: 'stopping',
    bad: course({ safety: '', dosing: `
session <|dosing|> "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ safety: `
safety {
    stop dose for highPressure "Blood pressure too high" when systolic >= 180 mmHg then call prescriber
}` }),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, intact }, report) {
        const [first] = dosing;
        if (first && protocol.reactions.length === 0 && !actions(protocol).some(stops) && intact(protocol)) {
            report('missing', {}, first.nameRange);
        }
    },
});

function actions(protocol: Protocol): readonly Action[] {
    return [
        ...protocol.decisions.flatMap(({ branches, otherwise }) => [...branches.flatMap(branch => branch.actions), ...otherwise?.actions ?? []]),
        ...encounters(protocol).flatMap(({ checks }) => checks.flatMap(({ otherwise }) => otherwise)),
    ];
}

function stops(action: Action): boolean {
    return action.kind === 'stop' || (action.kind === 'dose' && action.change === 'lower');
}
