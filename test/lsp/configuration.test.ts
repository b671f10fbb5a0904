import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf, type Client } from './client.js';

const protocol = 'protocol a "A" {\n    effective 2026-01-01\n}\n';

const told = (findings: readonly Diagnostic[]): string[] => findings.map(({ code, severity, range: { start } }) => `${start.line}:${start.character} ${severity} ${code}`);

/** The findings of a file, whatever version of it they are of, once they are as wanted. */
async function shows(client: Client, path: string, wanted: readonly string[]): Promise<void> {
    await client.publication(({ uri, diagnostics }) => uri === uriOf(path) && JSON.stringify(told(diagnostics)) === JSON.stringify(wanted));
}

test('what is set holds from the beginning, and as it is typed', async () => {
    const client = await connect({ 'regimen.yaml': 'rules: { missing-version: off }\n', 'a.protocol': protocol });
    client.open('a.protocol');
    await shows(client, 'a.protocol', []);
    client.open('regimen.yaml', 'rules: { missing-version: error }\n');
    await shows(client, 'a.protocol', ['0:9 1 missing-version']);
    client.change('regimen.yaml', 'rules: { missing-version: info }\n');
    await shows(client, 'a.protocol', ['0:9 3 missing-version']);
    client.close('regimen.yaml');
    await shows(client, 'a.protocol', []);
});

test('what is wrong is shown in the file, open or not, and put right from there', async () => {
    const client = await connect({ 'regimen.yaml': 'rules:\n  missing-verson: off\n', 'a.protocol': protocol });
    client.open('a.protocol');
    await shows(client, 'regimen.yaml', ['1:2 1 configuration']);
    client.open('regimen.yaml');
    const range = { start: { line: 1, character: 4 }, end: { line: 1, character: 4 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: uriOf('regimen.yaml') }, range, context: { diagnostics: [] } });
    expect(actions.map(({ title }) => title)).toEqual(['Write `missing-version`']);
    expect(Object.values(actions[0]!.edit!.changes!)[0]).toMatchObject([{ newText: 'missing-version', range: { start: { line: 1, character: 2 }, end: { line: 1, character: 16 } } }]);
    client.change('regimen.yaml', 'rules:\n  missing-version: off\n');
    await shows(client, 'regimen.yaml', []);
    await shows(client, 'a.protocol', []);
});

test('a file that another program changes or deletes', async () => {
    const client = await connect({ 'a.protocol': protocol });
    client.open('a.protocol');
    await shows(client, 'a.protocol', ['0:9 2 missing-version']);
    client.disk.set(uriOf('regimen.yaml'), 'rules: { missing-version: of }\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('regimen.yaml'), type: 1 }] });
    await shows(client, 'regimen.yaml', ['0:26 1 configuration']);
    client.disk.set(uriOf('regimen.yaml'), 'rules: { missing-version: off }\n');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('regimen.yaml'), type: 2 }] });
    await shows(client, 'a.protocol', []);
    await shows(client, 'regimen.yaml', []);
    client.disk.delete(uriOf('regimen.yaml'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('regimen.yaml'), type: 3 }] });
    await shows(client, 'a.protocol', ['0:9 2 missing-version']);
});

test('it is no protocol: nothing is asked or shown about its words', async () => {
    const client = await connect({ 'regimen.yaml': 'rules: { missing-version: off }\n' });
    const textDocument = { uri: client.open('regimen.yaml') };
    const position = { line: 0, character: 3 };
    expect(await client.findings('regimen.yaml')).toEqual([]);
    for (const method of ['hover', 'completion', 'definition', 'references', 'documentSymbol', 'foldingRange', 'formatting', 'semanticTokens/full']) {
        const answer = await client.request(`textDocument/${method}`, { textDocument, position, context: {}, options: { tabSize: 4, insertSpaces: true } });
        expect([null, [], { data: [] }], method).toContainEqual(answer);
    }
    expect(client.log).toEqual([]);
});
