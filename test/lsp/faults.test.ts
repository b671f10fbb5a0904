import { CancellationTokenSource, ResponseError } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { features } from '../../server/lsp/features.js';
import type { Request } from '../../server/lsp/feature.js';
import { connect, uriOf } from './client.js';
import { small } from './samples.js';

let failing = false;
const client = await connect({}, { broken: () => failing });
const uri = uriOf('a.protocol');
client.open('a.protocol', small);

const place = { textDocument: { uri }, position: { line: 13, character: 16 } };
const range = { start: place.position, end: place.position };

/** Whatever a request may be asked with: one that is new is tried by itself. */
const everything = {
    ...place, range, positions: [place.position], context: { diagnostics: [], includeDeclaration: true }, options: {}, ch: '\n', newName: 'other', query: '',
    previousResultId: '', previousResultIds: [], uri, format: 'json', view: 'schedule',
    item: { name: 'talk', kind: 5, uri, range, selectionRange: range }
};

/** What some are asked with beside that. */
const special: Readonly<Record<string, object>> = {
    'codeAction/resolve': { title: '', data: { uri, protocol: 'small', start: 0, goal: '' } },
    'completionItem/resolve': { label: 'talk', data: { uri, offset: 5 } },
    'workspace/executeCommand': { command: 'regimen.export', arguments: [{ uri, format: 'json' }] },
    'workspace/willRenameFiles': { files: [{ oldUri: uri, newUri: 'file:///clinic/other.protocol' }] },
    'regimen/previewScenario': { patient: {} },
    'regimen/libraryText': { uri: 'regimen-library:/standard/people.protocol' }
};

const parametersOf = (method: string): object => ({ ...everything, ...special[method] });

/** What is answered without the workspace, whose faults are tried here. */
const ownAnswers = new Set(['regimen/exportFormats', 'regimen/templates']);

const requests: readonly Request[] = features.flatMap(feature => feature.requests);

const workspaceRequests = requests.filter(({ method }) => !ownAnswers.has(method)).map(({ method, onFault }) => [method, onFault] as const);

test.each(workspaceRequests)('a fault in %s is logged, and the server answers on', async (method, onFault) => {
    const before = client.log.length;
    failing = true;
    const answer = client.request(method, parametersOf(method));
    if (onFault?.answer instanceof ResponseError) {
        await expect(answer).rejects.toMatchObject({ code: onFault.answer.code });
    } else if (onFault) {
        expect(await answer).toEqual(onFault.answer);
    } else {
        await expect(answer).rejects.toThrow('a fault of its own');
    }
    failing = false;
    expect(client.log.slice(before).join('\n')).toContain(`${method} failed: Error: a fault that a test asked for`);
    await expect(client.request(method, parametersOf(method))).resolves.toBeDefined();
});

test.each(requests.map(({ method }) => method))('%s with parameters that make no sense does no harm', async method => {
    for (const params of [{}, { textDocument: {} }, { uri: 5 }, { ...place, position: { line: -1, character: 1e9 } }, { command: 'regimen.export', arguments: 'none' }]) {
        await client.request(method, params).catch(() => undefined);
    }
    expect(await client.request('textDocument/hover', place)).toBeDefined();
});

test('a fault while a file is checked is logged, and the next change is checked', async () => {
    const before = client.log.length;
    failing = true;
    client.change('a.protocol', small.replace('Conversation', 'Talk'));
    while (client.log.length === before) {
        await client.request('textDocument/foldingRange', place);
    }
    failing = false;
    client.change('a.protocol', small);
    expect(await client.findings('a.protocol')).toEqual([]);
    expect(client.log.slice(before).join('\n')).toContain('could not be checked');
});

/** What the server may be told, and what it says in the log after a fault. */
const notifications: readonly (readonly [method: string, params: object, named: string])[] = [
    ['textDocument/didOpen', { textDocument: { uri: uriOf('b.protocol'), languageId: 'clinical-protocol', version: 1, text: small } }, 'textDocument/didChange failed'],
    ['textDocument/didChange', { textDocument: { uri: uriOf('b.protocol'), version: 2 }, contentChanges: [{ text: small }] }, 'textDocument/didChange failed'],
    ['textDocument/didClose', { textDocument: { uri: uriOf('b.protocol') } }, 'textDocument/didClose failed'],
    ['workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('c.protocol'), type: 3 }] }, 'workspace/didChangeWatchedFiles failed'],
    ['workspace/didRenameFiles', { files: [{ oldUri: uriOf('c.protocol'), newUri: uriOf('d.protocol') }] }, 'workspace/didRenameFiles failed'],
    ['workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///clinic', name: '' }] } }, 'workspace/didChangeWorkspaceFolders failed'],
    ['workspace/didChangeConfiguration', { settings: null }, 'The settings could not be read'],
    ['initialized', {}, 'could not be read']
];

test.each(notifications)('a fault in %s is logged, and the server answers on', async (method, params, named) => {
    let updatesFail = false;
    const fault = (): never => {
        throw new Error('a fault that a test asked for');
    };
    const broken = await connect({}, {
        updateFails: () => updatesFail, settings: () => (updatesFail ? fault() : null),
        capabilities: { workspace: { workspaceFolders: true, configuration: true } }
    });
    broken.open('a.protocol', small);
    if (method === 'textDocument/didChange' || method === 'textDocument/didClose') {
        broken.open('b.protocol', small);
    }
    await broken.findings('a.protocol');
    updatesFail = true;
    broken.notify(method, params);
    await broken.settled();
    updatesFail = false;
    expect(broken.log.join('\n')).toContain(named);
    broken.change('a.protocol', small.replace('staff  therapist', 'staff  nobody'));
    expect(await broken.findings('a.protocol')).not.toEqual([]);
    expect(await broken.request('textDocument/documentSymbol', place)).not.toEqual([]);
});

test('messages that make no sense do no harm', async () => {
    client.notify('textDocument/didChange', { textDocument: { uri, version: null }, contentChanges: [{ text: '' }] });
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('never-opened.protocol') } });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'nonsense', type: 7 }] });
    client.notify('unknown/notification', {});
    await expect(client.request('unknown/request', {})).rejects.toThrow();
    client.change('a.protocol', small);
    expect(await client.findings('a.protocol')).toEqual([]);
});

test('a request that the editor no longer needs is not answered', async () => {
    const source = new CancellationTokenSource();
    const answer = client.request('textDocument/hover', place, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
});
