import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf, type Client } from './client.js';
import { applied } from './marked-file.js';
import { importing, small, team } from './samples.js';

const from = (path: string): string => importing.replace('team.protocol', path);

/** What becomes of files whose imports follow. */
async function changed(client: Client, renames: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const files = Object.entries(renames).map(([oldPath, newPath]) => ({ oldUri: uriOf(oldPath), newUri: uriOf(newPath) }));
    const edit = await client.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
    const changes: Record<string, TextEdit[]> = edit?.changes ?? {};
    return Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, applied(client.disk.get(uri)!, edits)]));
}

const disk = {
    'team.protocol': team, 'a.protocol': from('team.protocol'), 'sites/north/b.protocol': from('../../team.protocol'),
    'sites/north/c.protocol': from('./d.protocol'), 'sites/north/d.protocol': team, 'e.protocol': small
};

test.each([
    ['a file that others import', { 'team.protocol': 'people.protocol' },
        { 'a.protocol': from('people.protocol'), 'sites/north/b.protocol': from('../../people.protocol') }],
    ['a file that goes into a folder', { 'team.protocol': 'shared/team.protocol' },
        { 'a.protocol': from('shared/team.protocol'), 'sites/north/b.protocol': from('../../shared/team.protocol') }],
    ['a file that imports', { 'sites/north/b.protocol': 'b.protocol' }, { 'sites/north/b.protocol': from('team.protocol') }],
    ['a folder, whose files import each other and one outside', { 'sites/north': 'north' }, { 'sites/north/b.protocol': from('../team.protocol') }],
    ['a folder above', { sites: 'places' }, {}],
    ['several at once', { 'team.protocol': 'sites/people.protocol', 'sites/north/b.protocol': 'sites/b.protocol' },
        { 'a.protocol': from('sites/people.protocol'), 'sites/north/b.protocol': from('people.protocol') }],
    ['a file that nobody imports', { 'e.protocol': 'f.protocol' }, {}]
])('imports follow %s', async (_, renames, expected) => {
    const client = await connect(disk);
    const wanted = Object.fromEntries(Object.entries(expected).map(([path, text]) => [uriOf(path), text]));
    expect(await changed(client, renames as Record<string, string>)).toEqual(wanted);
});

test('the paths of profiles and of patients follow too', async () => {
    const text = small.replace('    team {', '    follows "profiles/ours.yaml", trial\n    team {')
        .replace(/\}\n$/, '    scenario table people "People" {\n        given nothing else\n        columns weight\n        rows from "data/people.csv"\n    }\n}\n');
    const client = await connect({ 'a.protocol': text, 'profiles/ours.yaml': 'name: ours\n', 'data/people.csv': 'weight,expect\n70 kg,eligible\n' });
    const after = await changed(client, { 'profiles/ours.yaml': 'ours.yaml', data: 'patients' });
    expect(after[uriOf('a.protocol')]).toBe(text.replace('"profiles/ours.yaml"', '"ours.yaml"').replace('"data/people.csv"', '"patients/people.csv"'));
    expect(Object.keys(await changed(client, { 'a.protocol': 'sub/a.protocol' }))).toEqual([uriOf('a.protocol')]);
});

test('an editor that compares versions gets the version that the edits are for', async () => {
    const client = await connect(disk, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    client.open('a.protocol');
    const files = [{ oldUri: uriOf('team.protocol'), newUri: uriOf('people.protocol') }];
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', { files });
    expect(edit.documentChanges).toMatchObject([
        { textDocument: { uri: uriOf('a.protocol'), version: 1 } }, { textDocument: { uri: uriOf('sites/north/b.protocol'), version: null } }
    ]);
});

test('the editor is told which files are meant', async () => {
    const { initialized } = await connect();
    expect(initialized.capabilities.workspace?.fileOperations).toMatchObject({ willRename: { filters: [{ pattern: { glob: '**/*.{protocol,yaml,yml,csv}' } }, {}] }, didRename: {} });
});

test('a file with a new name is known by it, and by the old one no more', async () => {
    const client = await connect({ ...disk, 'a.protocol': from('people.protocol') });
    client.open('a.protocol');
    expect((await client.findings('a.protocol')).map(({ code }) => code)).toContain('import-not-found');
    client.disk.delete(uriOf('team.protocol'));
    client.disk.set(uriOf('people.protocol'), team);
    client.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf('team.protocol'), newUri: uriOf('people.protocol') }] });
    await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.length === 0);
});

test('a folder with a new name takes its files along', async () => {
    const client = await connect({ ...disk, 'a.protocol': from('places/north/d.protocol') });
    client.open('a.protocol');
    expect((await client.findings('a.protocol')).map(({ code }) => code)).toContain('import-not-found');
    for (const name of ['b', 'c', 'd']) {
        client.disk.set(uriOf(`places/north/${name}.protocol`), client.disk.get(uriOf(`sites/north/${name}.protocol`))!);
        client.disk.delete(uriOf(`sites/north/${name}.protocol`));
    }
    client.notify('workspace/didRenameFiles', { files: [{ oldUri: uriOf('sites'), newUri: uriOf('places') }] });
    await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.length === 0);
    expect(await changed(client, { 'places/north/d.protocol': 'd.protocol' })).toMatchObject({ [uriOf('a.protocol')]: from('d.protocol') });
});
