import type { Exporter } from './exporter.js';
import { oneToOne } from './usdm/decodes.js';
import { losses } from './usdm/losses.js';
import { wrapper } from './usdm/version.js';
import { usdmMapping } from './usdm/mapping.js';

/** USDM, the study definition model of the CDISC: for study builders, registries and data capture systems. */
export const usdmExporter: Exporter = {
    format: 'usdm',
    extension: 'usdm.json',
    title: 'USDM v4',
    summary: 'For study registries and study builders: the study definition model of the CDISC.',
    places: usdmMapping,
    export: protocol => ({ content: `${JSON.stringify(oneToOne(wrapper(protocol)), null, 2)}\n`, losses: losses(protocol) }),
};
