import { CancellationTokenSource, type ClientCapabilities, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { connect, uriOf, type Client } from './client.js';
import { importing, small, team } from './samples.js';

const wrong = small.replace('staff  therapist', 'staff  therapits');
const without = team.replace('role therapist', 'role nurse');

/** An editor that asks for findings. */
function asking(more: { related?: boolean; refresh?: boolean } = {}): { capabilities: ClientCapabilities } {
    return {
        capabilities: {
            textDocument: { diagnostic: { relatedDocumentSupport: more.related === true } },
            workspace: { diagnostics: { refreshSupport: more.refresh !== false } }
        }
    };
}

function ask(client: Client, path: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return client.request('textDocument/diagnostic', { textDocument: { uri: uriOf(path) }, ...(previousResultId !== undefined && { previousResultId }) });
}

function askAll(client: Client, previous: Readonly<Record<string, string>> = {}, more: object = {}): Promise<WorkspaceDiagnosticReport> {
    const previousResultIds = Object.entries(previous).map(([path, value]) => ({ uri: uriOf(path), value }));
    return client.request('workspace/diagnostic', { previousResultIds, ...more });
}

const codes = (report: object): unknown[] => ('items' in report ? (report.items as { code: string }[]).map(({ code }) => code) : []);
const refreshes = (client: Client): number => client.asked.filter(({ method }) => method === 'workspace/diagnostic/refresh').length;

test('an editor that asks is answered and never told; while nothing else is wrong it is told just that', async () => {
    const client = await connect({}, asking());
    client.open('a.protocol', wrong);
    const first = await ask(client, 'a.protocol');
    expect(first).toMatchObject({ kind: 'full', resultId: expect.any(String), items: [{ code: 'unknown-name' }] });
    expect(await ask(client, 'a.protocol', first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    client.change('a.protocol', small);
    expect(await ask(client, 'a.protocol', first.resultId)).toMatchObject({ kind: 'full', items: [] });
    client.change('a.protocol', wrong);
    expect(await ask(client, 'a.protocol')).toEqual(first);
    await client.settled();
    expect(refreshes(client)).toBe(0);
    client.close('a.protocol');
    await client.settled();
    expect(client.published).toEqual([]);
});

test('what is wrong has the same id in another session', async () => {
    const ids = await Promise.all([0, 1].map(async () => {
        const client = await connect({ 'a.protocol': wrong }, asking());
        return (await ask(client, 'a.protocol')).resultId;
    }));
    expect(ids[0]).toBe(ids[1]);
});

test('of a file that nobody knows there is nothing to find', async () => {
    const client = await connect({}, asking());
    expect(await ask(client, 'nowhere.protocol')).toMatchObject({ kind: 'full', items: [] });
});

test('an edit brings the findings of the files that import it along', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, asking({ related: true }));
    client.open('a.protocol');
    client.open('team.protocol');
    expect(codes(await ask(client, 'a.protocol'))).toEqual([]);
    await ask(client, 'team.protocol');
    client.change('team.protocol', without);
    const { relatedDocuments } = await ask(client, 'team.protocol');
    expect(Object.entries(relatedDocuments ?? {}).map(([uri, report]) => [uri, codes(report)])).toEqual([[uriOf('a.protocol'), ['unknown-name']]]);
    expect(await ask(client, 'team.protocol')).not.toHaveProperty('relatedDocuments');
    await client.settled();
    expect(refreshes(client)).toBe(0);
});

test('an editor that takes no others along is asked to ask again', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, asking());
    client.open('a.protocol');
    client.open('team.protocol');
    await ask(client, 'a.protocol');
    client.change('team.protocol', without);
    expect(await ask(client, 'team.protocol')).not.toHaveProperty('relatedDocuments');
    await client.settled();
    expect(refreshes(client)).toBe(1);
    expect(codes(await ask(client, 'a.protocol'))).toEqual(['unknown-name']);
});

test.each([
    ['an imported file', 'team.protocol', without, ['unknown-name']],
    ['the configuration', 'regimen.yaml', 'rules: { missing-version: off }\n', []]
])('%s that changes on the disk has the editor ask again, once', async (_, path, text, expected) => {
    const protocol = importing.replace('    version   1.0.0\n', path === 'regimen.yaml' ? '' : '    version   1.0.0\n');
    const client = await connect({ 'team.protocol': team, 'a.protocol': protocol }, asking({ related: true }));
    client.open('a.protocol');
    const before = codes(await ask(client, 'a.protocol'));
    client.disk.set(uriOf(path), text);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
    await client.settled();
    expect(refreshes(client)).toBe(1);
    const after = codes(await ask(client, 'a.protocol'));
    expect([before, after]).toEqual([path === 'regimen.yaml' ? ['missing-version'] : [], expected]);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
    await client.settled();
    expect(refreshes(client)).toBe(1);
});

test('an editor that cannot be asked to ask again is not', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, asking({ refresh: false }));
    client.open('a.protocol');
    await ask(client, 'a.protocol');
    client.open('team.protocol', without);
    await client.settled();
    expect(client.asked).toEqual([]);
});

