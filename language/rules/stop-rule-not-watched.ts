import { readings, shows } from '../analysis/watching.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { isSilent } from '../analysis/silence.js';
import type { Encounter } from '../model/encounter.js';
import type { Reaction } from '../model/outcomes.js';
import { defineRule, insertion, structural, type Fix } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

/** A rule that stops a dose or a session by a value that nobody looks at there. */
export const stopRuleNotWatched = defineRule({
    code: 'stop-rule-not-watched',
    severity: 'warning',
    summary: 'A safety rule stops a dose or a session by a value that nobody watches once the dose is given.',
    why: 'The rule seems to protect the patient, and cannot: what it waits for happens unseen.',
    messages: {
        unseen: '`{rule}` would {effect} the {object} by {values}, and nothing in `{session}` takes that value after the dose. Add for example `monitor {example} every 15 min until discharge`.',
    },
    basis: structural,
    asksFor: 'monitoring',
    bad: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    collect   oxygenSaturation at -15 min
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop dose for <|lowOxygen|> "Oxygen saturation too low" when oxygenSaturation < 92 % then call prescriber
}` }),
    good: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure, oxygenSaturation every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop dose for lowOxygen "Oxygen saturation too low" when oxygenSaturation < 92 % then call prescriber
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const reaction of facts.protocol.reactions.filter(({ object }) => object !== 'treatment')) {
            const needed = facts.needed(reaction.when.condition);
            const values = needed.filter(({ of }) => collectedSomewhere(of.target, facts));
            const blind = facts.dosing.find(session => isOpen(session, facts) && values.length > 0 && !isWatched(values.map(({ of }) => of.target ?? ''), session, facts));
            // Where a judgement can set the rule off too, somebody is looking at the patient.
            if (blind && values.length === needed.length && !judged(reaction)) {
                const names = [...new Set(values.map(({ written }) => written))];
                const range = reaction.nameRange;
                report('unseen', {
                    rule: reaction.name, effect: reaction.effect, object: reaction.object, values: listed(names, 'and'), session: blind.name, example: values[0]?.of.written ?? '',
                }, range, { related: [{ message: 'Nothing here takes it after the dose.', range: blind.nameRange }], fixes: watching(blind, values[0]?.of.written) });
            }
        }
    },
});

/** Whether it is for this rule to speak: where nothing at all is monitored after the dose, `dosing-without-monitoring` does. */
function isOpen(session: Encounter, { protocol, intact }: ProtocolFacts): boolean {
    return intact(session) && !isSilent(protocol, 'monitoring', session.range) && session.monitors.some(({ of }) => readings(session).some(({ of: read, side }) => read === of && side !== 'before'));
}

/** A value that is known nowhere at all is told of by `value-not-collected`. */
function collectedSomewhere(target: string | undefined, { value, collects }: ProtocolFacts): boolean {
    const known = value(target);
    return known !== undefined && collects(known);
}

function isWatched(values: readonly string[], session: Encounter, facts: ProtocolFacts): boolean {
    return readings(session).some(reading => reading.side !== 'before' && shows(reading, new Set(values), facts));
}

function judged({ when }: Reaction): boolean {
    return JSON.stringify(when.condition).includes('"kind":"judgement"');
}

/** A line before the first that watches something in the session. */
function watching({ monitors: [first] }: Encounter, value: string | undefined): readonly Fix[] {
    const line = `monitor ${value ?? ''} every 15 min until discharge`;
    return value === undefined || !first || first.range.inheritedBy !== undefined ? [] : [insertion(`Add \`${line}\``, first.range, `${line}\n        `, false)];
}
