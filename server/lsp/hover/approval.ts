import { approvalState, meaningHash, type ApprovalState } from '../../../language/analysis/meaning/index.js';
import type { Protocol } from '../../../language/model/protocol.js';
import { code, escaped, page } from './markdown.js';

/** How the hash of an approval stands to the text it is written in. */
export const approvalSentences: Readonly<Record<ApprovalState, string>> = {
    holds: 'This is the hash of the text as it stands here: it is the one that was approved.',
    outdated: 'This is not the hash of the text as it stands here: what it means has changed since it was approved.',
    unreadable: 'This is no hash of a protocol. Let `regimen approve` write the line.',
};

/** Who approved the text, and whether that was the text as it stands here, as markdown; nothing where no approval is written. */
export function approvalPage(protocol: Protocol): string | undefined {
    const { approval } = protocol.header;
    const state = approvalState(protocol);
    if (!approval || !state) {
        return undefined;
    }
    const known = page('', 'Approval', protocol.name, [
        ['By', escaped(approval.person)],
        ['On', approval.date.value],
        ['Hash of this text', state === 'holds' ? undefined : code(meaningHash(protocol))],
    ]);
    return `${approvalSentences[state]}\n\n${known}`;
}
