import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A session that nobody runs. */
export const sessionWithoutStaff = defineRule({
    code: 'session-without-staff',
    severity: 'warning',
    summary: 'A session or screening step names nobody who runs it.',
    why: 'What nobody runs cannot be planned, and nobody answers for what happens in it.',
    messages: { missing: 'Nobody runs `{session}`. Add a line such as `{line} {example}`.' },
    basis: structural,
    asksFor: 'staffing',
    bad: lines(`
session <|preparation|> "Preparation" {
    timing once
    lasts  60 min
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing once
    lasts  60 min
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, intact, misspelt, exampleRole: example }, report) {
        for (const session of [...protocol.steps, ...protocol.sessions]) {
            if (session.staff.length === 0 && !misspelt(session, 'role') && intact(session)) {
                report('missing', { session: session.name, line: session.kind === 'step' ? 'by' : 'staff', example }, session.nameRange);
            }
        }
    },
});
