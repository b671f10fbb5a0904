import type { Location, LocationLink } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { libraryFiles } from '../../language/generated/library.js';
import { connect, uriOf } from './client.js';
import { openMarked, withMarks } from './marked-file.js';
import { importing, small, team } from './samples.js';

const client = await connect({ 'team.protocol': team, 'importing.protocol': importing });

async function definition(source: string, path?: string): Promise<Location[] | null> {
    const { uri, cursor } = openMarked(client, source, path);
    return client.request('textDocument/definition', { textDocument: { uri }, position: cursor });
}

/** Where the cursor is goes to what is marked first. */
async function leads(source: string): Promise<void> {
    const text = source.replace('<||>', '');
    const plain = source.replace(/<\|(\w+)\|>/, '$1');
    const [place] = await definition(plain) ?? [];
    expect(place?.uri).toBe(uriOf('marked.protocol'));
    expect(withMarks(text.replace(/<\|(\w+)\|>/, '$1'), [place!.range])).toBe(text);
}

test('from a use to the declaration, and from the declaration to itself', async () => {
    await leads(small.replace('role therapist', 'role <|therapist|>').replace('staff  therapist', 'staff  thera<||>pist'));
    expect(await definition(small.replace('role therapist', 'role <||>therapist'))).toHaveLength(1);
});

test('from a figure in prose to what it belongs to', async () => {
    await leads(small.replace('session talk', 'session <|talk|>').replace('{talk', '{ta<||>lk'));
});

test('a cursor right behind a name is at the name', async () => {
    await leads(small.replace('role therapist', 'role <|therapist|>').replace('staff  therapist\n', 'staff  therapist<||>\n'));
});

test('into the standard library', async () => {
    const [place] = await definition(small.replace('licence PsyD', 'licence Psy<||>D')) ?? [];
    expect(place?.uri).toBe('regimen-library:/standard/people.protocol');
    const text = libraryFiles.find(({ path }) => path === 'people.protocol')!.text;
    expect(withMarks(text, [place!.range])).toContain('licence <|PsyD|>');
});

test('into an imported file, by a name and by its path', async () => {
    const [place] = await definition(importing.replace('staff  therapist', 'staff  <||>therapist'), 'importing.protocol') ?? [];
    expect(place?.uri).toBe(uriOf('team.protocol'));
    expect(withMarks(team, [place!.range])).toContain('role <|therapist|>');
    const [file] = await definition(importing.replace('team.protocol', 'team<||>.protocol'), 'importing.protocol') ?? [];
    expect(file).toEqual({ uri: uriOf('team.protocol'), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } });
});

test('from the library into the library', async () => {
    const uri = 'regimen-library:/standard/instruments.protocol';
    const text = libraryFiles.find(({ path }) => path === 'instruments.protocol')!.text;
    const line = text.split('\n').findIndex(each => /^ +cites/.test(each));
    const character = text.split('\n')[line]!.indexOf('cites') + 'cites '.length + 8;
    const [place] = await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position: { line, character } });
    expect(place?.uri).toBe('regimen-library:/standard/sources.protocol');
});

test.each([
    ['a name that nothing has', small.replace('staff  therapist', 'staff  thera<||>pits')],
    ['a keyword', small.replace('staff  therapist', 'sta<||>ff  therapist')]
])('%s leads nowhere', async (_, source) => {
    expect(await definition(source)).toBeNull();
});

test('an editor that knows links is told what the link is and how far its target goes', async () => {
    const linking = await connect({}, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
    const { uri, cursor, text } = openMarked(linking, small.replace('staff  therapist', 'staff  thera<||>pist'));
    const [link] = await linking.request<LocationLink[]>('textDocument/definition', { textDocument: { uri }, position: cursor });
    expect(withMarks(text, [link!.originSelectionRange!])).toContain('staff  <|therapist|>');
    expect(withMarks(text, [link!.targetRange])).toMatch(/<\|role therapist[^}]*\}\|>/);
});
