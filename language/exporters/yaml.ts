import { stringify } from 'yaml';
import type { Protocol } from '../model/protocol.js';
import type { Exporter } from './exporter.js';
import { exportedProtocol } from './json/protocol.js';
import { jsonMapping } from './json/mapping.js';

/** The same document as the JSON export, in YAML. */
export const yamlExporter: Exporter = {
    format: 'yaml',
    extension: 'yaml',
    title: 'YAML',
    summary: 'The same content as JSON, easier to read.',
    places: jsonMapping,
    export: protocol => ({ content: yamlText(protocol), losses: [] }),
};

/** A protocol by the JSON contract, in YAML. Text that an older YAML reader would take for a date or a switch is quoted. */
export function yamlText(protocol: Protocol): string {
    return stringify(exportedProtocol(protocol), { compat: 'yaml-1.1', lineWidth: 0 });
}
