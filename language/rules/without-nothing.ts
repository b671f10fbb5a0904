import { nearNames } from '../analysis/near-names.js';
import { defineRule, replacement, structural } from './kit.js';
import { extending } from './support/examples.js';
import { issuesOf } from './support/issues.js';
import { listed, wordFor } from './support/words.js';

/** Something is taken away that is not there. */
export const withoutNothing = defineRule({
    code: 'without-nothing',
    severity: 'error',
    summary: '`without` names something that the base does not have.',
    why: 'The author means to leave something out, and it may still be there under another name.',
    messages: {
        near: '`{base}` has no {kind} `{name}`. Did you mean {near}?',
        nothing: '`{base}` has no {kind} `{name}`, so nothing is left out. Correct the name, or leave the line out.',
        noBase: 'This protocol extends no other, so there is nothing to leave out. Write `extends` and the name of the protocol behind its title.',
    },
    basis: structural,
    bad: extending(`
    without session <|boster|>`),
    good: extending(`
    without session booster`),
    checkFile(context, report) {
        issuesOf(context, 'without-base').forEach(({ range }) => report('noBase', {}, range));
    },
    checkProtocol({ protocol: { extends: made }, elements }, report) {
        for (const { kind, name, removed, range } of made?.from ? made.without : []) {
            if (removed) {
                continue;
            }
            const values = { base: made!.base.written, kind: wordFor(kind), name };
            const near = nearNames(name, elements.flatMap(element => (element.kind === kind && element.inheritedFrom !== undefined ? [element.name] : [])));
            if (near.length > 0) {
                const fixes = near.map(right => replacement(`Write \`${right}\``, range, right, near.length === 1));
                report('near', { ...values, near: listed(near) }, range, { fixes });
            } else {
                report('nothing', values, range);
            }
        }
    },
});
