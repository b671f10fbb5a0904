import type { TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { applied, openMarked } from './marked-file.js';
import { small } from './samples.js';

const client = await connect();
const options = { tabSize: 4, insertSpaces: true };
const disturbed = small.replace('        role', '  role').replace('        staff  therapist', 'staff therapist');

test('what disturbs the form is taken back', async () => {
    const { uri } = openMarked(client, disturbed);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });
    expect(applied(disturbed, edits)).toBe(small);
    expect(edits).toHaveLength(2);
});

test('a file in good form has no edits', async () => {
    const { uri } = openMarked(client, small);
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toEqual([]);
});

test('of a selection only its lines change', async () => {
    const { uri, ranges, text } = openMarked(client, disturbed.replace('  role therapist', '<|  role therapist|>'));
    const edits = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument: { uri }, range: ranges[0], options });
    expect(applied(text, edits)).toBe(disturbed.replace('  role', '        role'));
});

test('a selection that ends at the beginning of a line leaves that line alone', async () => {
    const { uri, ranges } = openMarked(client, disturbed.replace('    team {\n', '<|    team {\n|>'));
    expect(await client.request('textDocument/rangeFormatting', { textDocument: { uri }, range: ranges[0], options })).toEqual([]);
});

test('a text that is not closed stays as it is', async () => {
    const { uri } = openMarked(client, disturbed.replace('"Therapist"', '"""Therapist'));
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toEqual([]);
});
