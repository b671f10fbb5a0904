import type { AnnotatedTextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { able, afterwards } from './acting.js';
import { connect, uriOf } from './client.js';
import { openMarked, withMarks } from './marked-file.js';
import { small } from './samples.js';

const client = await connect({}, { capabilities: able });
const plain = await connect();
const uri = uriOf('marked.protocol');

/** `talk` is named in figures and lines, and mentioned in a comment, a title, prose and the label of a scenario. */
const source = small
    .replace('session talk', 'session ta<||>lk')
    .replace('protocol small "A small', '// talk, not small-talk or talks\nprotocol small "A talk-free, small')
    .replace('"Patients come', '"Each talk counts. Patients come')
    .replace(/\}\n$/, `    scenario young "Held talk" {
        given  nothing else
        expect talk 1 is held
    }
}
`);
const text = source.replace('<||>', '');

async function renamed(one: typeof client, newName = 'meeting'): Promise<WorkspaceEdit> {
    const { cursor } = openMarked(one, source);
    return one.request('textDocument/rename', { textDocument: { uri }, position: cursor, newName });
}

test('mentions in comments and texts are shown, and made only where the author says so', async () => {
    const { documentChanges, changeAnnotations } = await renamed(client);
    const [[id, annotation], ...others] = Object.entries(changeAnnotations!) as [[string, object]];
    expect(others).toEqual([]);
    expect(annotation).toMatchObject({ needsConfirmation: true, label: expect.stringContaining('comments') });
    const edits = (documentChanges as { edits: AnnotatedTextEdit[] }[]).flatMap(change => change.edits);
    const asked = edits.filter(({ annotationId }) => annotationId === id);
    expect(edits.filter(({ annotationId }) => annotationId === undefined).length).toBe(3);
    expect(withMarks(text, asked.map(({ range }) => range))).toBe(text
        .replace('// talk', '// <|talk|>').replace('Each talk', 'Each <|talk|>').replace('Held talk', 'Held <|talk|>'));
    const after = afterwards({ [uri]: text }, { documentChanges: documentChanges! })[uri]!;
    client.open('after.protocol', after);
    expect(await client.findings('after.protocol')).toEqual([]);
});

test('an editor that cannot ask changes the uses alone', async () => {
    const { changes, changeAnnotations } = await renamed(plain);
    expect(changeAnnotations).toBeUndefined();
    expect(changes![uri]).toHaveLength(3);
});

test('a path is no mention', async () => {
    const importing = `import "talk.protocol"\n${source}`;
    const { cursor } = openMarked(client, importing);
    const { documentChanges } = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument: { uri }, position: cursor, newName: 'meeting' });
    expect(afterwards({ [uri]: importing.replace('<||>', '') }, { documentChanges: documentChanges! })[uri]).toContain('import "talk.protocol"');
});

test('columns and rows of a table of patients follow', async () => {
    const table = small.replace('session talk', 'fact mo<||>od "Mood"\n    session talk').replace(/\}\n$/, `    scenario table moods "Moods" {
        given   nothing else
        columns mood
        row     yes expect eligible
    }
}
`);
    const { cursor } = openMarked(client, table);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument: { uri }, position: cursor, newName: 'spirits' });
    expect(afterwards({ [uri]: table.replace('<||>', '') }, edit)[uri]).toMatch(/columns spirits\n/);
});
