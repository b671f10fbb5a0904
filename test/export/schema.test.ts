import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../language/exporters/json.js';
import { protocolSchemaText } from '../../language/generated/schema.js';
import { everything, fits, opened, samples, schema, schemaText, validate, type Sample } from './documents.js';
import { objects, oncePerShape, thinned, whileChanged } from './walk.js';

const exported = (sample: Sample): Record<string, unknown>[] =>
    opened(sample).model.protocols.map(protocol => JSON.parse(jsonText(protocol)) as Record<string, unknown>);
const everythingExported = exported(everything)[0]!;

describe('the schema', () => {
    test('is JSON Schema 2020-12', () => {
        expect(new Ajv2020().validateSchema(schema)).toBe(true);
    });

    test('is embedded as it stands', () => {
        expect(protocolSchemaText).toBe(schemaText);
    });

    test('every definition is titled with its own name in words, and described', () => {
        const wrong = Object.entries(schema.$defs).filter(([name, { title, description }]) =>
            String(title).toLowerCase().replaceAll(' ', '') !== name.toLowerCase() || !/^[A-Z].*\.$/.test(String(description)));
        expect(wrong).toEqual([]);
    });

    test('every object is closed, and has and describes all of its properties', () => {
        const records = objects(schema).map(({ object }) => object).filter(object => object['type'] === 'object');
        const open = records.filter(({ additionalProperties, required, properties }) =>
            additionalProperties !== false || JSON.stringify(required) !== JSON.stringify(Object.keys(properties as object)));
        expect(records.length).toBeGreaterThan(80);
        expect(open).toEqual([]);
        const undescribed = records.flatMap(({ properties }) => Object.entries(properties as Record<string, Record<string, unknown>>))
            .filter(([, property]) => typeof property['description'] !== 'string');
        expect(undescribed).toEqual([]);
    });

    test('every definition, and a value of each of its properties, is met by a sample', () => {
        const used = new Set<string>();
        samples.flatMap(exported).forEach(document => markUsed(schema, document, used));
        const all = Object.entries(schema.$defs).flatMap(([name, { properties }]) => [name, ...Object.keys(properties ?? {}).map(key => `${name}.${key}`)]);
        expect(all.filter(name => !used.has(name))).toEqual(neverGiven);
    });

    test('every word of every list of words is met by a sample', () => {
        const texts = samples.flatMap(exported).map(document => JSON.stringify(document)).join();
        const words = objects(schema).flatMap(({ object }) => (Array.isArray(object['enum']) ? object['enum'] as unknown[] : []));
        // Codes of SNOMED CT may not be passed on by everybody, so no sample has one.
        expect(words.filter(word => !texts.includes(JSON.stringify(word)))).toEqual(['snomed']);
    });
});

/** What every element has, and the language has no way of giving to these; and codes that nobody but SNOMED CT has. */
const neverGiven = [
    'Abbreviation.citations', 'Administration.name', 'Collection.name', 'ConcomitantRule.name', 'Discharge.name', 'Measure.name', 'Monitor.name', 'Narrative.name',
    'Narrative.citations', 'Objective.citations', 'Performance.name', 'Scale.citations', 'Scenario.citations', 'ScenarioTable.citations', 'Source.citations', 'Study.name', 'Supplement.name', 'Term.codes',
];

/** Follows a value through the schema and notes every definition that part of it fits, and the properties that have a value. */
function markUsed(part: unknown, value: unknown, used: Set<string>): void {
    const { $ref, properties, items, allOf, anyOf, oneOf } = part as Record<string, unknown>;
    if (typeof $ref === 'string') {
        const name = $ref.replace('#/$defs/', '');
        if (fits(name, value)) {
            used.add(name);
            Object.entries(typeof value === 'object' ? value ?? {} : {}).filter(([, inner]) => !isEmpty(inner)).forEach(([key]) => used.add(`${name}.${key}`));
            markUsed(schema.$defs[name], value, used);
        }
    }
    [allOf, anyOf, oneOf].flatMap(list => (list ?? []) as unknown[]).forEach(inner => markUsed(inner, value, used));
    if (Array.isArray(value)) {
        value.forEach(item => markUsed(items, item, used));
    } else if (typeof value === 'object' && value !== null && properties) {
        Object.entries(value).forEach(([key, inner]) => markUsed((properties as Record<string, unknown>)[key], inner, used));
    }
}

function isEmpty(value: unknown): boolean {
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

describe('every sample', () => {
    test.each(samples)('$name is valid', sample => {
        const documents = exported(sample);
        expect(documents.length).toBeGreaterThan(0);
        for (const document of documents) {
            expect(validate(document), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
        }
    });
});

describe('is strict: one wrong property anywhere makes an export invalid', () => {
    const document = thinned(everythingExported) as Record<string, unknown>;
    const places = oncePerShape(objects(document));

    test.each<[string, (object: Record<string, unknown>, key: string) => void]>([
        ['missing', (object, key) => delete object[key]],
        ['misspelled', (object, key) => {
            object[`${key}s`] = object[key];
            delete object[key];
        }],
        ['of a wrong type', (object, key) => (object[key] = 1.5)],
        ['another kind of thing', (object, key) => (object[key] = { unknown: '' })],
    ])('%s', (_, change) => {
        const accepted = places.flatMap(({ path, object }) => Object.keys(object)
            .filter(key => whileChanged(object, changed => change(changed, key), () => validate(document)))
            .map(key => [...path, key].join('.')));
        expect(places.length).toBeGreaterThan(100);
        expect(accepted).toEqual([]);
        expect(validate(document)).toBe(true);
    });

    test('one more property', () => {
        expect(places.filter(({ object }) => whileChanged(object, changed => (changed['more'] = null), () => validate(document)))).toEqual([]);
    });

    test.each<[string, Record<string, unknown>]>([
        ['another version', { formatVersion: '0.2.0' }],
        ['another schema', { $schema: 'urn:regimen:schema:protocol:9.0.0' }],
        ['a date that never was', { header: { ...everythingExported['header'] as object, effective: '2026-02-30' } }],
        ['a status nobody knows', { header: { ...everythingExported['header'] as object, status: 'final' } }],
        ['an id with a space', { id: 'protocol/my protocol' }],
    ])('%s', (_, change) => {
        expect(validate({ ...document, ...change })).toBe(false);
    });
});
