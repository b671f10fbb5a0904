import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

const record = (name: string, ...members: readonly string[]): string => `
team {
    role therapist "Therapist"
}
session talking "Talking" {
    timing 8 times, every 1 week
    staff  therapist
}
record ${name} "Note of the session" {
    by    therapist
    ${members.join('\n    ')}
}`;

/** A form that nobody knows how to fill in, or by when. */
export const recordIncomplete = defineRule({
    code: 'record-incomplete',
    severity: 'warning',
    summary: 'A record says neither by when it is due nor what belongs into it.',
    why: 'A form without a deadline is filled in from memory, if at all, and one without fields is filled in differently by each person.',
    messages: {
        undue: '`{record}` has no deadline. Add a line such as `due at most 2 days after each {session}`.',
        empty: '`{record}` has no fields. Add a line such as `field patientName "Patient name"` for each.',
    },
    basis: structural,
    bad: lines(record('<|note|>', 'field mood "Mood of the patient"')),
    good: lines(record('note', 'due   at most 2 days after each talking', 'field mood "Mood of the patient"')),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const session = facts.dosing[0]?.name ?? facts.protocol.sessions[0]?.name ?? 'session';
        for (const { name, nameRange, due, fields, ...record } of facts.protocol.own.records.filter(facts.intact)) {
            if (due.length === 0 && !facts.misspelt(record, 'session')) {
                report('undue', { record: name, session }, nameRange);
            }
            // A form that others publish has the fields they gave it.
            const isOwn = record.citations.length === 0 && record.submitTo === undefined && record.edition === undefined;
            if (fields.length === 0 && isOwn) {
                report('empty', { record: name }, nameRange);
            }
        }
    },
});
