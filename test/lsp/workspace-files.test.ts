import type { Location } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf, type Client } from './client.js';
import { importing, small, team } from './samples.js';
import { tested } from './tested.js';

/** The files that use the role `therapist` of an open `team.protocol`. */
async function users(client: Client): Promise<string[]> {
    client.open('team.protocol', team);
    const line = team.split('\n').findIndex(each => each.includes('role therapist'));
    const position = { line, character: team.split('\n')[line]!.indexOf('therapist') };
    const found = await client.request<Location[]>('textDocument/references', {
        textDocument: { uri: uriOf('team.protocol') }, position, context: { includeDeclaration: false }
    });
    return found.map(({ uri }) => uri);
}

const up = importing.replace('team.protocol', '../team.protocol');
const events = { created: 1, changed: 2, deleted: 3 };

function tell(client: Client, path: string, type: keyof typeof events): void {
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: events[type] }] });
}

test('protocols below the open folder are known, others are not', async () => {
    const client = await connect({
        'a.protocol': importing, 'sub/b.protocol': up, 'node_modules/c.protocol': up, '.hidden/d.protocol': up, 'notes.txt': importing,
        'file:///elsewhere/e.protocol': importing
    });
    expect(await users(client)).toEqual([uriOf('a.protocol'), uriOf('sub/b.protocol')]);
});

test('without a folder, open files and those they import are enough', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, { folders: null });
    client.open('a.protocol');
    expect(await client.findings('a.protocol')).toEqual([]);
    client.close('a.protocol');
    await client.settled();
    expect(client.published.at(-1)).toEqual({ uri: uriOf('a.protocol'), diagnostics: [] });
});

test('files that appear, change and go on the disk are followed', async () => {
    const client = await connect();
    client.disk.set(uriOf('a.protocol'), importing);
    tell(client, 'a.protocol', 'created');
    expect(await users(client)).toEqual([uriOf('a.protocol')]);
    client.disk.set(uriOf('a.protocol'), small);
    tell(client, 'a.protocol', 'changed');
    expect(await users(client)).toEqual([]);
    client.disk.set(uriOf('a.protocol'), importing);
    tell(client, 'a.protocol', 'changed');
    expect(await users(client)).toHaveLength(1);
    client.disk.delete(uriOf('a.protocol'));
    tell(client, 'a.protocol', 'deleted');
    expect(await users(client)).toEqual([]);
});

test('a deleted folder takes its files along', async () => {
    const client = await connect({ 'sub/b.protocol': up });
    expect(await users(client)).toHaveLength(1);
    client.disk.clear();
    tell(client, 'sub', 'deleted');
    expect(await users(client)).toEqual([]);
});

test('an import is mended when its file appears', async () => {
    const client = await connect({ 'a.protocol': importing });
    client.open('a.protocol');
    expect((await client.findings('a.protocol')).map(({ code }) => code)).toContain('import-not-found');
    client.disk.set(uriOf('team.protocol'), team);
    tell(client, 'team.protocol', 'created');
    await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.length === 0);
});

test('rows of scenarios are read again when their file appears, changes and goes', async () => {
    const client = await connect();
    client.open('a.protocol', tested('scenario table ages "Ages" {\n    given     nothing else\n    rows from "ages.csv"\n}'));
    const found = async (): Promise<readonly unknown[]> => (await client.findings('a.protocol')).map(({ code }) => code);
    const told = async (type: keyof typeof events, codes: readonly string[]): Promise<void> => {
        tell(client, 'ages.csv', type);
        await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.map(({ code }) => code).join() === codes.join());
    };
    expect(await found()).toEqual(['rows-from-file']);
    client.disk.set(uriOf('ages.csv'), 'age,expect\n17 years,eligible\n');
    await told('created', ['scenario-fails']);
    client.disk.set(uriOf('ages.csv'), 'age,expect\n18 years,eligible\n');
    await told('changed', []);
    client.disk.delete(uriOf('ages.csv'));
    await told('deleted', ['rows-from-file']);
});

