import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { spirit, usdm } from './sources.js';

const study = (...outcomes: readonly string[]): string => `
team {
    role therapist "Therapist"
}
<|study|> {
    enrols 80 participants
}
session talking "Talking" {
    timing  8 times, every 1 week
    staff   therapist
    collect PHQ9
}
outcomes {
    measure PHQ9 at each talking
    ${outcomes.join('\n    ')}
}`;

/** A study that does not say by what it is judged. */
export const studyWithoutEndpoint = defineRule({
    code: 'study-without-endpoint',
    severity: 'warning',
    summary: 'A study has no primary endpoint.',
    why: 'The number of participants and the result both hang on it. Without one named before, any result that looks good can be called the result.',
    messages: { missing: 'The study has no primary endpoint. Add a line such as `primary depression "…" PHQ9 at last session` to `outcomes`.' },
    basis: sourced(usdm('DDF00041'), spirit('12', 'outcomes')),
    asksFor: 'outcomes',
    bad: lines(study('secondary mood "Mood at the end" PHQ9 at last talking')),
    good: lines(study('primary   mood "Mood at the end" PHQ9 at last talking').replace(/<\||\|>/g, '')),
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        for (const { nameRange } of protocol.endpoints.some(({ level }) => level === 'primary') ? [] : protocol.studies) {
            report('missing', {}, nameRange);
        }
    },
});
