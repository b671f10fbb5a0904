import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Checked } from '../../language/workspace.js';
import { parseDocument } from '../harness.js';

/** The text of the JSON Schema, as it stands in the repository. */
export const schemaText = readFileSync('language/exporters/json/protocol.schema.json', 'utf8');

/** The JSON Schema. */
export const schema = JSON.parse(schemaText) as { readonly $id: string; readonly $defs: Readonly<Record<string, Record<string, unknown>>> };

// Strict: ajv refuses keywords and formats that it does not know.
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
addFormats.default(ajv);

/** Tells whether a value is an export as the schema wants it; what is wrong stands in `errors`. */
export const validate = ajv.compile<Record<string, unknown>>(schema);

/** Tells whether a value is what one definition of the schema wants. */
export function fits(definition: string, value: unknown): boolean {
    return ajv.validate(`${schema.$id}#/$defs/${definition}`, value);
}

/** A protocol file of the repository. */
export interface Sample {
    /** The file name without its ending. */
    readonly name: string;
    readonly text: string;
    /** The files it imports, by path. */
    readonly others: Readonly<Record<string, string>>;
}

/** Every example, and the fixture that uses everything that can be written. */
export const samples: readonly Sample[] = [...samplesIn('examples'), ...samplesIn('test/export/fixtures')].filter(({ text }) => /^protocol /m.test(text));

/** The fixture that uses everything that can be written. */
export const everything = sample('everything');

/** Two protocols that extend others. */
export const branches = sample('branches');

/** The example that README and tests are about. */
export const flagship = sample('ketamine-assisted-therapy');

const known = new Map<Sample, Checked>();

/** A sample, read and checked; the same objects every time for the same sample. */
export function opened(sample: Sample): Checked {
    const checked = known.get(sample) ?? parseDocument(sample.text, sample.others);
    known.set(sample, checked);
    return checked;
}

function samplesIn(folder: string): Sample[] {
    const files = readdirSync(folder).filter(file => file.endsWith('.protocol')).sort();
    const texts = Object.fromEntries(files.map(file => [file, readFileSync(join(folder, file), 'utf8')]));
    return files.map(file => {
        const { [file]: text = '', ...others } = texts;
        return { name: file.replace(/\.protocol$/, ''), text, others };
    });
}

function sample(name: string): Sample {
    const found = samples.find(one => one.name === name);
    if (!found) {
        throw new Error(`There is no sample ${name}.`);
    }
    return found;
}
