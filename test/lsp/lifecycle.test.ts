import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { createWorkspace } from '../../language/workspace.js';
import { filesOfEditor } from '../../server/lsp/editor-files.js';
import { startServer } from '../../server/lsp/server.js';
import { seeded } from '../quantities/seeded.js';
import { connect, uriOf } from './client.js';
import { memoryFiles } from './memory-files.js';
import { small } from './samples.js';

/** A connection to a server that nobody has said anything to. */
function fresh(): MessageConnection {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const files = filesOfEditor(server, memoryFiles(new Map()));
    startServer(server, {
        workspace: createWorkspace({ fileSystemProvider: () => files }), files, version: '1', later: task => void setImmediate(task), now: () => 0
    });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    connection.listen();
    return connection;
}

const introduction = { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null };
const place = { textDocument: { uri: uriOf('a.protocol') }, position: { line: 13, character: 16 } };
const opening = { textDocument: { uri: uriOf('a.protocol'), languageId: 'clinical-protocol', version: 1, text: small } };

test('before its introduction an editor gets no answer, and what it tells is not heard', async () => {
    const connection = fresh();
    await expect(connection.sendRequest('textDocument/hover', place)).rejects.toMatchObject({ code: -32002 });
    await connection.sendNotification('textDocument/didOpen', opening);
    await connection.sendRequest('initialize', introduction);
    expect(await connection.sendRequest('textDocument/hover', place)).toBeNull();
});

test('an editor introduces itself once', async () => {
    const connection = fresh();
    await connection.sendRequest('initialize', introduction);
    await expect(connection.sendRequest('initialize', introduction)).rejects.toMatchObject({ code: -32600 });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', opening);
    expect(await connection.sendRequest('textDocument/hover', place)).not.toBeNull();
});

test('once an editor has said that it ends, nothing more is answered', async () => {
    const connection = fresh();
    await connection.sendRequest('initialize', introduction);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await expect(connection.sendRequest('textDocument/hover', place)).rejects.toMatchObject({ code: -32600 });
    await expect(connection.sendRequest('initialize', introduction)).rejects.toMatchObject({ code: -32600 });
});

test('what nobody knows: a request is refused, a notification is passed over', async () => {
    const connection = fresh();
    await connection.sendRequest('initialize', introduction);
    await expect(connection.sendRequest('nobody/knows', {})).rejects.toMatchObject({ code: -32601 });
    await connection.sendNotification('nobody/knows', {});
    await connection.sendNotification('$/knows', {});
    await connection.sendNotification('$/setTrace', { value: 'verbose' });
    await connection.sendNotification('$/setTrace', { value: 'off' });
    expect(await connection.sendRequest('textDocument/hover', place)).toBeNull();
});

test.each([[['utf-8', 'utf-16']], [['utf-16']], [['utf-8', 'utf-32']], [['utf-8']], [undefined]])('of the encodings %j, UTF-16 is chosen, which every editor has to know', async positionEncodings => {
    const client = await connect({}, { capabilities: { general: { positionEncodings } } });
    expect(client.initialized.capabilities.positionEncoding).toBe('utf-16');
});

test('a position beyond the end of a line or of the text is taken as that end', async () => {
    const client = await connect();
    const uri = client.open('a.protocol', small);
    for (const position of [{ line: 1e6, character: 0 }, { line: 0, character: 1e6 }, { line: 2 ** 31 - 1, character: 2 ** 31 - 1 }]) {
        for (const method of ['hover', 'completion', 'definition', 'references', 'documentHighlight', 'linkedEditingRange', 'prepareRename']) {
            await client.request(`textDocument/${method}`, { textDocument: { uri }, position, context: { includeDeclaration: true } }).catch(() => undefined);
        }
    }
    client.change('a.protocol', '\n// the end\n', { start: { line: 1e6, character: 7 }, end: { line: 1e7, character: 0 } });
    expect(await client.findings('a.protocol')).toEqual([]);
    expect(client.log).toEqual([]);
});

test('a large protocol is opened, edited and asked about', async () => {
    const client = await connect();
    const sessions = Array.from({ length: 400 }, (_, at) => `    session talk${at} "Talk ${at}" {\n        timing once\n        staff  therapist\n    }\n`).join('');
    const uri = client.open('a.protocol', small.replace(/\}\n$/, `${sessions}}\n`));
    const symbols = await client.request<{ children: object[] }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(JSON.stringify(symbols)).toContain('talk399');
    client.change('a.protocol', 'X', { start: { line: 2, character: 16 }, end: { line: 2, character: 17 } });
    await client.findings('a.protocol');
    expect(client.log).toEqual([]);
});

const pieces = ['\r\n', '\n', '\r', '😀', '👩‍⚕️', 'e\u0301', ' ', '"', '}', 'x', '\u2028', ''];

test.each([1, 2, 3])('edits piece by piece come to the text that the editor has, whatever ends its lines (%i)', async seed => {
    const { below } = seeded(seed);
    const client = await connect();
    const uri = client.open('a.protocol', small.replaceAll('\n', seed === 1 ? '\r\n' : '\n'));
    let model = TextDocument.create(uri, 'clinical-protocol', 1, small.replaceAll('\n', seed === 1 ? '\r\n' : '\n'));
    for (let turn = 0; turn < 60; turn++) {
        const at = below(model.getText().length + 1);
        const range = { start: model.positionAt(at), end: model.positionAt(at + below(4)) };
        const text = pieces[below(pieces.length)]!;
        client.change('a.protocol', text, range);
        model = TextDocument.update(model, [{ range, text }], turn + 2);
    }
    const found = await client.findings('a.protocol');
    const workspace = createWorkspace({ fileSystemProvider: () => memoryFiles(new Map()) });
    workspace.load([{ uri, text: model.getText() }]);
    const ours = workspace.document(uri)!.findings.map(({ code, range }) => [code, model.positionAt(range.start), model.positionAt(range.end)]);
    expect(ours).not.toEqual([]);
    expect(found.map(({ code, range }) => [code, range.start, range.end])).toEqual(ours);
});

test('versions that go back, and texts that are closed or changed without being open, do no harm', async () => {
    const client = await connect();
    const uri = client.open('a.protocol', small);
    client.notify('textDocument/didChange', { textDocument: { uri, version: 9 }, contentChanges: [{ text: 'protocol' }] });
    client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: small }] });
    expect((await client.publication(({ version }) => version === 3)).diagnostics).toEqual([]);
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('never.protocol') } });
    client.notify('textDocument/didChange', { textDocument: { uri: uriOf('never.protocol'), version: 1 }, contentChanges: [{ text: small }] });
    client.notify('textDocument/didOpen', opening);
    client.change('a.protocol', small);
    expect(await client.findings('a.protocol')).toEqual([]);
});
