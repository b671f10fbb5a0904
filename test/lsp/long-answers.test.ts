import { CancellationTokenSource } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { serverCommands } from '../../server/messages/client.js';
import { allExportsRequest } from '../../server/messages/export.js';
import { connect, uriOf, type Client } from './client.js';
import { importing, small, team } from './samples.js';
import { mixed, tested } from './tested.js';

const many = Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`${place}.protocol`, importing]));
const several = [0, 1, 2].map(place => small.replace('use standard\n', place === 0 ? 'use standard\n' : '').replace('protocol small', `protocol small${place}`)).join('\n');
const files = { 'team.protocol': team, 'several.protocol': several, 'tested.protocol': tested(mixed), ...many };
const therapist = { line: team.split('\n').findIndex(line => line.includes('role therapist')), character: team.split('\n').find(line => line.includes('role therapist'))!.indexOf('therapist') };
const position = { textDocument: { uri: uriOf('team.protocol') }, position: therapist };

/** Everything that is answered in slices. */
const long: readonly (readonly [method: string, params: (client: Client) => object | Promise<object>])[] = [
    ['workspace/symbol', () => ({ query: 'therapist' })],
    ['textDocument/references', () => ({ ...position, context: { includeDeclaration: true } })],
    ['textDocument/rename', () => ({ ...position, newName: 'guide' })],
    ['callHierarchy/incomingCalls', async client => ({ item: (await client.request<object[]>('textDocument/prepareCallHierarchy', position))[0] })],
    ['workspace/executeCommand', () => ({ command: serverCommands.runScenarios, arguments: [{ uri: uriOf('tested.protocol') }] })],
    [allExportsRequest, () => ({ uri: uriOf('several.protocol'), format: 'json' })]
];

test.each([...long, ['workspace/diagnostic', () => ({ previousResultIds: [] })] as const])('the editor sees %s going on, where it gave a token', async (method, params) => {
    let time = 0;
    const client = await connect(files, { now: () => time += 600 });
    const kinds: string[] = [];
    client.parts('work', ({ kind }: { kind: string }) => kinds.push(kind));
    const asked = await params(client);
    expect(await client.request(method, { ...asked, workDoneToken: 'work' })).not.toBeNull();
    await client.settled();
    expect(kinds[0]).toBe('begin');
    expect(kinds.slice(1, -1)).toEqual(kinds.slice(1, -1).map(() => 'report'));
    expect(kinds.at(-1)).toBe('end');
    kinds.length = 0;
    await client.request(method, asked);
    await client.settled();
    expect(kinds).toEqual([]);
});

test.each(long)('%s takes less time than anybody notices: nothing is shown', async (method, params) => {
    const client = await connect(files);
    const kinds: string[] = [];
    client.parts('work', ({ kind }: { kind: string }) => kinds.push(kind));
    await client.request(method, { ...await params(client), workDoneToken: 'work' });
    await client.settled();
    expect(kinds).toEqual([]);
});

test.each(long.slice(0, 4))('%s is given up once the text has changed: the editor may ask again', async (method, params) => {
    const client = await connect(files);
    const asked = await params(client);
    const answer = client.request(method, asked);
    client.open('other.protocol', small);
    await expect(answer).rejects.toMatchObject({ code: -32801 });
    await client.settled();
    expect(await client.request(method, asked)).not.toBeNull();
});

test.each(long)('%s is given up when the editor needs it no more', async (method, params) => {
    const client = await connect(files);
    const source = new CancellationTokenSource();
    const answer = client.request(method, await params(client), source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
});

test('reading the open folders is shown where the editor has a place for it', async () => {
    let time = 0;
    const client = await connect(files, { now: () => time += 600, capabilities: { window: { workDoneProgress: true } } });
    expect(client.asked.filter(({ method }) => method === 'window/workDoneProgress/create')).toEqual([
        { method: 'window/workDoneProgress/create', params: { token: 'Reading protocols 1' } }
    ]);
});

test('an export of several protocols is one of the text that it began with', async () => {
    const client = await connect(files);
    const asked = { uri: uriOf('several.protocol'), format: 'json' };
    const before = await client.request(allExportsRequest, asked);
    const answer = client.request(allExportsRequest, asked);
    client.open('several.protocol', small);
    expect(await answer).toEqual(before);
});

test('scenarios begin again where the text changes meanwhile: the results are those of the text as it is now', async () => {
    const client = await connect(files);
    const asked = { command: serverCommands.runScenarios, arguments: [{ uri: uriOf('tested.protocol') }] };
    const answer = client.request('workspace/executeCommand', asked);
    client.open('tested.protocol', `\n\n${tested(mixed)}`);
    expect(await answer).toEqual(await client.request('workspace/executeCommand', asked));
});
