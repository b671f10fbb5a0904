import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

const outcomes = (...members: readonly string[]): string => `
team {
    role therapist "Therapist"
}
session talking "Talking" {
    timing  8 times, every 1 week
    staff   therapist
    collect PHQ9
}
outcomes {
    objective <|relief|> "Relief from depression"
    measure   PHQ9 at each talking
    ${members.join('\n    ')}
}`;

/** An objective that nothing is judged by. */
export const objectiveWithoutEndpoint = defineRule({
    code: 'objective-without-endpoint',
    severity: 'info',
    summary: 'No endpoint says by which figure an objective is judged.',
    why: 'Whether the objective was reached stays a matter of opinion.',
    messages: { missing: 'No endpoint is for `{objective}`. Add a line such as `primary depression "…" PHQ9 at last session for {objective}`, or name it in one.' },
    basis: structural,
    asksFor: 'outcomes',
    bad: lines(outcomes()),
    good: lines(outcomes('primary   mood "Mood at the end" PHQ9 at last talking for relief').replace(/<\||\|>/g, '')),
    waitsForReadableText: true,
    checkProtocol({ protocol, misspelt }, report) {
        const served = new Set(protocol.endpoints.map(({ objective }) => objective?.target));
        // Which objective an endpoint is for may be left out; then that is what is to be told.
        const isOpen = protocol.endpoints.some(endpoint => !endpoint.objective || misspelt(endpoint, 'objective'));
        for (const { id, name, nameRange } of isOpen ? [] : protocol.objectives) {
            if (!served.has(id)) {
                report('missing', { objective: name }, nameRange);
            }
        }
    },
});
