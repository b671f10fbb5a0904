import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A session that has no place in the course. */
export const sessionWithoutTiming = defineRule({
    code: 'session-without-timing',
    severity: 'error',
    summary: 'A session does not say when or how often it is held.',
    why: 'Without a timing the session is in no schedule: it is never planned, and what it collects never arrives.',
    messages: { missing: 'A session needs a `timing` line, and `{session}` has none. Write for example `{example}`.' },
    basis: structural,
    asksFor: 'timing',
    bad: lines(`
team {
    role therapist "Therapist"
}
session <|preparation|> "Preparation" {
    lasts 60 min
    staff therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session preparation "Preparation" {
    timing 2 times, at least 2 days apart
    lasts  60 min
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, intact }, report) {
        for (const session of protocol.sessions) {
            if (!session.schedule && intact(session)) {
                const anchor = dosing.find(({ id }) => id !== session.id)?.name;
                const example = anchor === undefined ? 'timing 6 times, every 3 to 5 days' : `timing 24 to 72 h after each ${anchor}`;
                report('missing', { session: session.name, example }, session.nameRange);
            }
        }
    },
});
