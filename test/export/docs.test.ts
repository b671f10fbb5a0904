import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonText } from '../../language/exporters/json.js';
import { flagship, opened } from './documents.js';
import { objects } from './walk.js';

const excerpts = [...readFileSync('docs/json.md', 'utf8').matchAll(/<!-- excerpt: (\S+) -->\n```json\n([^]*?)```/g)].map(([, id = '', text = '']) => ({ id, text }));
const document = JSON.parse(jsonText(opened(flagship).model.protocols[0]!)) as unknown;

test.each(excerpts)('docs/json.md shows $id as it is exported', ({ id, text }) => {
    const found = objects(document).find(({ object }) => object['id'] === id);
    expect(text).toBe(`${JSON.stringify(found?.object, null, 2)}\n`);
});

test('docs/json.md shows two excerpts at least', () => {
    expect(excerpts.length).toBeGreaterThanOrEqual(2);
});

test('docs/json.md names every property of a document', () => {
    const page = readFileSync('docs/json.md', 'utf8');
    expect(Object.keys(document as object).filter(key => !page.includes(`\`${key}\``))).toEqual([]);
});
