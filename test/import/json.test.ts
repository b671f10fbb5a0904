import { describe, expect, test } from 'vitest';
import { jsonText } from '../../language/exporters/json.js';
import { yamlText } from '../../language/exporters/yaml.js';
import type { ExportedProtocol } from '../../language/generated/contract.js';
import { importers } from '../../language/importers/index.js';
import { jsonImporter } from '../../language/importers/json/importer.js';
import { formatText } from '../../language/syntax/format/index.js';
import { flagship, opened, samples } from '../export/documents.js';
import { parseDocument } from '../harness.js';
import { parse } from 'yaml';

const cases = samples.flatMap(sample => opened(sample).model.protocols.map(protocol => ({ name: `${sample.name} ${protocol.name}`, protocol })));

/** The text that a document is imported as. */
function textOf(data: unknown): string {
    const imported = jsonImporter.import(data);
    return imported.ok ? imported.text : imported.problems.join('\n');
}

/** The export of the first protocol of a text. */
function exported(text: string): string {
    return jsonText(parseDocument(text).model.protocols[0]!);
}

describe.each(cases)('$name', ({ protocol }) => {
    const before = jsonText(protocol);
    const document = JSON.parse(before) as ExportedProtocol;
    const text = textOf(document);

    test('is the same JSON after it was text', () => {
        // The file stands alone, so it extends nothing; what its base gave it stands in it.
        expect(exported(text)).toBe(`${JSON.stringify({ ...document, extends: null }, null, 2)}\n`);
        expect(protocol.extends === undefined ? exported(text) : '').toBe(protocol.extends === undefined ? before : '');
    });

    test('becomes text that `regimen format` leaves as it is', () => {
        expect(formatText(text)).toBe(text);
    });

    test('becomes the same text from YAML', () => {
        expect(textOf(parse(yamlText(protocol)))).toBe(text);
    });

    test('is recognised by one importer', () => {
        expect(importers.filter(({ recognises }) => recognises(document)).map(({ format }) => format)).toEqual(['json']);
    });
});

test('the text of the example reads as an author would write it', async () => {
    const text = textOf(JSON.parse(jsonText(opened(flagship).model.protocols[0]!)));
    await expect(text).toMatchFileSnapshot('../golden/import/ketamine-assisted-therapy.protocol');
});

test('a protocol that extended another says so, and stands alone', () => {
    const protocol = cases.find(({ name }) => name === 'branches hut')!.protocol;
    const imported = jsonImporter.import(JSON.parse(jsonText(protocol)));
    expect(imported).toMatchObject({ ok: true, name: 'hut', notes: ['Exported from a protocol that extends hills 1.0.0; what it takes over is written out here.'] });
    expect(imported.ok && imported.text).toMatch(/^\/\/ Exported from a protocol that extends hills 1\.0\.0; /);
});

const document = JSON.parse(jsonText(opened(flagship).model.protocols[0]!)) as ExportedProtocol & Record<string, unknown>;

describe('another version of the contract', () => {
    test('an older one names elements by their files, and lacks what came later', () => {
        const older = JSON.parse(JSON.stringify(document).replaceAll('"file:', '"kat:')) as Record<string, unknown>;
        delete older['studies'];
        delete older['waivers'];
        const text = textOf({ ...older, formatVersion: '1.0.0', $schema: 'urn:regimen:schema:protocol:1.0.0' });
        expect(JSON.parse(exported(text))).toEqual(document);
    });

    test('a newer one may say more, which is told', () => {
        const imported = jsonImporter.import({ ...document, formatVersion: '1.99.0', $schema: 'urn:regimen:schema:protocol:1.99.0', mood: 'good' });
        expect(imported).toMatchObject({ ok: true, notes: ['Left out, because it belongs to a newer version of the contract: mood.'] });
    });

    test('a new major one is refused', () => {
        expect(textOf({ ...document, formatVersion: '2.0.0' })).toContain('The document follows version 2.0.0 of the contract');
    });
});

test('what follows from the rest and says otherwise is told', () => {
    const imported = jsonImporter.import({ ...document, occurrences: [] });
    expect(imported).toMatchObject({ ok: true, notes: [
        `Follows from the rest, which says otherwise. protocol/kat: \`occurrences\` is a list of 0, and would be read as a list of ${document.occurrences.length}.`,
    ] });
});

test.each([
    ['a value of another kind', { name: 3 }, '`name` must be a text, and is 3.'],
    ['a property that is missing', { sessions: undefined }, 'The document lacks `sessions`.'],
    ['a property that is not known', { colour: 'red' }, 'The document has nothing called `colour`.'],
    ['a word that is none of the contract', { header: { ...document.header, status: 'ready' } },
        '`header.status` is one of `draft`, `in-review`, `active`, `retired`, and is "ready".'],
    ['a time that is none', { header: { ...document.header, review: { lower: '12 months', upper: 'P12M', target: null, approximate: false } } },
        '`header.review.lower` cannot be "12 months". It is a length of time such as `P3D` or `PT24H`.'],
    ['a date that is none', { header: { ...document.header, effective: '2026-02-30' } }, '`header.effective` must be a date such as `2026-11-23`, and is "2026-02-30".'],
    ['a name that leads nowhere', { criteria: [{ ...document.criteria[0], when: { ...document.criteria[0]!.when, condition: { kind: 'definition', definition: 'definition/nothing' } } }] },
        'The language has no words for this, or not for all of it: `include adult "Age 18 to 70" when meets nothing`.'],
    ['a name that is none', { name: 'two words' }, 'The language has no words for this'],
])('%s is refused in words', (_, change, message) => {
    const problems = textOf(JSON.parse(JSON.stringify({ ...document, ...change })));
    expect(problems).toContain(message);
});
