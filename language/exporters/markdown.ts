import { paperOf } from '../analysis/document/index.js';
import type { Exporter } from './exporter.js';
import { markdownText } from './papers/markdown.js';
import { paperLosses, paperMapping } from './papers/mapping.js';

/** The document as Markdown. */
export const markdownExporter: Exporter = {
    format: 'markdown',
    extension: 'md',
    title: 'Markdown',
    summary: 'The document as text: for a wiki, a repository or a pull request.',
    places: paperMapping,
    export: protocol => ({ content: markdownText(paperOf(protocol)), losses: paperLosses(protocol) }),
};
