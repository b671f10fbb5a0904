import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, it } from 'vitest';
import { profiles } from '../../language/profiles/load.js';
import type { RequirementTest } from '../../language/profiles/profile.js';
import { declared } from '../../language/analysis/elements.js';
import { libraryFiles } from '../../language/generated/library.js';
import { parseDocument } from '../harness.js';

const schema = JSON.parse(readFileSync(new URL('../../language/profiles/profile.schema.json', import.meta.url), 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

it.each(profiles().map(profile => [profile.name, profile] as const))('%s follows its schema, and its sources and names exist', (_, profile) => {
    validate(profile);
    expect(validate.errors ?? []).toEqual([]);
    expect(profile.requirements.filter(({ source }) => !(source in profile.sources)).map(({ id }) => id)).toEqual([]);
    expect(profile.requirements.map(({ id }) => id)).toEqual([...new Set(profile.requirements.map(({ id }) => id))]);
    const library = new Set(libraryFiles.flatMap(({ text }) => declared(parseDocument(text).model.shared).map(({ name }) => name)));
    expect(profile.requirements.flatMap(({ test }) => namesOf(test)).filter(name => !library.has(name))).toEqual([]);
});

/** The names of the standard library that a test asks for; the names of consent items are the author's own. */
function namesOf(test: RequirementTest): readonly string[] {
    switch (test.kind) {
        case 'any': return test.of.flatMap(namesOf);
        case 'exclusion': return [...test.values, ...test.conditions];
        case 'discharge': return test.values;
        case 'observation':
        case 'consent-item': return [];
        default: return test.anyOf;
    }
}
