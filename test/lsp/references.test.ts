import type { DocumentHighlight, Location } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf } from './client.js';
import { openMarked, withMarks } from './marked-file.js';
import { importing, small, team } from './samples.js';

const client = await connect({ 'team.protocol': team, 'a.protocol': importing, 'b.protocol': importing, 'apart.protocol': small });

async function references(source: string, path: string, includeDeclaration = true): Promise<Location[]> {
    const { uri, cursor } = openMarked(client, source, path);
    return client.request('textDocument/references', { textDocument: { uri }, position: cursor, context: { includeDeclaration } });
}

const everywhere = `use standard
protocol p "P" {
    source <|guide|> "Guide"
    abbreviation TT "talking therapy"
    team { role nurse "Nurse" }
    narrative "Overview" """
        Patients come {talk.count} times [@<|guide|>]. TT is what they get.
        """
    consent form "Form" {
        statement what "They talk {talk.timing}." cites <|guide|>
    }
    session talk "Conversation" {
        timing 3 times, every 7 days
        staff  nurse
    }
}
`;

test('every use counts, those in prose too', async () => {
    const text = everywhere.replace(/<\||\|>/g, '');
    const found = await references(text.replace('source guide', 'source <||>guide'), 'everywhere.protocol');
    expect(found.map(({ uri }) => uri)).toEqual(Array(3).fill(uriOf('everywhere.protocol')));
    expect(withMarks(text, found.map(({ range }) => range))).toBe(everywhere);
});

test.each([
    ['session talk', 'talk', 3],
    ['abbreviation TT', 'TT', 2],
    ['role nurse', 'nurse', 2]
])('%s is named', async (declaration, name, count) => {
    const text = everywhere.replace(/<\||\|>/g, '');
    const found = await references(text.replace(declaration, declaration.replace(name, `<||>${name}`)), 'everywhere.protocol');
    expect(found).toHaveLength(count);
});

test('in every file that sees it, and in no other', async () => {
    const found = await references(team.replace('role therapist', 'role thera<||>pist'), 'team.protocol');
    expect(found.map(({ uri }) => uri)).toEqual(['a.protocol', 'b.protocol', 'team.protocol'].map(uriOf));
    expect(await references(team.replace('role therapist', 'role thera<||>pist'), 'team.protocol', false)).toHaveLength(2);
});

test('of the standard library from every file', async () => {
    const found = await references(team.replace('PsyD', 'Psy<||>D'), 'team.protocol');
    expect(found.map(({ uri }) => uri)).toEqual([uriOf('apart.protocol'), uriOf('team.protocol'), 'regimen-library:/standard/people.protocol']);
});

test('two kinds may share a name', async () => {
    const shared = small.replace('talk "Conversation"', 'therapist "Conversation"').replace('{talk', '{therapist');
    const found = await references(shared.replace('role therapist', 'role <||>therapist'), 'shared.protocol');
    expect(withMarks(shared, found.map(({ range }) => range))).toBe(
        shared.replace('role therapist', 'role <|therapist|>').replace('staff  therapist', 'staff  <|therapist|>'));
});

async function highlights(source: string): Promise<{ readonly text: string; readonly found: DocumentHighlight[] }> {
    const { uri, cursor, text } = openMarked(client, source, 'highlighted.protocol');
    return { text, found: await client.request('textDocument/documentHighlight', { textDocument: { uri }, position: cursor }) };
}

test('the other places of a name are highlighted, the declaration as such', async () => {
    const { text, found } = await highlights(small.replace('staff  therapist', 'staff  <||>therapist'));
    expect(withMarks(text, found.map(({ range }) => range))).toBe(
        small.replace('role therapist', 'role <|therapist|>').replace('staff  therapist', 'staff  <|therapist|>'));
    expect(found.map(({ kind }) => kind)).toEqual([3, 2]);
});

test('a name that nothing has is highlighted wherever it is written', async () => {
    const { found } = await highlights(small.replace('staff  therapist', 'staff  <||>nobody, nobody'));
    expect(found).toHaveLength(2);
});
