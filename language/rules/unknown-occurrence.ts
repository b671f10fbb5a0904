import { defineRule, structural } from './kit.js';
import type { Repeat } from '../model/timing.js';
import { course } from './support/examples.js';

/** A session that is not held that often. */
export const unknownOccurrence = defineRule({
    code: 'unknown-occurrence',
    severity: 'error',
    summary: 'A line counts from an occurrence that a session does not have.',
    why: 'What hangs on the seventh of six sessions is never held, measured or decided.',
    messages: { beyond: 'There is no `{anchor}`: `{session}` is held {count}.' },
    basis: structural,
    bad: course({ more: `
session followUp "Follow-up" {
    timing once, 4 weeks after <|dosing 7|>
    staff  prescriber
}` }),
    good: course({ more: `
session followUp "Follow-up" {
    timing once, 4 weeks after dosing 6
    staff  prescriber
}` }),
    checkProtocol({ protocol, anchors, encounter }, report) {
        const unrolled = new Map<string, number>();
        protocol.occurrences.forEach(({ template }) => unrolled.set(template, (unrolled.get(template) ?? 0) + 1));
        for (const { anchor } of anchors) {
            const target = encounter(anchor.target);
            const most = target?.schedule && mostOccurrences(target.schedule.repeat, unrolled.get(target.id) ?? 0);
            if (target && most !== undefined && anchor.index !== undefined && (anchor.index > most || anchor.index < 1)) {
                report('beyond', { anchor: anchor.written, session: target.name, count: most === 1 ? 'once' : `${most} times` }, anchor.range);
            }
        }
    },
});

/** How often something is held at most; nothing where that is open. Once for each of something is as often as that is held. */
function mostOccurrences({ maximum, per }: Repeat, unrolled: number): number | undefined {
    return maximum === undefined || !per ? maximum : Math.max(unrolled, maximum);
}
