import { paperOf } from '../analysis/document/index.js';
import type { Exporter } from './exporter.js';
import { wordFile } from './office/word.js';
import { paperLosses, paperMapping } from './papers/mapping.js';

/** The document as a Word file. */
export const docxExporter: Exporter = {
    format: 'docx',
    extension: 'docx',
    title: 'Word',
    summary: 'The document for review and signature, with numbered headings and tables.',
    places: paperMapping,
    export: protocol => {
        const { version, effective } = protocol.header;
        const header = [protocol.label, version && `version ${version.value}`, effective && `effective ${effective.value}`].filter(Boolean).join(' · ');
        return { content: wordFile(paperOf(protocol), { header, ...effective && { date: effective.value } }), losses: paperLosses(protocol) };
    },
};
