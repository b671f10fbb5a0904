import type { Exporter } from './exporter.js';
import { exportedProtocol } from './json/protocol.js';

/** The JSON contract: everything a protocol states, as data. */
export const jsonExporter: Exporter = {
    format: 'json',
    extension: 'json',
    title: 'JSON',
    export: protocol => `${JSON.stringify(exportedProtocol(protocol), null, 2)}\n`,
};
