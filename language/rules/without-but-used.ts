import { takenAwayTarget } from '../analysis/taken-away.js';
import type { Ref } from '../model/element.js';
import type { TakenAway } from '../model/protocol.js';
import { defineRule, structural } from './kit.js';
import { extending } from './support/examples.js';
import { wordFor } from './support/words.js';

/** Something is left out that other parts of the base still name. */
export const withoutButUsed = defineRule({
    code: 'without-but-used',
    severity: 'error',
    summary: 'An element of the base is left out, and what is taken over still names it.',
    why: 'What is taken over would speak of something that this protocol does not have.',
    messages: { used: 'This leaves out {kind} `{name}`, but what is taken over from `{base}` still names it. Change or leave out that too, or keep the {kind}.' },
    basis: structural,
    bad: extending(`
    without role <|therapist|>`),
    good: extending(`
    without role therapist
    without session welcome, booster`),
    checkProtocol({ protocol }, report) {
        const uses = new Map<TakenAway, Ref[]>();
        for (const ref of protocol.references) {
            const line = takenAwayTarget(protocol, ref);
            if (line) {
                uses.set(line, [...(uses.get(line) ?? []), ref]);
            }
        }
        for (const [{ kind, name, range }, refs] of uses) {
            const related = refs.map(ref => ({ message: `\`${name}\` is named here.`, range: ref.range }));
            report('used', { kind: wordFor(kind), name, base: protocol.extends?.base.written ?? '' }, range, { related });
        }
    },
});
