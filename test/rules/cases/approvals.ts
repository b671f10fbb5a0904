import type { Case } from './case.js';

/** What a protocol means that says `session "Talk"`, and with it a team of one. */
const hash = 'sha256:0d9aa25db61673e3c661c6867e4d57eeaf844102d2b18514261de8fdc28025fd';
const other = 'sha256:2f0c8d9f1a4be7635de0b1c7a894f3265e80d7c1b2a3948576e5f4031d2c6b7a';
const on = { 'regimen.yaml': 'rules: { approval-missing: warning }\n' };

function used(header: string, label = 'Talk', more = ''): string {
    return `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    ${header}
    team {
        role therapist "Therapist"
    }
    session talk "${label}" {
        timing once
        staff  therapist
    }
${more}}
`;
}

const approved = (written: string): string => `approved 2026-10-20 by "Ethics board" as ${written}`;

/** Approvals: of this text, of another one, of none. */
export const approvals: readonly Case[] = [
    { name: 'the text that was approved', text: used(`status active\n    ${approved(`"${hash}"`)}`), finds: [] },
    { name: 'the same in another order, with remarks and another layout', text: used(`// in use\n    ${approved(`"${hash}"`)}\n\n    status   active`), finds: [] },
    {
        name: 'another text, in use',
        text: used(`status active\n    ${approved(`<|"${hash}"|>`)}`, 'Long talk'),
        finds: [['approval-outdated', 'The text has changed since Ethics board approved it on 2026-10-20']],
    },
    ...['draft', 'in-review', 'retired'].map((status): Case => ({
        name: `another text that is not in use: ${status}`, text: used(`status ${status}\n    ${approved(`"${hash}"`)}`, 'Long talk'), finds: [],
    })),
    { name: 'without a status, nothing says that it is in use', text: used(approved(`"${other}"`)), finds: [] },
    {
        name: 'what is no hash tells nothing, in a draft too',
        text: used(`status draft\n    ${approved('<|"the minutes of May"|>')}`),
        finds: [['approval-outdated', 'does not tell which text was approved']],
    },
    {
        name: 'a hash in capitals is none',
        text: used(`status draft\n    ${approved(`<|"${other.toUpperCase()}"|>`)}`),
        finds: [['approval-outdated', 'no hash of a protocol']],
    },
    {
        name: 'a name that fits nothing is told by itself',
        text: used(`status active\n    ${approved(`"${other}"`)}`, 'Talk', '    session more "More" {\n        timing once\n        staff  <|therapits|>\n    }\n'),
        finds: [['unknown-name']],
    },
    {
        name: 'in use, and nobody is said to have approved it, where a clinic asks for it',
        text: used('status <|active|>'), finds: [['approval-missing', 'no line says who approved this text']], others: on,
    },
    { name: 'a draft needs no approval', text: used('status draft'), finds: [], others: on },
    { name: 'no clinic asks for it', text: used('status active'), finds: [] },
    { name: 'an outdated approval is told once', text: used(`status active\n    ${approved(`<|"${other}"|>`)}`), finds: [['approval-outdated']], others: on },
];
