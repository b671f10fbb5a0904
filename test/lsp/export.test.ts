import { expect, test } from 'vitest';
import { jsonExporter } from '../../language/exporters/json.js';
import { exportFormats, exportRequest, serverCommands, type ExportedText, type ExportResult } from '../../server/messages.js';
import { parseDocument } from '../harness.js';
import { connect, uriOf } from './client.js';
import { flagship, importing, small, team } from './samples.js';

const client = await connect({ 'saved.protocol': small, 'team.protocol': team.replace('PsyD', 'Nobody'), 'importing.protocol': importing });

async function exported(uri: string, more: object = {}): Promise<ExportResult> {
    return client.request(exportRequest, { uri, format: 'json', ...more });
}

test('what is in the editor is exported, as the command line would', async () => {
    const uri = client.open('kat.protocol', flagship);
    expect(await exported(uri)).toEqual({ text: jsonExporter.export(parseDocument(flagship).model.protocols[0]!), fileName: 'kat.json' });
});

test.each(exportFormats)('%s has its own ending', async format => {
    const result = await exported(uriOf('saved.protocol'), { format }) as ExportedText;
    expect(result.fileName).toBe(`saved.${format}`);
    expect(result.text).toContain('A small protocol');
});

test.each([
    ['one error', small.replace('staff  therapist', 'staff  nobody'), 1, 'The protocol has one error and cannot be exported. Correct it first; no file was written.'],
    ['several', small.replace('staff  therapist', 'staff  nobody, noOne'), 2, 'The protocol has 2 errors and cannot be exported. Correct them first; no file was written.']
])('with %s there is no export', async (_, text, errors, message) => {
    const uri = client.open('wrong.protocol', text);
    expect(await exported(uri)).toEqual({ errors, message });
});

test('errors of an imported file count too', async () => {
    expect(await exported(uriOf('importing.protocol'))).toEqual({
        errors: 1,
        message: '`team.protocol`, which this file imports, has one error, so the protocol cannot be exported. Correct it first; no file was written.'
    });
});

test('of several protocols the first is exported and the author is told, or the one that is named', async () => {
    const uri = client.open('two.protocol', small + small.slice('use standard'.length).replaceAll('small', 'other'));
    expect(await exported(uri)).toMatchObject({ fileName: 'two.small.json' });
    expect(client.told.at(-1)).toContain('`small`, the first of them');
    const before = client.told.length;
    expect(await exported(uri, { protocol: 'other' })).toMatchObject({ fileName: 'two.other.json' });
    expect(client.told).toHaveLength(before);
});

test('what cannot be exported is refused in words', async () => {
    await expect(exported(uriOf('nowhere.protocol'))).rejects.toThrow('There is no file to export');
    await expect(exported(uriOf('saved.protocol'), { format: 'pdf' })).rejects.toThrow('no format `pdf`');
    await expect(exported(client.open('empty.protocol', 'use standard\n'))).rejects.toThrow('holds no protocol');
    await expect(exported(uriOf('saved.protocol'), { protocol: 'other' })).rejects.toThrow('no protocol `other`');
});

test('the command gives the same, and says what it lacks', async () => {
    const command = serverCommands.export;
    const uri = uriOf('saved.protocol');
    expect(await client.request('workspace/executeCommand', { command, arguments: [{ uri, format: 'json' }] })).toEqual(await exported(uri));
    await expect(client.request('workspace/executeCommand', { command })).rejects.toThrow('which file');
    await expect(client.request('workspace/executeCommand', { command: 'regimen.unknown', arguments: [{ uri }] })).rejects.toThrow('no command');
});
