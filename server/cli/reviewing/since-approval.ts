import { diffReport } from '../../../language/analysis/diff/report.js';
import { approvedText, sinceApproval, type SinceApproval } from '../comparing/approved.js';
import type { Environment } from '../environment.js';
import type { Opened } from '../input/open.js';
import type { PacketChanges } from './packet.js';

/** What has changed in each protocol since it was approved; where that cannot be told, the packet says why. */
export async function changesSinceApproval(opened: Opened, environment: Environment): Promise<readonly PacketChanges[]> {
    return (await sinceApproval(opened, environment)).map(chapter);
}

function chapter({ protocol, approval, outcome, file }: SinceApproval): PacketChanges {
    const title = `Changes since the approval: ${protocol.name}`;
    if (approval === undefined) {
        return { title, said: 'The protocol has no line `approved`, so there is no approved text to compare with.' };
    }
    const text = approvedText(approval);
    switch (outcome.kind) {
        case 'lost':
            return { title, said: `What has changed since ${approval.person} approved the protocol on ${approval.date.value} cannot be told: ${outcome.why}.` };
        case 'changed': {
            const report = diffReport(outcome.commit, file.shown, 1, outcome.changes);
            return { title, said: `Compared with ${text}, as git has it in ${outcome.commit} of ${outcome.date}.${report.changes.length === 0 ? ' No change in meaning was found.' : ''}`, report };
        }
        default:
            return { title, said: `Nothing: this is ${text}.` };
    }
}
