import type { Exporter } from './exporter.js';
import { jsonExporter } from './json.js';
import { yamlExporter } from './yaml.js';

export { exportFileName } from './file-name.js';
export type { Exporter } from './exporter.js';

/** Every format there is. */
export const exporters: readonly Exporter[] = [jsonExporter, yamlExporter];
