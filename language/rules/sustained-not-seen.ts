import { valueConditions, type ValueCondition } from '../analysis/conditions.js';
import { timelinesOf } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { shows } from '../analysis/watching.js';
import type { Encounter } from '../model/encounter.js';
import { formatDuration } from '../syntax/duration.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A rule about a value that lasts, where nothing follows the value. */
export const sustainedNotSeen = defineRule({
    code: 'sustained-not-seen',
    severity: 'warning',
    summary: 'A safety rule waits for a value that lasts for some time, and nothing monitors the value.',
    why: '"For 15 min" means that every reading of 15 min shows it, and there are at least two. Where a value is read just once, the rule never stops anything.',
    messages: {
        single: '`{rule}` asks for `{value}` over {length}, and nothing monitors it: one reading shows nothing that lasts. Monitor it, or leave out `for {length}`.',
    },
    basis: structural,
    asksFor: 'monitoring',
    bad: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    collect   bloodPressure at -15 min
    monitor   oxygenSaturation continuously from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop treatment for <|highPressure|> "Sustained hypertension" when systolic >= 180 mmHg for 15 min then call prescriber
}` }),
    good: course({
        dosing: `
session dosing "Dosing" {
    timing    6 times, every 3 to 5 days
    staff     prescriber
    needs     consent treatment
    give      at 0 min ketamine
    monitor   bloodPressure every 15 min from -15 min until discharge
    discharge when prescriber judges "fit to leave"
}`,
        safety: `
safety {
    stop treatment for highPressure "Sustained hypertension" when systolic >= 180 mmHg for 15 min then call prescriber
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const { when, name, nameRange } of facts.protocol.reactions) {
            const lasting = valueConditions(when.condition)
                .flatMap(value => ('sustained' in value && value.sustained ? [{ value, length: value.sustained }] : []));
            const unseen = lasting.find(({ value }) => isTaken(value, facts) && facts.encounters.every(each => !isFollowed(each, value, facts)));
            if (unseen && facts.intact(when.condition)) {
                report('single', { rule: name, value: unseen.value.value.written, length: formatDuration(unseen.length) }, nameRange);
            }
        }
    },
});

/** A value that is taken nowhere is told of by `value-not-collected`. */
function isTaken({ value }: ValueCondition, { observable, collects }: ProtocolFacts): boolean {
    const known = observable(value.of);
    return known !== undefined && collects(known);
}

/** Whether a value is followed, by monitoring or by several single readings: between two of them the team can look again. */
function isFollowed(encounter: Encounter, { value }: ValueCondition, facts: ProtocolFacts): boolean {
    const values = new Set([value.of.target ?? '']);
    const clocks = [encounter, ...timelinesOf(encounter)];
    const single = clocks.flatMap(({ collections }) => collections).filter(({ items }) => shows({ of: items.map(({ of }) => of), side: 'unknown' }, values, facts));
    return !facts.intact(encounter) || single.length > 1
        || clocks.flatMap(({ monitors }) => monitors).some(({ of }) => shows({ of, side: 'unknown' }, values, facts));
}
