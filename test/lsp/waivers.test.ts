import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf } from './client.js';
import { applied, openMarked } from './marked-file.js';

const client = await connect();
const source = `protocol a "A" {
    version   1.0.0
    effective 2026-01-01
    allow open-course on session <|talk|> because "It goes on." by "Medical director" until 2027-03-31
    session talk "Talk" {
        timing 1 to 3 days after talk
    }
    setting talk "Room"
}
`;

test('the name in a waiver leads to the element of that kind', async () => {
    const { uri, cursor } = openMarked(client, source);
    const found = await client.request<Location | Location[]>('textDocument/definition', { textDocument: { uri }, position: cursor });
    expect([found].flat().map(({ range }) => range.start)).toEqual([{ line: 4, character: 12 }]);
});

test('a new name of the element reaches the waiver, and not what is called like it', async () => {
    const { uri, text, cursor } = openMarked(client, source);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument: { uri }, position: cursor, newName: 'meeting' });
    const after = applied(text, edit.changes![uriOf('marked.protocol')]!);
    expect(after).toContain('on session meeting because');
    expect(after).toContain('session meeting "Talk"');
    expect(after).toContain('after meeting');
    expect(after).toContain('setting talk "Room"');
});
