import { defineRule, insertion, structural } from './kit.js';
import { course } from './support/examples.js';

/** A repeated session without saying which of them. */
export const ambiguousAnchor = defineRule({
    code: 'ambiguous-anchor',
    severity: 'error',
    summary: 'A time counts from a session that is held several times, and does not say from which of them.',
    why: 'One reader plans the visit after each dose, another after the last. The name alone is enough only for what is held once.',
    messages: { ambiguous: '`{session}` is held more than once, so `{anchor}` does not say which. Write `each {session}`, `first {session}`, `last {session}` or a number.' },
    basis: structural,
    bad: course({ more: `
session followUp "Follow-up" {
    timing once, 4 weeks after <|dosing|>
    staff  prescriber
}` }),
    good: course({ more: `
session followUp "Follow-up" {
    timing once, 4 weeks after last dosing
    staff  prescriber
}` }),
    checkProtocol({ anchors, encounter }, report) {
        for (const { anchor, eachFits, element } of anchors) {
            const target = encounter(anchor.target);
            const repeat = target?.schedule?.repeat;
            const repeated = repeat !== undefined && (repeat.maximum !== 1 || repeat.per !== undefined);
            if (target && repeated && anchor.choice === 'only' && !eachFits && element.id !== target.id) {
                const fixes = (['each', 'first', 'last'] as const).map(word => insertion(`Write \`${word} ${anchor.written}\``, anchor.range, `${word} `, false));
                report('ambiguous', { session: target.name, anchor: anchor.written }, anchor.range, { fixes });
            }
        }
    },
});
