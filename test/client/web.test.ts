import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import { createMessageConnection, type MessageConnection, type MessageReader, type MessageWriter } from 'vscode-languageserver/node';
import { afterAll, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { importing, team } from '../lsp/samples.js';
import { root } from '../toolchain/project-files.js';

const bundle = (name: string): string => readFileSync(join(root, 'dist/web', name), 'utf8');

/** What a web worker has of which the server makes use; nothing of Node. */
const worker = { setTimeout, clearTimeout, TextDecoder, TextEncoder, URL, console, performance };

const nobody = { dispose: () => undefined };
const { port1: workers, port2: editors } = new MessageChannel();
afterAll(() => editors.close());

/** Runs the server as a web worker does, and gives the editor's end of the line. */
function startWorker(): MessageConnection {
    runInContext(bundle('server.js'), createContext({ ...worker, self: workers }));
    workers.start();
    const silent = { onError: () => nobody, onClose: () => nobody, onPartialMessage: () => nobody, end: () => undefined, dispose: () => undefined };
    const reader: MessageReader = {
        ...silent,
        listen(hear) {
            editors.on('message', hear);
            return nobody;
        }
    };
    const writer: MessageWriter = { ...silent, write: message => Promise.resolve(editors.postMessage(message)) };
    return createMessageConnection(reader, writer);
}

test('the server in a web worker reads imports through the editor, finds, completes and exports', async () => {
    const folder = 'vscode-vfs://github/clinic';
    const uri = `${folder}/visits.protocol`;
    const connection = startWorker();
    const files = new Map([[`${folder}/team.protocol`, team]]);
    const asked: string[] = [];
    connection.onRequest('regimen/readFile', ({ uri: address }: { uri: string }) => {
        asked.push(address);
        return { text: files.get(address) ?? null };
    });
    connection.onRequest('client/registerCapability', () => null);
    const clean = new Promise<void>(resolve => {
        connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: object[] }) => (diagnostics.length === 0 ? resolve() : undefined));
    });
    connection.listen();
    const { serverInfo } = await connection.sendRequest<{ serverInfo: object }>('initialize', {
        processId: null, rootUri: null, workspaceFolders: null, capabilities: {}, initializationOptions: { readsFiles: true }
    });
    expect(serverInfo).toEqual({ name: 'Regimen', version: manifest.version });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'clinical-protocol', version: 1, text: importing } });
    await clean;
    expect(asked).toContain(`${folder}/team.protocol`);
    const staff = importing.split('\n').findIndex(line => line.includes('staff'));
    const proposals = await connection.sendRequest<{ items?: { label: string }[] }>('textDocument/completion', { textDocument: { uri }, position: { line: staff, character: 15 } });
    expect(JSON.stringify(proposals)).toContain('therapist');
    expect(await connection.sendRequest('regimen/export', { uri, format: 'json' })).toMatchObject({ fileName: 'visits.json' });
});

test('the bundles for a browser need nothing but the editor', () => {
    const needed = (text: string): string[] => [...new Set([...text.matchAll(/(?<![\w.$])require\(["']([^"']+)["']\)/g)].map(match => match[1]!))];
    expect(needed(bundle('client.cjs'))).toEqual(['vscode']);
    expect(needed(bundle('server.js'))).toEqual([]);
});

test('an editor in a browser takes the client for CommonJS, whichever way it reads its name', () => {
    // The current web host looks at the ending, because the package is one of ES modules; that of VS Code 1.99 adds `.js` to it.
    expect(manifest.type).toBe('module');
    expect(manifest.browser).toBe('./dist/web/client.cjs');
    expect(bundle('client.cjs.js')).toBe(bundle('client.cjs'));
});

test('a browser loads the client and the server in little time', () => {
    const bytes = (name: string): number => statSync(join(root, 'dist/web', name)).size;
    expect(bytes('client.cjs')).toBeLessThan(1_000_000);
    expect(bytes('server.js')).toBeLessThan(2_500_000);
});
