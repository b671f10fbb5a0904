import type { ProtocolFacts } from '../analysis/facts.js';
import { consentItems, spaced } from '../analysis/said.js';
import type { SourceRange } from '../model/element.js';
import { defineRule, sourced, type Fix } from './kit.js';
import { course } from './support/examples.js';
import { spravatoDriving } from './sources.js';

/** A ban on driving without an end. */
export const drivingWithoutDuration = defineRule({
    code: 'driving-without-duration',
    severity: 'warning',
    summary: 'The patient must not drive, and nothing says until when.',
    why: 'Without an end every patient decides alone. Published programmes ask for anything from 6 hours to a night’s sleep, so no reader can guess which is meant.',
    messages: {
        instruction: '`{name}` forbids driving and does not say until when. Patients would each decide for themselves. Add for example `until next day after sleep`.',
        duty: '`{name}` forbids driving and does not say until when. Add for example `until next day after each {session}`.',
        item: '`{name}` makes the patient agree not to drive, and nothing says for how long. Say it in the text, for example "until the next day, after a night’s sleep".',
    },
    basis: sourced(spravatoDriving),
    asksFor: 'discharge',
    bad: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    instruct  <|noDriving|> "Do not drive after the session."
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    good: course({ dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    instruct  noDriving "Do not drive after the session." until next day after sleep
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const instructions = facts.encounters.flatMap(encounter => encounter.instructions);
        const { duties } = facts.protocol;
        const rules = [...instructions, ...duties].filter(forbids);
        for (const { name, label, until, nameRange, range } of instructions.filter(forbids).filter(facts.intact)) {
            if (until === undefined && !saysHowLong(label)) {
                report('instruction', { name }, nameRange, { fixes: [lasting(range)] });
            }
        }
        for (const duty of duties.filter(forbids).filter(facts.intact)) {
            if (duty.until === undefined && !saysHowLong(duty.label)) {
                report('duty', { name: duty.name, session: facts.dosing[0]?.name ?? 'session' }, duty.nameRange);
            }
        }
        for (const item of rules.length > 0 ? [] : bindingItems(facts)) {
            report('item', { name: item.name }, item.nameRange);
        }
    },
});

/** Items in which the patient agrees not to drive, without an end, where no session and no duty states one. */
function bindingItems(facts: ProtocolFacts): ReturnType<typeof consentItems> {
    return consentItems(facts).filter(item => item.section === 'agree' && forbids(item) && !saysHowLong(item.label));
}

function forbids({ name, label }: { readonly name: string; readonly label: string }): boolean {
    return /\b(?:no|not|never|nor|don['’]t|avoid|without) (?:\w+ ){0,2}?(?:drive|driving)\b/i.test(`${spaced(name)}. ${label}`);
}

/** A text may say itself for how long; then the end is written, if not where a machine reads it. */
function saysHowLong(text: string): boolean {
    return /\d|\{|\buntil\b|\bnext (?:day|morning)\b|\b(?:hours?|days?|overnight|tomorrow|sleep|slept)\b/i.test(text);
}

function lasting(range: SourceRange): Fix {
    return {
        title: 'Add `until next day after sleep`, as the US label of esketamine asks', preferred: false,
        edits: [{ range: { ...range, start: range.end }, newText: ' until next day after sleep' }],
    };
}
