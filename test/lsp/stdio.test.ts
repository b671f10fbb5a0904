import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection, type WorkspaceEdit } from 'vscode-languageserver/node';
import { afterAll, expect, test } from 'vitest';
import { root } from '../toolchain/project-files.js';
import { importing, team } from './samples.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'regimen-')));
writeFileSync(join(folder, 'team.protocol'), team);
afterAll(() => rmSync(folder, { recursive: true }));

interface Started {
    readonly connection: MessageConnection;
    readonly ended: Promise<number | null>;
}

function started(child: ReturnType<typeof spawn>, connection: MessageConnection): Started {
    connection.onRequest('client/registerCapability', () => null);
    connection.listen();
    return { connection, ended: new Promise(resolve => void child.on('exit', code => resolve(code))) };
}

function overStdio(args: readonly string[]): Started {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    return started(child, createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)));
}

function overIpc(args: readonly string[]): Started {
    const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    return started(child, createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)));
}

test.each([
    ['the server over stdio', () => overStdio([join(root, 'dist/server.cjs'), '--stdio'])],
    ['the server over the channel between Node processes', () => overIpc([join(root, 'dist/server.cjs'), '--node-ipc'])],
    ['the command line', () => overStdio([join(root, 'dist/cli.cjs'), 'server', '--stdio'])]
])('%s checks a file that imports another, and ends in good order', async (_, start) => {
    const { connection, ended } = start();
    const found = new Promise<object>(resolve => void connection.onNotification('textDocument/publishDiagnostics', resolve));
    const rootUri = pathToFileURL(folder).href;
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const { serverInfo } = await connection.sendRequest<{ serverInfo: object }>('initialize', { processId: process.pid, rootUri, capabilities, workspaceFolders: null });
    expect(serverInfo).toMatchObject({ name: 'Regimen' });
    await connection.sendNotification('initialized', {});
    const uri = `${rootUri}/visits.protocol`;
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'clinical-protocol', version: 7, text: importing } });
    expect(await found).toEqual({ uri, version: 7, diagnostics: [] });
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
});

test('the server over stdio knows several folders, and imports follow a file with a new name', async () => {
    const [main, branch] = ['main', 'branch'].map(name => join(folder, name)) as [string, string];
    mkdirSync(main);
    mkdirSync(branch);
    writeFileSync(join(main, 'team.protocol'), team);
    const text = importing.replace('team.protocol', '../main/team.protocol');
    writeFileSync(join(branch, 'visits.protocol'), text);
    const { connection, ended } = overStdio([join(root, 'dist/server.cjs'), '--stdio']);
    const workspaceFolders = [main, branch].map(path => ({ uri: pathToFileURL(path).href, name: path }));
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { workspaceFolders: true } }, workspaceFolders });
    await connection.sendNotification('initialized', {});
    const uri = pathToFileURL(join(branch, 'visits.protocol')).href;
    const found = new Promise<object>(resolve => void connection.onNotification('textDocument/publishDiagnostics', resolve));
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'clinical-protocol', version: 1, text } });
    expect(await found).toEqual({ uri, version: 1, diagnostics: [] });
    const [oldUri, newUri] = ['team', 'people'].map(name => pathToFileURL(join(main, `${name}.protocol`)).href);
    const edit = await connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', { files: [{ oldUri, newUri }] });
    expect(edit.changes?.[uri]?.map(({ newText }) => newText)).toEqual(['"../main/people.protocol"']);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
});

test.each([
    ['that has said so before', ['shutdown'], 0],
    ['that has not', [], 1]
] as const)('an editor %s ends the server, and its exit code tells', async (_, requests, code) => {
    const { connection, ended } = overStdio([join(root, 'dist/server.cjs'), '--stdio']);
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders: null });
    for (const request of requests) {
        expect(await connection.sendRequest(request)).toBeNull();
        await expect(connection.sendRequest('textDocument/hover', {})).rejects.toMatchObject({ code: -32600 });
    }
    await connection.sendNotification('exit');
    expect(await ended).toBe(code);
});

test('a server whose editor is gone ends', async () => {
    const child = spawn(process.execPath, [join(root, 'dist/server.cjs'), '--stdio'], { stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = new Promise(resolve => void child.on('exit', code => resolve(code)));
    child.stdin.end();
    expect(await ended).toBe(1);
});
