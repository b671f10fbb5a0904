import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A file of the CDISC, as it stands in the fixtures. */
export function official(name: string): unknown {
    return JSON.parse(gunzipSync(readFileSync(`test/export/fixtures/usdm/${name}.json.gz`)).toString('utf8'));
}

/** The official examples, by name. */
export const examples = ['CDISC_Pilot_Study', 'EliLilly_NCT03421379_Diabetes', 'observational'] as const;

/** Tells whether a value is a USDM file by the official schema; what is wrong stands in `errors`. */
export const isUsdm = compiled();

function compiled(): ReturnType<Ajv2020['compile']> {
    const api = official('USDM_API') as { readonly components: { readonly schemas: Readonly<Record<string, object>> } };
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    return ajv.compile({ $ref: '#/components/schemas/Wrapper-Input', components: api.components });
}