test('what is in the editor counts, whatever happens on the disk', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing });
    client.open('a.protocol');
    expect(await client.findings('a.protocol')).toEqual([]);
    client.disk.set(uriOf('a.protocol'), 'protocol');
    tell(client, 'a.protocol', 'changed');
    expect(await users(client)).toEqual([uriOf('a.protocol')]);
});

test('folders that are added and removed are followed; open files stay', async () => {
    const client = await connect({ 'a.protocol': importing, 'b.protocol': importing }, { folders: [], capabilities: { workspace: { workspaceFolders: true } } });
    expect(await users(client)).toEqual([]);
    const change = async (added: string[], removed: string[]): Promise<void> => {
        const list = (uris: string[]): object[] => uris.map(uri => ({ uri, name: uri }));
        client.notify('workspace/didChangeWorkspaceFolders', { event: { added: list(added), removed: list(removed) } });
        await client.settled();
    };
    await change(['file:///clinic'], []);
    expect(await users(client)).toHaveLength(2);
    client.open('b.protocol');
    await change([], ['file:///clinic']);
    expect(await users(client)).toEqual([uriOf('b.protocol')]);
});

test('a folder that cannot be read is told to the log, and nothing else happens', async () => {
    const client = await connect({}, { folders: ['file:///clinic', 'nonsense:///'] });
    client.open('a.protocol', small);
    expect(await client.findings('a.protocol')).toEqual([]);
});

test('an editor that refuses to watch files is served all the same', async () => {
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing }, { capabilities, refuses: true });
    expect(await users(client)).toEqual([uriOf('a.protocol')]);
    expect(client.log).toEqual([expect.stringContaining('workspace/didChangeWatchedFiles')]);
});

test.each(['untitled:Untitled-1', 'untitled:/new.protocol', 'vscode-notebook-cell:abc#x', 'git:/clinic/a.protocol?ref=HEAD'])(
    'a text that is no file, %s, is checked like any other', async uri => {
        const client = await connect({ 'team.protocol': team });
        client.open(uri, importing);
        expect((await client.findings(uri)).map(({ code }) => code)).toContain('import-not-found');
        client.change(uri, small);
        expect(await client.findings(uri)).toEqual([]);
        expect(client.log).toEqual([]);
    }
);

test('several folders are one workspace, and a file of two folders stays until both are gone', async () => {
    const files = { 'file:///main/team.protocol': team, 'file:///main/sites/a.protocol': up, 'file:///branch/b.protocol': importing.replace('team.protocol', '../main/team.protocol') };
    const folders = ['file:///main', 'file:///main/sites', 'file:///branch'];
    const client = await connect(files, { folders, capabilities: { workspace: { workspaceFolders: true } } });
    const users = async (): Promise<string[]> => {
        const found = await client.request<Location[] | null>('textDocument/references', {
            textDocument: { uri: 'file:///main/team.protocol' }, position: { line: 3, character: 11 }, context: { includeDeclaration: false }
        });
        return (found ?? []).map(({ uri }) => uri);
    };
    expect(await users()).toEqual(['file:///branch/b.protocol', 'file:///main/sites/a.protocol']);
    const leave = async (uri: string): Promise<void> => {
        client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri, name: uri }] } });
        await client.settled();
    };
    await leave('file:///main/sites');
    expect(await users()).toHaveLength(2);
    await leave('file:///branch');
    expect(await users()).toEqual(['file:///main/sites/a.protocol']);
});

test('findings of files that were closed go with their folder', async () => {
    const folders = ['file:///clinic', 'file:///other'];
    const client = await connect({ 'file:///other/bad.protocol': 'protocol' }, { folders, capabilities: { workspace: { workspaceFolders: true } } });
    client.open('file:///other/bad.protocol');
    expect(await client.findings('file:///other/bad.protocol')).not.toEqual([]);
    client.close('file:///other/bad.protocol');
    client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: 'file:///other', name: 'other' }] } });
    await client.settled();
    expect(client.published.at(-1)).toEqual({ uri: 'file:///other/bad.protocol', diagnostics: [] });
});
