import { lossesOf } from './fhir/losses.js';
import { r4Bundle, r5Bundle } from './fhir/bundle.js';
import type { Exporter } from './exporter.js';
import { fhirMapping } from './fhir/mapping.js';

/** FHIR R4 (4.0.1): what hospital systems read today. */
export const fhirR4Exporter: Exporter = {
    format: 'fhir-r4',
    extension: 'fhir-r4.json',
    title: 'FHIR R4',
    summary: 'For hospital systems: plans, doses, forms and codes as a bundle.',
    places: fhirMapping,
    export: protocol => ({ content: text(r4Bundle(protocol)), losses: lossesOf(protocol) }),
};

/** FHIR R5 (5.0.0). */
export const fhirR5Exporter: Exporter = {
    format: 'fhir-r5',
    extension: 'fhir-r5.json',
    title: 'FHIR R5',
    summary: 'The same as FHIR R4, for systems that read R5.',
    places: fhirMapping,
    export: protocol => ({ content: text(r5Bundle(protocol)), losses: lossesOf(protocol) }),
};

function text(bundle: object): string {
    return `${JSON.stringify(bundle, null, 2)}\n`;
}
