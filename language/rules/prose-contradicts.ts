import { contradictions } from '../analysis/claims/index.js';
import { defineRule, replacement, structural, type Fix } from './kit.js';
import { lines } from './support/examples.js';

/** A figure in a text that is not what the protocol states. */
export const proseContradicts = defineRule({
    code: 'prose-contradicts',
    severity: 'warning',
    summary: 'A text states a figure that is not what the protocol states.',
    why: 'Whoever reads the text does something else than whoever reads the schedule, and a patient consents to what is not done.',
    messages: {
        figure: 'The text says {said}, but {stated}. Correct whichever is wrong, or write `{figure}`, so that the text takes the figure from the protocol.',
        plain: 'The text says {said}, but {stated}. Correct whichever is wrong.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
narrative "Overview" "The course has <|six|> preparation sessions."
session preparation "Preparation" {
    timing 8 times, every 1 week
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
narrative "Overview" "The course has {preparation.count} preparation sessions."
session preparation "Preparation" {
    timing 8 times, every 1 week
    staff  therapist
}`),
    checkProtocol(facts, report) {
        for (const { sentence, start, length, stated, instead, path } of contradictions(facts)) {
            const { range, exact } = sentence.place(start, length);
            const said = `\`${sentence.text.slice(start, start + length)}\``;
            const figure = path !== undefined && sentence.takesFigures ? `{${path}}` : undefined;
            const fixes: Fix[] = exact ? [figure, instead].filter(text => text !== undefined).map((text, index) =>
                replacement(`Write \`${text}\``, range, text, index === 0)) : [];
            if (figure === undefined) {
                report('plain', { said, stated }, range, { fixes });
            } else {
                report('figure', { said, stated, figure }, range, { fixes });
            }
        }
    },
});
