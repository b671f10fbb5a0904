import type { Protocol } from '../model/protocol.js';
import type { Exporter } from './exporter.js';
import { exportedProtocol } from './json/protocol.js';
import { jsonMapping } from './json/mapping.js';

/** The JSON contract: everything a protocol states, as data. */
export const jsonExporter: Exporter = {
    format: 'json',
    extension: 'json',
    title: 'JSON',
    summary: 'For other systems. Follows a published schema.',
    places: jsonMapping,
    export: protocol => ({ content: jsonText(protocol), losses: [] }),
};

/** A protocol by the JSON contract. */
export function jsonText(protocol: Protocol): string {
    return `${JSON.stringify(exportedProtocol(protocol), null, 2)}\n`;
}
