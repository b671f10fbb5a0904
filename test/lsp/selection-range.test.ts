import type { SelectionRange } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { openMarked } from './marked-file.js';
import { small } from './samples.js';

const client = await connect();

/** What grows around the cursor, each step as text; long ones by their first and last words. */
async function steps(source: string): Promise<string[]> {
    const { uri, cursor, text } = openMarked(client, source);
    const document = TextDocument.create('', '', 0, text);
    const found = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument: { uri }, positions: [cursor] });
    const chain: string[] = [];
    for (let step = found[0]; step; step = step.parent) {
        const piece = document.getText(step.range).replace(/\s+/g, ' ').trim();
        chain.push(piece.length > 60 ? `${piece.slice(0, 20)} … ${piece.slice(-12)}` : piece);
    }
    return chain;
}

test('from a word to its value, its clause, its line, the lines of its block, the block, the protocol and the file', async () => {
    expect(await steps(small.replace('every 7 days', 'every 7 da<||>ys'))).toEqual([
        'days', '7 days', 'every 7 days', 'timing 3 times, every 7 days', 'timing 3 times, every 7 days staff therapist',
        'session talk "Conver …  therapist }', 'version 1.0.0 effect …  therapist }', 'protocol small "A sm … herapist } }', 'use standard protoco … herapist } }'
    ]);
});

test('a text grows from its word to what is between its quotes, then to the whole', async () => {
    expect((await steps(small.replace('A small', 'A sm<||>all'))).slice(0, 3)).toEqual(['small', 'A small protocol', '"A small protocol"']);
});

test.each([
    ['between two words', small.replace('staff  therapist', 'staff <||> therapist'), 'staff therapist'],
    ['on an empty line', small.replace('use standard\n', 'use standard\n<||>'), ''],
    ['in a line that is half written', small.replace('every 7 days', 'every 7<||>'), '7'],
    ['behind an open text', 'protocol p "Pa<||>', 'Pa']
])('%s', async (_, source, first) => {
    const found = await steps(source);
    expect(found[0]).toBe(first);
    expect(found.length).toBeGreaterThan(1);
});

test('several cursors are answered in their order', async () => {
    const { uri } = openMarked(client, small);
    const positions = [{ line: 0, character: 1 }, { line: 2, character: 1 }];
    const found = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument: { uri }, positions });
    expect(found.map(({ range }) => range.start.line)).toEqual([0, 2]);
});
