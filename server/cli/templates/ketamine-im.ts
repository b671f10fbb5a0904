import type { Template } from './index.js';
export const ketamineTemplate: Template = { name: 'ketamine-im', summary: 'x', fileName: 'ketamine-im.protocol', text: '' };
