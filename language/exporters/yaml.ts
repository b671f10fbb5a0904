import { stringify } from 'yaml';
import type { Exporter } from './exporter.js';
import { exportedProtocol } from './json/protocol.js';

/** The same document as the JSON export, in YAML. Text that an older YAML reader would take for a date or a switch is quoted. */
export const yamlExporter: Exporter = {
    format: 'yaml',
    extension: 'yaml',
    title: 'YAML',
    export: protocol => stringify(exportedProtocol(protocol), { compat: 'yaml-1.1', lineWidth: 0 }),
};
