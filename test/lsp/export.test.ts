import { expect, test } from 'vitest';
import { jsonText } from '../../language/exporters/json.js';
import { exporters } from '../../language/exporters/index.js';
import { serverCommands } from '../../server/messages/client.js';
import {
    allExportsRequest, exportFormatsRequest, exportRequest, type AllExportsResult, type ExportFormatsResult, type ExportResult
} from '../../server/messages/export.js';
import { parseDocument } from '../harness.js';
import { connect, uriOf } from './client.js';
import { flagship, importing, small, team } from './samples.js';

const client = await connect({ 'saved.protocol': small, 'team.protocol': team.replace('PsyD', 'Nobody'), 'importing.protocol': importing });

async function exported(uri: string, more: object = {}): Promise<ExportResult> {
    return client.request(exportRequest, { uri, format: 'json', ...more });
}

test('what is in the editor is exported, as the command line would', async () => {
    const uri = client.open('kat.protocol', flagship);
    expect(await exported(uri)).toEqual({
        content: { text: jsonText(parseDocument(flagship).model.protocols[0]!) }, losses: [], fileName: 'kat.json'
    });
});

test.each(exporters)('$format has its own ending, and is the same as on the command line', async ({ format, extension, export: write }) => {
    const options = { start: '2027-01-04', patient: 'A. B.' };
    const { content } = await write(parseDocument(small).model.protocols[0]!, options);
    expect(await exported(uriOf('saved.protocol'), { format, ...options })).toMatchObject({
        content: typeof content === 'string' ? { text: content } : { base64: Buffer.from(content).toString('base64') }, fileName: `saved.${extension}`
    });
});

test('all protocols of a file are exported at once, each as it is alone, and nobody is told that there are several', async () => {
    const uri = client.open('two.protocol', `${small}${small.split('use standard')[1]!.replace('protocol small', 'protocol large')}`);
    const told = client.told.length;
    const all = await client.request<AllExportsResult>(allExportsRequest, { uri, format: 'json' });
    expect(client.told).toHaveLength(told);
    expect(all).toEqual({ exports: [await exported(uri, { protocol: 'small' }), await exported(uri, { protocol: 'large' })] });
    client.change('two.protocol', small.replace('staff  therapist', 'staff  nobody'));
    expect(await client.request<AllExportsResult>(allExportsRequest, { uri, format: 'json' })).toMatchObject({ errors: 1 });
});

test('every format is offered', async () => {
    const { formats } = await client.request<ExportFormatsResult>(exportFormatsRequest, {});
    expect(formats.map(({ format }) => format)).toEqual(exporters.map(({ format }) => format));
    expect(formats.filter(({ title, summary }) => title === '' || !summary.endsWith('.'))).toEqual([]);
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
