import type { Anchor } from '../model/timing.js';
import { defineRule, replacement, structural } from './kit.js';
import { course } from './support/examples.js';

const outcome = (held: string): string => `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect PHQ9
    }
}
visit followUp "Follow-up" {
    timing  at weeks 4, 8, 12 and 16 after last dosing
    collect PHQ9
}
outcomes {
    measure PHQ9 at followUp
    outcome lasting "Lasting response" when PHQ9 falls at least 50 % compared with intake held ${held}
}`;

/** An outcome that has to hold from a later assessment to an earlier one. */
export const heldBackwards = defineRule({
    code: 'held-backwards',
    severity: 'error',
    summary: 'An outcome has to hold from one assessment to another that is not after it.',
    why: 'No assessment lies in such a stretch, so nobody, or everybody, has the outcome.',
    messages: {
        reversed: 'No assessment lies from `{from}` to `{to}`. Write the earlier one first.',
        same: 'From `{from}` to `{to}` is one assessment. Name a later one at the end, or leave out `held from … to …`.',
    },
    basis: structural,
    bad: course({ more: outcome('from <|followUp 3 to followUp 1|>') }),
    good: course({ more: outcome('from followUp 1 to followUp 3') }),
    checkProtocol({ protocol }, report) {
        for (const { held } of protocol.outcomes) {
            const [from, to] = [held && placeOf(held.from), held && placeOf(held.to)];
            if (!held || from === undefined || to === undefined || held.from.target.target === undefined || held.from.target.target !== held.to.target.target) {
                continue;
            }
            const range = { ...held.from.range, end: held.to.range.end };
            const values = { from: held.from.written, to: held.to.written };
            if (from > to) {
                const turned = `${held.to.written} to ${held.from.written}`;
                report('reversed', values, range, { fixes: [replacement(`Write \`${turned}\``, range, turned)] });
            } else if (from === to) {
                report('same', values, range);
            }
        }
    },
});

/** Where an anchor stands among the occurrences of its session; nothing for one that is none of them in particular. */
function placeOf({ choice, index }: Anchor): number | undefined {
    return choice === 'first' ? 1 : choice === 'last' ? Infinity : choice === 'numbered' ? index : undefined;
}
