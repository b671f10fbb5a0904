import { approvalState } from '../analysis/meaning/index.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A protocol in use whose text is another one than was approved. */
export const approvalOutdated = defineRule({
    code: 'approval-outdated',
    severity: 'error',
    summary: 'A protocol in use has changed since it was approved, or its approval says not of which text.',
    why: 'Patients are treated by this text. Nobody who may approve it has seen what it says now.',
    messages: {
        changed: 'The text has changed since {person} approved it on {date}, and patients are treated by it. Have the changes approved, or write `status draft`. `regimen diff --approved` shows them.',
        unreadable: 'This does not tell which text was approved: it is no hash of a protocol. Let `regimen approve` write the line.',
    },
    basis: structural,
    bad: lines(`
status   active
approved 2026-10-20 by "Ethics board" as <|"sha256:2f0c8d9f1a4be7635de0b1c7a894f3265e80d7c1b2a3948576e5f4031d2c6b7a"|>
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing once
    staff  therapist
}`),
    good: lines(`
status   active
approved 2026-10-20 by "Ethics board" as "sha256:abdbc0c6f5649f3dea18f4a25febad9af2dc0c637c9404029a3581c7cad97b5a"
team {
    role therapist "Therapist"
}
session talk "Talk" {
    timing once
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, unresolved }, report) {
        const { approval, status } = protocol.header;
        // Names that fit nothing are told by themselves, and the text cannot mean what was approved as long as there are any.
        const state = unresolved.length > 0 ? undefined : approvalState(protocol);
        if (!approval) {
            return;
        }
        if (state === 'unreadable') {
            report('unreadable', {}, approval.hash.range);
        } else if (state === 'outdated' && status?.value === 'active') {
            report('changed', { person: approval.person, date: approval.date.value }, approval.hash.range, {
                related: [{ message: 'The protocol is in use.', range: status.range }],
                fixes: status.range.inheritedBy === undefined ? [replacement('Write `status draft`', status.range, 'draft', false)] : [],
            });
        }
    },
});
