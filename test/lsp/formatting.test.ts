import type { TextEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { applied, openMarked } from './marked-file.js';
import { flagship, small } from './samples.js';

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

async function typed(source: string, ch: string): Promise<string> {
    const { uri, text, cursor } = openMarked(client, source);
    const edits = await client.request<TextEdit[] | null>('textDocument/onTypeFormatting', { textDocument: { uri }, position: cursor, ch, options });
    return applied(text, edits ?? []);
}

const line = 'staff therapist\n';

test.each([
    ['a new line lays out the lines right above it, and not its own', '\n',
        small.replace('        staff  therapist', '  staff therapist // always\n  <||>').replace('        role', '  role'),
        small.replace('        staff  therapist', '        staff  therapist  // always\n  ').replace('        role', '  role')],
    ['a new line behind an empty one does nothing', '\n', disturbed.replace(line, `${line}\n<||>\n`), disturbed.replace(line, `${line}\n\n`)],
    ['a brace lays out its block, and nothing else', '}', disturbed.replace(`${line}    }`, `${line}      }<||>`), disturbed.replace(line, '        staff  therapist\n')],
    ['a brace in a text does nothing', '}', disturbed.replace('{talk.count}', '{talk.count}<||>'), disturbed],
    ['a text that is not closed stays as it is', '\n', disturbed.replace(line, 'staff therapist """\n<||>\n'), disturbed.replace(line, 'staff therapist """\n\n')]
])('%s', async (_, ch, source, wanted) => {
    expect(await typed(source, ch)).toBe(wanted);
});

test('whatever is typed where, only white space moves, and nothing below', async () => {
    const mangled = flagship.split('\n').map(each => (/"{3}/.test(each) ? each : each.replace(/^ {4}/, ''))).join('\n');
    const uri = client.open('kat.protocol', mangled);
    const lines = mangled.split('\n');
    for (let number = 1; number < lines.length; number += 7) {
        const position = { line: number, character: 0 };
        const edits = await client.request<TextEdit[] | null>('textDocument/onTypeFormatting', { textDocument: { uri }, position, ch: '\n', options });
        const after = applied(mangled, edits ?? []);
        expect(after.replace(/\s+/g, '')).toBe(mangled.replace(/\s+/g, ''));
        expect(after.endsWith(lines.slice(number).join('\n'))).toBe(true);
    }
}, 60_000);
