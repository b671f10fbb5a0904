import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schema, schemaText } from './documents.js';

/** The schema of each version that was ever given out, by the hash of what it says; new versions are added at the end. */
const released = JSON.parse(readFileSync('test/export/format-versions.json', 'utf8')) as Record<string, string>;

const version = schema.$id.split(':').at(-1)!;

/** What a schema demands: how it is laid out and described does not count. */
function demands(part: unknown): unknown {
    if (Array.isArray(part)) {
        return part.map(demands);
    }
    return typeof part === 'object' && part !== null
        ? Object.fromEntries(Object.entries(part).filter(([key, value]) => !(key === 'description' || key === 'title') || typeof value !== 'string').map(([key, value]) => [key, demands(value)]))
        : part;
}

test('the schema changes only with a new version: describe it in docs/json.md, and add its hash to format-versions.json', () => {
    const hash = createHash('sha256').update(JSON.stringify(demands(JSON.parse(schemaText)))).digest('hex');
    expect({ version, hash }).toEqual({ version: Object.keys(released).at(-1), hash: released[version] });
});
