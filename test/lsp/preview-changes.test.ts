import { expect, test } from 'vitest';
import {
    previewChangedNotification, previewRequest, type PreviewAgainst, type PreviewChangedParams, type PreviewResult
} from '../../server/messages/preview.js';
import { pastScheme } from '../../server/messages/texts.js';
import { connect, uriOf, type Client } from './client.js';
import { flagship, importing, small, team } from './samples.js';

const past = (path: string): string => `${pastScheme}:/abc/clinic/${path}`;
const raised = flagship.replace('dose  0.5 mg/kg', 'dose  0.7 mg/kg');
const broken = `${small.trimEnd().slice(0, -1)}    session {{\n}\n`;

const client = await connect(
    { 'old.protocol': flagship, [past('kat.protocol')]: flagship, 'gone.protocol': small, [past('small.protocol')]: small, [past('broken.protocol')]: broken },
    { options: { readsFiles: true } },
);

async function changes(uri: string, against?: PreviewAgainst, of: Client = client): Promise<PreviewResult> {
    return of.request(previewRequest, { uri, view: 'changes', against });
}

/** The changes as a reader reads them: each with its direction, and the places. */
function read(html: string): readonly string[] {
    return [...html.matchAll(/<li class="change[\s\S]*?<\/li>/g)].map(([item]) =>
        item.replace(/<pre>[\s\S]*?<\/pre>/g, text => ` ${text}`).replace(/<\/span>|<\/p>/g, ' ').replace(/<[^>]+>/g, '').replaceAll('&#39;', '\'').replace(/\s+/g, ' ').trim());
}

test.each([
    ['another file', uriOf('old.protocol'), 'old.protocol'],
    ['an earlier revision', past('kat.protocol'), 'HEAD'],
])('compares with %s, and leads to both places', async (_, before, name) => {
    const uri = client.open('kat.protocol', raised);
    const { html, title, stale } = await changes(uri, { uri: before, name });
    const file = before.slice(before.lastIndexOf('/') + 1);
    const line = flagship.split('\n').findIndex(text => text.includes('dose  0.5 mg/kg')) + 1;
    expect(read(html)).toEqual([
        `more risk Medication ketamine: the dose is 0.7 mg/kg, and was 0.5 mg/kg. Before: ${file}:${line} − dose 0.5 mg/kgNow: kat.protocol:${line} + dose 0.7 mg/kg`,
    ]);
    expect(html).toContain(`1 change in meaning from ${name} to kat.protocol: 1 more risk.`);
    expect([...html.matchAll(/<button[^>]* data-place="([^"]*)"/g)].map(([, place]) => place)).toEqual([`${before}#${line},9`, `${uri}#${line},9`]);
    expect({ title: title.slice(-12), stale }).toEqual({ title: 'What changed', stale: false });
});

test('what an earlier revision imports is that of the revision', async () => {
    const editor = await connect({
        'team.protocol': team.replace('PsyD', 'MD'), 'a.protocol': importing, [past('a.protocol')]: importing, [past('team.protocol')]: team,
    }, { options: { readsFiles: true } });
    const { html } = await changes(editor.open('a.protocol'), { uri: past('a.protocol'), name: 'HEAD' }, editor);
    expect(read(html)).toEqual([expect.stringContaining('MD is enough as well'), expect.stringContaining('PsyD is no longer enough')]);
    expect(html).toContain(`data-place="${past('team.protocol')}#`);
    expect(html).toContain(`data-place="${uriOf('team.protocol')}#`);
});

test('nothing in meaning is said so', async () => {
    const uri = client.open('kat.protocol', `// a remark\n${flagship}`);
    expect((await changes(uri, { uri: past('kat.protocol'), name: 'HEAD' })).html).toContain('Nothing changed in meaning from HEAD to kat.protocol.');
});

test('a file that the revision has not is new', async () => {
    const { html } = await changes(client.open('fresh.protocol', small), { uri: past('fresh.protocol'), name: 'HEAD' });
    expect(html).toContain('HEAD has no file at this place, so all of this one is new.');
    expect(read(html)).toEqual([expect.stringMatching(/^needs judgement Protocol small is new\. Now: fresh\.protocol:3/)]);
});

test('an old text that cannot be read, and none at all, are told of', async () => {
    const uri = client.open('small.protocol', small);
    expect((await changes(uri, { uri: past('broken.protocol'), name: 'v1' })).html).toContain('v1 has lines that cannot be read as they are written');
    expect((await changes(uri, { trouble: 'There is no <git> here.' })).html).toContain('There is no &lt;git&gt; here.');
    expect((await changes(uri)).html).toContain('Nothing was named to compare with.');
});

test('while the text cannot be read, the changes from before are shown as such', async () => {
    const against = { uri: past('small.protocol'), name: 'HEAD' };
    const uri = client.open('small.protocol', small.replace('3 times', '4 times'));
    const good = await changes(uri, against);
    expect(read(good.html).length).toBeGreaterThan(0);
    client.change('small.protocol', broken);
    expect(await changes(uri, against)).toEqual({ ...good, stale: true });
    expect((await changes(uri, { uri: uriOf('gone.protocol'), name: 'gone' })).html).toContain('cannot be compared yet');
    client.change('small.protocol', small);
    expect(await changes(uri, against)).toMatchObject({ stale: false, html: expect.stringContaining('Nothing changed in meaning') as string });
});

test('the editor is told when either text changes, open or on the disk', async () => {
    const editor = await connect({ 'old.protocol': small, 'new.protocol': small });
    const uri = editor.open('new.protocol');
    await changes(uri, { uri: uriOf('old.protocol'), name: 'old.protocol' }, editor);
    await editor.settled();
    const first = editor.notification<PreviewChangedParams>(previewChangedNotification);
    editor.change('new.protocol', small.replace('3 times', '4 times'));
    expect(await first).toEqual({ uri });
    const second = editor.notification<PreviewChangedParams>(previewChangedNotification);
    editor.disk.set(uriOf('old.protocol'), small.replace('3 times', '2 times'));
    editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('old.protocol'), type: 2 }] });
    expect(await second).toEqual({ uri: uriOf('old.protocol') });
    expect((await changes(uri, { uri: uriOf('old.protocol'), name: 'old.protocol' }, editor)).html).toContain('4 times');
});
