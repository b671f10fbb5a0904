import { expect, test } from 'vitest';
import { serverCommands } from '../../server/messages/client.js';
import { previewChangedNotification, previewRequest, previewViews, type PreviewChangedParams, type PreviewResult } from '../../server/messages/preview.js';
import { connect, uriOf } from './client.js';
import { flagship, importing, small, team } from './samples.js';

const client = await connect({ 'saved.protocol': small });
const broken = `${small.trimEnd().slice(0, -1)}    session {{\n}\n`;

async function show(uri: string, more: object = {}): Promise<PreviewResult> {
    return client.request(previewRequest, { uri, view: 'schedule', ...more });
}

test.each(previewViews)('the view %s is a whole page with the name of the protocol', async view => {
    const uri = client.open('kat.protocol', flagship);
    const { html, title, stale } = await client.request<PreviewResult>(previewRequest, { uri, view });
    expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/);
    expect(html).toContain('etamine-assisted therapy');
    expect(title).toContain('Ketamine-assisted therapy');
    expect(stale).toBe(false);
});

test('a file need not be open', async () => {
    expect((await show(uriOf('saved.protocol'))).html).toContain('Conversation');
});

test('while the text cannot be read, the view from before is shown as such', async () => {
    const uri = client.open('a.protocol', small);
    const good = await show(uri);
    client.change('a.protocol', broken);
    expect(await show(uri)).toEqual({ ...good, stale: true });
    client.change('a.protocol', small.replace('Conversation', 'Long conversation'));
    const again = await show(uri);
    expect(again.stale).toBe(false);
    expect(again.html).toContain('Long conversation');
});

test('half-written text that was never whole is shown as far as it goes', async () => {
    const uri = client.open('half.protocol', broken);
    const { html, stale } = await show(uri);
    expect(html).toContain('Conversation');
    expect(stale).toBe(false);
});

test('a file without a protocol has an empty view', async () => {
    const uri = client.open('empty.protocol', 'use standard\n');
    expect(await show(uri)).toEqual({ html: '', title: 'Schedule of activities', stale: false, choices: { protocols: [], sessions: [], scenarios: [] } });
});

test('of several protocols the first is shown, or the one that is named', async () => {
    const uri = client.open('two.protocol', small + small.slice('use standard'.length).replaceAll('small', 'other'));
    expect((await show(uri)).title).toContain('A small protocol');
    expect((await show(uri, { protocol: 'other' })).title).toContain('A other protocol');
});

test('a file that is not there, and a view that there is not, are refused in words', async () => {
    await expect(show(uriOf('nowhere.protocol'))).rejects.toThrow('There is no file to show');
    await expect(show(uriOf('saved.protocol'), { view: 'other' })).rejects.toThrow('no view `other`');
});

test('the command gives the same', async () => {
    const uri = client.open('kat.protocol', flagship);
    expect(await client.request('workspace/executeCommand', { command: serverCommands.preview, arguments: [{ uri, view: 'schedule' }] })).toEqual(await show(uri));
});

test('the editor is told when a view that it asked for may look different, and only then', async () => {
    const watcher = await connect({ 'team.protocol': team, 'a.protocol': importing });
    const uri = watcher.open('a.protocol');
    watcher.open('team.protocol');
    await watcher.request(previewRequest, { uri, view: 'schedule' });
    await watcher.settled();
    const next = watcher.notification<PreviewChangedParams>(previewChangedNotification);
    watcher.change('team.protocol', team.replace('"Therapist"', '"Psychologist"'));
    expect(await next).toEqual({ uri });
});
