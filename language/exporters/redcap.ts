import type { Exporter } from './exporter.js';
import { columns, dictionaryOf } from './redcap/dictionary.js';
import { redcapLosses, redcapMapping } from './redcap/mapping.js';
import { csvText } from './schedule/cells.js';

/** The data dictionary of a REDCap project: the forms in which a clinic enters what the protocol asks for. */
export const redcapExporter: Exporter = {
    format: 'redcap',
    extension: 'redcap.csv',
    title: 'REDCap',
    summary: 'For data capture: the data dictionary of a project, with a form for each session.',
    places: redcapMapping,
    export: protocol => {
        const { rows, shown } = dictionaryOf(protocol);
        return { content: csvText([columns, ...rows]), losses: redcapLosses(protocol, shown) };
    },
};
