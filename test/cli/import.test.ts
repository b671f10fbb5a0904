import { describe, expect, test } from 'vitest';
import { flagship } from './samples.js';
import { regimen } from './terminal.js';

const exported = async (): Promise<string> => (await regimen(['export', 'a.protocol'], { 'a.protocol': flagship })).out;

describe('regimen import', () => {
    test('writes a protocol that exports to the same bytes', async () => {
        const json = await exported();
        const { code, out, err, files } = await regimen(['import', 'kat.json', '--out', 'new/kat.protocol'], { 'kat.json': json });
        expect({ code, out, err }).toEqual({ code: 0, out: 'new/kat.protocol\n', err: '' });
        expect((await regimen(['export', 'kat.protocol'], { 'kat.protocol': files['new/kat.protocol']! })).out).toBe(json);
        expect(await regimen(['format', '--check', 'kat.protocol'], { 'kat.protocol': files['new/kat.protocol']! })).toMatchObject({ code: 0 });
    });

    test('writes to standard output, from YAML as well', async () => {
        const yaml = (await regimen(['export', '--to', 'yaml', 'a.protocol'], { 'a.protocol': flagship })).out;
        const fromYaml = await regimen(['import', 'kat.yaml'], { 'kat.yaml': yaml });
        expect(fromYaml.code).toBe(0);
        expect(fromYaml.out).toBe((await regimen(['import', '--from', 'json', 'kat.json'], { 'kat.json': await exported() })).out);
    });

    test('leaves a file that is there as it is, unless it is told otherwise', async () => {
        const contents = { 'kat.json': await exported(), 'kat.protocol': 'mine' };
        expect(await regimen(['import', 'kat.json', '--out', 'kat.protocol'], contents)).toMatchObject({
            code: 2, err: 'kat.protocol is there already. Name another file, or write over it with `--force`.\n', files: contents,
        });
        expect((await regimen(['import', 'kat.json', '--force', '--out', 'kat.protocol'], contents)).files['kat.protocol']).toContain('protocol kat');
    });

    test.each([
        ['a file that is not there', {}, 2, 'kat.json cannot be read: '],
        ['no JSON', { 'kat.json': '{' }, 2, 'kat.json is no JSON: '],
        ['JSON of something else', { 'kat.json': '{"a": 1}' }, 2, 'kat.json is nothing that can be imported. These can: JSON or YAML of Regimen'],
        ['a document that is not what the contract says', { 'kat.json': '{"kind": "protocol", "formatVersion": "1.4.0"}' }, 1, 'The document lacks `id`.'],
    ])('%s is told', async (_, contents: Record<string, string>, code, message) => {
        const result = await regimen(['import', 'kat.json'], contents);
        expect({ code: result.code, out: result.out }).toEqual({ code, out: '' });
        expect(result.err).toContain(message);
    });
});
