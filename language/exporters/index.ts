import { once } from '../analysis/once.js';
import type { Protocol } from '../model/protocol.js';
import { csvExporter } from './csv.js';
import { docxExporter } from './docx.js';
import type { Exporter } from './exporter.js';
import { fhirR4Exporter, fhirR5Exporter } from './fhir.js';
import { htmlExporter } from './html.js';
import { icsExporter } from './ics.js';
import { jsonExporter } from './json.js';
import { withShortIds } from './json/short-ids.js';
import { markdownExporter } from './markdown.js';
import { usdmExporter } from './usdm.js';
import { redcapExporter } from './redcap.js';
import { xlsxExporter } from './xlsx.js';
import { yamlExporter } from './yaml.js';

export { lossKinds } from './losses.js';
export { exportFileName } from './file-name.js';
export type { Exported, Exporter, ExportOptions, Loss } from './exporter.js';

/** Every format there is. */
export const exporters: readonly Exporter[] = [
    jsonExporter, yamlExporter, fhirR4Exporter, fhirR5Exporter, usdmExporter, markdownExporter,
    htmlExporter, docxExporter, csvExporter, xlsxExporter, icsExporter, redcapExporter,
].map(withIdsOfDocuments);

const shortened = once((protocol: Protocol) => withShortIds(protocol));

/** In every format, and in what is told of it, elements have the ids of the JSON export. */
function withIdsOfDocuments(exporter: Exporter): Exporter {
    return { ...exporter, export: (protocol, options) => exporter.export(shortened(protocol), options) };
}
