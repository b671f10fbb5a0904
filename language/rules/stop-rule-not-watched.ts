import { readings, shows, type Side } from '../analysis/watching.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { isSilent } from '../analysis/silence.js';
import type { Ref } from '../model/element.js';
import type { Encounter } from '../model/encounter.js';
import type { Reaction } from '../model/outcomes.js';
import { defineRule, insertion, structural, type Fix, type Report } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

const messages = {
    unseen: '`{rule}` would {effect} the {object} by {values}, and nothing in `{session}` takes that value after the dose. Add for example `monitor {example} every 15 min until discharge`.',
    before: '`{rule}` would {effect} the treatment by {values}, and only `{step}` takes that value, before the treatment begins. Take it later too, for example with `collect {example}` in `{session}`.',
} as const;

/** A rule that stops a dose or a session by a value that nobody looks at there. */
export const stopRuleNotWatched = defineRule({
    code: 'stop-rule-not-watched',
    severity: 'warning',
    summary: 'A safety rule stops a dose or a session by a value that nobody watches once the dose is given, or the treatment by one that only screening takes.',
    why: 'The rule seems to protect the patient, and cannot: what it waits for happens unseen.',
    messages,
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
        for (const reaction of facts.protocol.reactions) {
            const needed = facts.needed(reaction.when.condition);
            const values = needed.filter(({ of }) => collectedSomewhere(of.target, facts));
            // Where a judgement can set the rule off too, somebody is looking at the patient.
            if (values.length > 0 && values.length === needed.length && !judged(reaction)) {
                const names = listed([...new Set(values.map(({ written }) => written))], 'and');
                const watched = { reaction, values: values.map(({ of }) => of), names };
                (reaction.object === 'treatment' ? reportBefore : reportUnseen)(watched, facts, report);
            }
        }
    },
});

/** A safety rule, and the values that it looks at. */
interface Watched {
    readonly reaction: Reaction;
    readonly values: readonly Ref[];
    readonly names: string;
}

/** What stops a dose or a session has to be seen in each session, after the dose. */
function reportUnseen({ reaction, values, names }: Watched, facts: ProtocolFacts, report: Report<typeof messages>): void {
    const blind = facts.dosing.find(session => isOpen(session, facts) && !isWatched(values, session, facts, 'before'));
    const example = values[0]?.written ?? '';
    if (blind) {
        report('unseen', { rule: reaction.name, effect: reaction.effect, object: reaction.object, values: names, session: blind.name, example }, reaction.nameRange, {
            related: [{ message: 'Nothing here takes it after the dose.', range: blind.nameRange }], fixes: watching(blind, example)
        });
    }
}

/** What stops the treatment may be seen at any visit, but for those of screening. */
function reportBefore({ reaction, values, names }: Watched, facts: ProtocolFacts, report: Report<typeof messages>): void {
    const { protocol, encounters, dosing: [session] } = facts;
    const [step] = encounters.filter(visit => visit.kind === 'step' && isWatched(values, visit, facts));
    const isTakenLater = encounters.some(visit => visit.kind !== 'step' && (isWatched(values, visit, facts) || !facts.intact(visit)));
    const isMeasured = protocol.measures.some(({ value: { of } }) => values.some(({ target }) => target === of.target));
    if (step && session && !isTakenLater && !isMeasured && !isSilent(protocol, 'monitoring', reaction.range)) {
        report('before', { rule: reaction.name, effect: reaction.effect, values: names, step: step.name, session: session.name, example: values[0]?.written ?? '' }, reaction.nameRange, {
            related: [{ message: 'Only this step takes it.', range: step.nameRange }]
        });
    }
}

/** Whether it is for this rule to speak: where nothing at all is monitored after the dose, `dosing-without-monitoring` does. */
function isOpen(session: Encounter, { protocol, intact }: ProtocolFacts): boolean {
    return intact(session) && !isSilent(protocol, 'monitoring', session.range) && session.monitors.some(({ of }) => readings(session).some(({ of: read, side }) => read === of && side !== 'before'));
}

/** A value that is known nowhere at all is told of by `value-not-collected`. */
function collectedSomewhere(target: string | undefined, { value, collects }: ProtocolFacts): boolean {
    const known = value(target);
    return known !== undefined && collects(known);
}

function isWatched(values: readonly Ref[], visit: Encounter, facts: ProtocolFacts, notOn?: Side): boolean {
    const targets = new Set(values.map(({ target }) => target ?? ''));
    return readings(visit).some(reading => reading.side !== notOn && shows(reading, targets, facts));
}

function judged({ when }: Reaction): boolean {
    return JSON.stringify(when.condition).includes('"kind":"judgement"');
}

/** A line before the first that watches something in the session. */
function watching({ monitors: [first] }: Encounter, value: string): readonly Fix[] {
    const line = `monitor ${value} every 15 min until discharge`;
    return !first || first.range.inheritedBy !== undefined ? [] : [insertion(`Add \`${line}\``, first.range, `${line}\n        `, false)];
}
