import { fhirImporter } from './fhir/importer.js';
import type { Importer } from './importer.js';
import { jsonImporter } from './json/importer.js';
import { usdmImporter } from './usdm/importer.js';

export type { Imported, Importer } from './importer.js';

/** Every format that protocols can be imported from. */
export const importers: readonly Importer[] = [jsonImporter, usdmImporter, fhirImporter];
