import { expect, test } from 'vitest';
import { connect } from './client.js';
import { importing, team } from './samples.js';

const folder = 'vscode-vfs://github/clinic/protocols';
const shared = 'vscode-vfs://github/clinic/shared/team.protocol';
const main = `${folder}/main.protocol`;
const text = importing.replace('team.protocol', '../shared/team.protocol');

const around = { folders: [folder], options: { readsFiles: true } };

async function unknownNames(client: Awaited<ReturnType<typeof connect>>): Promise<string[]> {
    const { diagnostics } = await client.publication(({ uri, diagnostics }) => uri === main && diagnostics.every(({ code }) => code !== 'import-not-found'));
    return diagnostics.map(({ code }) => String(code)).filter(code => code === 'unknown-name');
}

test('an import on a virtual disk is read by the editor, and its names are known as soon as it arrives', async () => {
    const client = await connect({ [main]: text, [shared]: team }, around);
    client.open(main);
    expect(await unknownNames(client)).toEqual([]);
});

test('a file that is nowhere is told, and nobody is asked for files who does not offer to read them', async () => {
    const lost = await connect({ [main]: text }, around);
    lost.open(main);
    expect((await lost.findings(main)).map(({ code }) => code)).toContain('import-not-found');
    const silent = await connect({ [main]: text, [shared]: team }, { folders: [folder] });
    silent.open(main);
    await silent.settled();
    expect((await silent.findings(main)).map(({ code }) => code)).toContain('import-not-found');
});

test('the folder of a virtual disk is read, and a change on it is followed', async () => {
    const client = await connect({ [main]: text, [shared]: team }, { ...around, folders: ['vscode-vfs://github/clinic'] });
    client.open(main);
    expect(await unknownNames(client)).toEqual([]);
    client.disk.set(shared, team.replace('role therapist', 'role doctor'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: shared, type: 2 }] });
    const { diagnostics } = await client.publication(({ uri, diagnostics }) => uri === main && diagnostics.some(({ code }) => code === 'unknown-name'));
    expect(diagnostics.find(({ code }) => code === 'unknown-name')?.message).toContain('therapist');
    client.disk.delete(shared);
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: shared, type: 3 }] });
    await client.publication(({ uri, diagnostics }) => uri === main && diagnostics.some(({ code }) => code === 'import-not-found'));
});

test('what a clinic sets on a virtual disk holds', async () => {
    const configuration = `${folder}/regimen.yaml`;
    const client = await connect({ [main]: text, [shared]: team, [configuration]: 'rules:\n    no-such-rule: "off"\n' }, around);
    client.open(main);
    const { diagnostics } = await client.publication(({ uri, diagnostics }) => uri === configuration && diagnostics.length > 0);
    expect(diagnostics[0]?.message).toContain('no-such-rule');
});

test('without the folder being open, a protocol is exported with what it imports', async () => {
    const client = await connect({ [main]: text, [shared]: team }, { ...around, folders: null });
    client.open(main);
    await unknownNames(client);
    expect(await client.request('regimen/export', { uri: main, format: 'json' })).toMatchObject({ fileName: 'main.json', content: { text: expect.stringContaining('therapist') } });
});
