import type { Template } from './template.js';

/** The least that is a protocol: its head, to be filled in. */
export const emptyTemplate: Template = {
    name: 'empty',
    summary: 'a head to fill in',
    fileName: 'protocol.protocol',
    text: `use standard

protocol treatment "What is treated, and how" {
    version   0.1.0
    status    draft
    effective 2027-01-01
    owner     "Who answers for this protocol"
}
`,
};
