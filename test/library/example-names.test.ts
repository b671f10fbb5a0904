import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseDocument } from '../harness.js';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));
const examples = readdirSync(folder).filter(file => file.endsWith('.protocol')).sort();

test.each(examples)('the library has every name that %s takes from it', file => {
    const others = Object.fromEntries(examples.map(example => [example, readFileSync(folder + example, 'utf8')]));
    const { model } = parseDocument(readFileSync(folder + file, 'utf8'), others);
    const references = [...model.references, ...model.protocols.flatMap(protocol => protocol.references)];
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter(({ target }) => target === undefined).map(({ written }) => written)).toEqual([]);
});
