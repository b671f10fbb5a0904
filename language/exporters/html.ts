import { paperOf } from '../analysis/document/index.js';
import type { Exporter } from './exporter.js';
import { paperLosses, paperMapping } from './papers/mapping.js';
import { pageText } from './papers/page.js';

/** The document as one HTML file. */
export const htmlExporter: Exporter = {
    format: 'html',
    extension: 'html',
    title: 'HTML',
    summary: 'The document as one page for any browser, with nothing to load.',
    places: paperMapping,
    export: protocol => ({ content: pageText(paperOf(protocol)), losses: paperLosses(protocol) }),
};