const badSettings = 'rules:\n  missing-verson: off\n';

test('what is wrong in a closed configuration comes along with the files it is for', async () => {
    const client = await connect({ 'regimen.yaml': badSettings, 'a.protocol': small }, asking({ related: true }));
    client.open('a.protocol');
    expect((await ask(client, 'a.protocol')).relatedDocuments).toMatchObject({ [uriOf('regimen.yaml')]: { items: [{ code: 'configuration' }] } });
    await client.settled();
    expect(client.published).toEqual([]);
});

test('where nothing can come along it is told, and taken back once the editor asks about the file', async () => {
    const client = await connect({ 'regimen.yaml': badSettings, 'a.protocol': small }, asking());
    client.open('a.protocol');
    await client.publication(({ uri, diagnostics }) => uri === uriOf('regimen.yaml') && diagnostics.length === 1);
    client.open('regimen.yaml');
    expect(codes(await ask(client, 'regimen.yaml'))).toEqual(['configuration']);
    await client.settled();
    expect(client.published.at(-1)).toEqual({ uri: uriOf('regimen.yaml'), diagnostics: [] });
    expect(client.published).toHaveLength(2);
});

test('the whole workspace: every protocol and its configuration, open or not, and what is gone', async () => {
    const client = await connect({ 'regimen.yaml': badSettings, 'a.protocol': wrong, 'sub/b.protocol': small, 'team.protocol': team }, asking());
    client.open('a.protocol');
    const { items } = await askAll(client, { 'gone.protocol': 'x' });
    expect(items.map(item => [item.uri, item.version, codes(item)])).toEqual([
        [uriOf('a.protocol'), 1, ['unknown-name']], [uriOf('gone.protocol'), null, []], [uriOf('regimen.yaml'), null, ['configuration']],
        [uriOf('sub/b.protocol'), null, []], [uriOf('team.protocol'), null, []]
    ]);
    const known = Object.fromEntries(items.map(({ uri, resultId }) => [uri, resultId!]));
    expect((await askAll(client, known)).items.map(({ kind }) => kind)).toEqual(items.map(() => 'unchanged'));
});

test('an editor that takes parts gets each file by itself, and the next answer once something has changed', async () => {
    const client = await connect({ 'a.protocol': wrong, 'b.protocol': small }, asking());
    const known: Record<string, string> = {};
    const parts = (token: string): Promise<{ uri: string; kind: string; resultId: string }[]> => new Promise(resolve => {
        const got: { uri: string; kind: string; resultId: string }[] = [];
        client.parts(token, ({ items }: { items: typeof got }) => {
            got.push(...items);
            items.forEach(({ uri, resultId }) => known[uri] = resultId);
            if (got.length === 2) {
                resolve(got);
            }
        });
    });
    const first = parts('first');
    expect(await askAll(client, {}, { partialResultToken: 'first' })).toEqual({ items: [] });
    expect((await first).map(({ uri, kind }) => [uri, kind])).toEqual([[uriOf('a.protocol'), 'full'], [uriOf('b.protocol'), 'full']]);
    let isAnswered = false;
    const next = askAll(client, known, { partialResultToken: 'second' }).then(() => isAnswered = true);
    await client.settled();
    expect(isAnswered).toBe(false);
    client.open('a.protocol', small);
    await next;
    const source = new CancellationTokenSource();
    const third = client.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'third' }, source.token);
    source.cancel();
    await expect(third).rejects.toMatchObject({ code: -32800 });
});

test('a request that waits for a change is given up when the editor says so', async () => {
    const client = await connect({ 'a.protocol': small }, asking());
    const { items: [item] } = await askAll(client);
    const source = new CancellationTokenSource();
    const waiting = client.request('workspace/diagnostic', { previousResultIds: [{ uri: item!.uri, value: item!.resultId }], partialResultToken: 1 }, source.token);
    await client.settled();
    source.cancel();
    await expect(waiting).rejects.toMatchObject({ code: -32800 });
});

test('between two files everything else has its turn', async () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, place) => [`${place}.protocol`, small]));
    const client = await connect(files, asking());
    const order: string[] = [];
    await Promise.all([
        askAll(client).then(() => order.push('all')),
        client.request('textDocument/foldingRange', { textDocument: { uri: uriOf('1.protocol') } }).then(() => order.push('one'))
    ]);
    expect(order).toEqual(['one', 'all']);
});

test('an edit while related files are checked has the editor ask again', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, asking({ related: true }));
    client.open('a.protocol');
    client.open('team.protocol');
    await ask(client, 'a.protocol');
    client.change('team.protocol', without);
    const answer = ask(client, 'team.protocol');
    client.change('team.protocol', team);
    await expect(answer).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: true } });
});

test('closing a file whose text was not saved has nobody ask again', async () => {
    const client = await connect({ 'a.protocol': small }, asking());
    client.open('a.protocol', wrong);
    expect(codes(await ask(client, 'a.protocol'))).toEqual(['unknown-name']);
    client.close('a.protocol');
    await client.settled();
    expect(refreshes(client)).toBe(0);
    expect(codes(await ask(client, 'a.protocol'))).toEqual([]);
});
