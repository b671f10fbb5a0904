import { expect, test } from 'vitest';
import { connect, uriOf } from './client.js';
import { readMarked } from './marked-file.js';
import { importing, small, team } from './samples.js';

const wrong = small.replace('staff  therapist', 'staff  <|therapits|>');

const publishDiagnostics = { codeDescriptionSupport: true, relatedInformation: true, tagSupport: { valueSet: [1 as const] } };
const capabilities = { textDocument: { publishDiagnostics } };

test('a finding has a place, a code, a page about it and the version of the text', async () => {
    const client = await connect({}, { capabilities });
    const { text, ranges } = readMarked(wrong);
    client.open('a.protocol', text);
    const [finding, ...others] = await client.findings('a.protocol');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ range: ranges[0], severity: 1, source: 'regimen', code: 'unknown-name' });
    expect(finding?.codeDescription?.href).toMatch(/^https:.*unknown-name/);
    expect(finding?.message).toContain('therapits');
});

test('a protocol without a mistake has no findings, and one that is corrected loses them', async () => {
    const client = await connect();
    const { text, ranges } = readMarked(wrong);
    client.open('a.protocol', small);
    expect(await client.findings('a.protocol')).toEqual([]);
    client.change('a.protocol', text);
    expect(await client.findings('a.protocol')).toHaveLength(1);
    client.change('a.protocol', 'therapist', ranges[0]);
    expect(await client.findings('a.protocol')).toEqual([]);
});

test('other places that belong to a finding are named', async () => {
    const client = await connect({}, { capabilities });
    const twice = small.replace('role therapist "Therapist" {', 'role <|therapist|> "First"\n        role therapist "Second" {');
    const { text, ranges } = readMarked(twice);
    client.open('a.protocol', text);
    const [finding] = await client.findings('a.protocol');
    expect(finding?.relatedInformation).toEqual([{ location: { uri: uriOf('a.protocol'), range: ranges[0] }, message: expect.any(String) }]);
});

test('what may simply go is marked, so that an editor fades it', async () => {
    const client = await connect({}, { capabilities });
    client.open('a.protocol', small.replace('role therapist', 'role nurse "Nurse"\n        role therapist'));
    expect(await client.findings('a.protocol')).toMatchObject([{ code: 'unused-definition', tags: [1] }]);
    client.change('a.protocol', readMarked(wrong).text);
    expect((await client.findings('a.protocol'))[0]?.tags).toBeUndefined();
});

test('an editor that has said nothing of pages, places and marks gets none', async () => {
    const client = await connect();
    client.open('a.protocol', small.replace('role therapist "Therapist" {', 'role nurse "A"\n        role nurse "B"\n        role therapist "C" {'));
    const keys = (await client.findings('a.protocol')).flatMap(finding => Object.keys(finding));
    expect([...new Set(keys)].sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
});

test('of several changes in a row only the last state is checked', async () => {
    const client = await connect();
    client.open('a.protocol', small);
    await client.findings('a.protocol');
    const before = client.published.length;
    for (let turn = 0; turn < 20; turn++) {
        client.change('a.protocol', small.replace('Conversation', `Conversation ${turn}`));
    }
    await client.findings('a.protocol');
    expect(client.published.slice(before).map(({ version }) => version)).toEqual([21]);
});

test('a change of an imported file is followed in the files that import it', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing });
    client.open('a.protocol');
    expect(await client.findings('a.protocol')).toEqual([]);
    client.open('team.protocol');
    client.change('team.protocol', team.replace('role therapist', 'role nurse'));
    const { diagnostics } = await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.length > 0);
    expect(diagnostics[0]?.message).toContain('therapist');
});

test('a file that nobody opened is not checked', async () => {
    const client = await connect({ 'a.protocol': readMarked(wrong).text });
    await client.settled();
    expect(client.published).toEqual([]);
});

test('once a changed file is closed, what is on the disk counts again', async () => {
    const client = await connect({ 'team.protocol': team, 'a.protocol': importing });
    client.open('a.protocol');
    client.open('team.protocol', team.replace('role therapist', 'role nurse'));
    await client.publication(({ uri, diagnostics }) => uri === uriOf('a.protocol') && diagnostics.length > 0);
    const before = client.published.length;
    client.close('team.protocol');
    await client.publication(params => params.uri === uriOf('a.protocol') && client.published.indexOf(params) >= before && params.diagnostics.length === 0);
});

test('findings of a closed file stay listed while it is there, and go when it is gone', async () => {
    const client = await connect({ 'a.protocol': readMarked(wrong).text });
    client.open('a.protocol');
    await client.findings('a.protocol');
    client.close('a.protocol');
    await client.settled();
    expect(client.published.at(-1)?.diagnostics).toHaveLength(1);
    client.disk.delete(uriOf('a.protocol'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.protocol'), type: 3 }] });
    await client.settled();
    expect(client.published.at(-1)).toEqual({ uri: uriOf('a.protocol'), diagnostics: [] });
});

test('findings of a file that was never saved go when it is closed', async () => {
    const client = await connect();
    client.open('new.protocol', readMarked(wrong).text);
    await client.findings('new.protocol');
    client.close('new.protocol');
    await client.settled();
    expect(client.published.at(-1)).toEqual({ uri: uriOf('new.protocol'), diagnostics: [] });
});

test('an address may be spelled in another way than ours', async () => {
    const client = await connect({ 'team.protocol': team });
    const uri = 'file:///clinic/a+a.protocol';
    client.open(uri, importing);
    expect(await client.findings(uri)).toEqual([]);
    expect(client.published.at(-1)?.uri).toBe(uri);
});
