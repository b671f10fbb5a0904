import { defineRule, structural } from './kit.js';
import { extending } from './support/examples.js';
import { baseWords } from './support/words.js';

/** An override that states what the base states. */
export const overrideWithoutChange = defineRule({
    code: 'override-without-change',
    severity: 'warning',
    summary: 'An element stands in the place of one of the base and states the same.',
    why: 'What is repeated is not taken over: when the base changes, this stays as it is, and nobody is told.',
    messages: { same: 'This states what `{base}` states about {kind} `{name}`. Leave it out, so that changes of the base reach it, or say what is different here.' },
    basis: structural,
    bad: extending(`
    session <|welcome|> "Welcome" {
        timing once
        staff  therapist
    }`),
    good: extending(`
    session farewell "Farewell" {
        timing once
        staff  therapist
    }`),
    checkProtocol({ protocol: { extends: made } }, report) {
        for (const { changes, id, replaced, range } of made?.overrides ?? []) {
            if (!changes) {
                const related = [{ message: 'It is stated here.', range: replaced.nameRange }];
                report('same', baseWords(id, replaced), range, { related });
            }
        }
    },
});
