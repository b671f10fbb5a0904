import type { Template } from './index.js';
export const emptyTemplate: Template = { name: 'empty', summary: 'the least', fileName: 'protocol.protocol', text: '' };
