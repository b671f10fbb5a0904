import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

/** A text whose closing quotes are missing. */
export const unclosedText = defineRule({
    code: 'unclosed-text',
    severity: 'error',
    summary: 'The closing quotes of a text are missing.',
    why: 'Where a text ends is a guess then, and what follows may be taken for a part of it.',
    messages: { unclosed: 'This text has no closing `{quote}`. Put it where the text ends.' },
    basis: structural,
    bad: lines(`
narrative "Rationale" <|"Sessions are held in a quiet room.|>`),
    good: lines(`
narrative "Rationale" "Sessions are held in a quiet room."`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'unclosed-text')) {
            const quote = detail(issue, 'quote');
            const end = { ...issue.range, start: issue.range.end };
            report('unclosed', { quote }, issue.range, { fixes: [replacement(`Add the closing \`${quote}\``, end, quote)] });
        }
    },
});
