import { activities } from '../analysis/elements.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** Integration that no dose leads to. */
export const integrationNeverScheduled = defineRule({
    code: 'integration-never-scheduled',
    severity: 'warning',
    summary: 'A session with `practice` lines is not timed by any session that gives a dose.',
    why: 'Integration works with what a dose has opened. Where its timing does not count from a dosing session, it may be held before the first one, or never after the last. A protocol without `practice` lines is left alone: not every treatment has integration.',
    messages: { apart: 'The timing of `{session}` does not count from `{dosing}`, so nothing makes sure that integration follows a dose. Write for example `once, 24 to 72 h after each {dosing}`.' },
    basis: structural,
    asksFor: 'timing',
    bad: course({ more: `
session integration "Integration" {
    <|timing   6 times, every 1 week|>
    staff    prescriber
    practice meaning "What surfaced, and what it means"
}` }),
    good: course({ more: `
session integration "Integration" {
    timing   once, 24 to 48 h after each dosing
    staff    prescriber
    practice meaning "What surfaced, and what it means"
}` }),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, encounter, intact, misspelt }, report) {
        const [dose] = dosing;
        const ids = new Set(dosing.map(({ id }) => id));
        for (const session of protocol.sessions) {
            const integrates = activities(session).some(({ purpose }) => purpose === 'practice') && session.administrations.length === 0;
            const { schedule } = session;
            if (dose && schedule && integrates && intact(session) && !misspelt(session, 'session') && !follows(session, ids, encounter)) {
                report('apart', { session: session.name, dosing: dose.name }, schedule.range);
            }
        }
    },
});

/** Whether a session comes after one of these sessions, directly or through others, or on a numbered day. */
function follows(session: Encounter, dosing: ReadonlySet<string>, encounter: ProtocolFacts['encounter'], seen: readonly Encounter[] = []): boolean {
    const { relations = [], series = [], days = [], weeks, repeat } = session.schedule ?? {};
    const after = [...relations, ...series].filter(({ direction }) => direction !== 'before').map(({ from }) => from.target);
    const anchors = repeat?.per ? [...after, repeat.per.target] : after;
    return days.length > 0 || weeks !== undefined || anchors.some(anchor => {
        const target = encounter(anchor);
        return target !== undefined && !seen.includes(target) && (dosing.has(target.id) || follows(target, dosing, encounter, [...seen, session]));
    });
}
