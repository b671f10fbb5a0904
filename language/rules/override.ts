import { defineRule, structural } from './kit.js';
import { extending } from './support/examples.js';
import { baseWords, listed } from './support/words.js';

/** An element that stands in the place of one of the base. */
export const override = defineRule({
    code: 'override',
    severity: 'note',
    summary: 'An element stands in the place of one that the protocol would take over.',
    why: 'What differs from the base is what a reviewer looks for. There is nothing to settle.',
    messages: {
        whole: 'This stands in the place of {kind} `{name}` of `{base}`.',
        lines: 'This changes {kind} `{name}` of `{base}`: its lines {lines}. The other lines are taken over.',
        line: 'This changes {kind} `{name}` of `{base}`: its line {lines}. The other lines are taken over.',
    },
    basis: structural,
    bad: extending(`
    session <|welcome|> "Welcome" {
        timing 2 times
    }`),
    good: extending(`
    session farewell "Farewell" {
        timing once
        staff  therapist
    }`),
    checkProtocol({ protocol: { extends: made } }, report) {
        for (const { id, lines, replaced, range } of made?.overrides.filter(({ changes }) => changes) ?? []) {
            const values = baseWords(id, replaced);
            const related = [{ message: `What \`${values.base}\` states.`, range: replaced.nameRange }];
            if (lines.length > 0) {
                report(lines.length > 1 ? 'lines' : 'line', { ...values, lines: listed(lines, 'and') }, range, { related });
            } else {
                report('whole', values, range, { related });
            }
        }
    },
});
