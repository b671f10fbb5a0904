import { approvalState, isMeaningHash } from '../analysis/meaning/index.js';
import { defineRule, structural } from './kit.js';
import { approvedInUse, draftInstead, headed } from './support/in-use.js';

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
    bad: headed(`status   active
approved 2026-10-20 by "Ethics board" as <|"sha256:2f0c8d9f1a4be7635de0b1c7a894f3265e80d7c1b2a3948576e5f4031d2c6b7a"|>`),
    good: approvedInUse,
    waitsForReadableText: true,
    checkProtocol({ protocol, unresolved }, report) {
        const { approval, status } = protocol.header;
        // Names that fit nothing are told by themselves, and the text cannot mean what was approved as long as there are any.
        if (!approval || unresolved.length > 0) {
            return;
        }
        if (!isMeaningHash(approval.hash.value)) {
            report('unreadable', {}, approval.hash.range);
        } else if (status?.value === 'active' && approvalState(protocol) === 'outdated') {
            report('changed', { person: approval.person, date: approval.date.value }, approval.hash.range, {
                related: [{ message: 'The protocol is in use.', range: status.range }],
                fixes: draftInstead(status),
            });
        }
    },
});
