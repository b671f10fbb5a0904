import type { Exporter } from './exporter.js';
import { fhirR4Exporter, fhirR5Exporter } from './fhir.js';
import { jsonExporter } from './json.js';
import { usdmExporter } from './usdm.js';
import { yamlExporter } from './yaml.js';

export { lossKinds } from './losses.js';
export { exportFileName } from './file-name.js';
export type { Exported, Exporter, ExportOptions, Loss } from './exporter.js';

/** Every format there is. */
export const exporters: readonly Exporter[] = [jsonExporter, yamlExporter, fhirR4Exporter, fhirR5Exporter, usdmExporter];
