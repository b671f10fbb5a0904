import { expect, test } from 'vitest';
import { previewChangedNotification, previewRequest, type PreviewChangedParams, type PreviewResult } from '../../server/messages/preview.js';
import { connect, uriOf, type Client } from './client.js';
import { small } from './samples.js';

/** The first day of the course is a Monday, and so is every visit. */
const monday = { patient: { start: '2027-01-04' } };

async function shownDays(editor: Client, uri: string): Promise<string> {
    return (await editor.request<PreviewResult>(previewRequest, { uri, view: 'patient', ...monday })).html;
}

test.each([
    ['on the disk', (editor: Client, text: string) => {
        editor.disk.set(uriOf('regimen.yaml'), text);
        editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('regimen.yaml'), type: 2 }] });
    }],
    ['in the editor', (editor: Client, text: string) => editor.change('regimen.yaml', text)],
])('a view follows the closed days when only they change, %s', async (where, change) => {
    const editor = await connect({ 'regimen.yaml': 'closed: [saturday]\n', 'a.protocol': small });
    if (where === 'in the editor') {
        editor.open('regimen.yaml');
    }
    const uri = editor.open('a.protocol');
    const before = await shownDays(editor, uri);
    await editor.settled();
    const told = editor.notification<PreviewChangedParams>(previewChangedNotification);
    change(editor, 'closed: [monday]\n');
    expect(await told).toEqual({ uri });
    expect(await shownDays(editor, uri)).not.toBe(before);
});

test('a view follows when the configuration goes, and when there is one for the first time', async () => {
    const editor = await connect({ 'a.protocol': small });
    const uri = editor.open('a.protocol');
    const before = await shownDays(editor, uri);
    for (const [text, type] of [['closed: [monday]\n', 1], [undefined, 3]] as const) {
        await editor.settled();
        const told = editor.notification<PreviewChangedParams>(previewChangedNotification);
        editor.disk.delete(uriOf('regimen.yaml'));
        if (text !== undefined) {
            editor.disk.set(uriOf('regimen.yaml'), text);
        }
        editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('regimen.yaml'), type }] });
        expect(await told).toEqual({ uri });
        expect((await shownDays(editor, uri)) === before).toBe(text === undefined);
    }
});
