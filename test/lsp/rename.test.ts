import type { Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf } from './client.js';
import { applied, openMarked } from './marked-file.js';
import { everywhere, importing, small, team } from './samples.js';

const client = await connect({ 'team.protocol': team, 'a.protocol': importing });

async function rename(source: string, newName: string, path?: string): Promise<Record<string, TextEdit[]>> {
    const { uri, cursor } = openMarked(client, source, path);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { textDocument: { uri }, position: cursor, newName });
    return edit.changes ?? {};
}

/** Renames what the cursor is at; every marked place shall have the new name. */
async function renames(source: string, newName: string): Promise<void> {
    const cursorAt = source.indexOf('<|') + 1;
    const plain = source.replace(/<\||\|>/g, '');
    const changes = await rename(`${plain.slice(0, cursorAt)}<||>${plain.slice(cursorAt)}`, newName);
    expect(Object.keys(changes)).toEqual([uriOf('marked.protocol')]);
    expect(applied(plain, changes[uriOf('marked.protocol')]!)).toBe(source.replace(/<\|.*?\|>/g, newName));
}

test.each([
    ['a session, in figures and in timing', ['session talk', '{talk.count', '{talk.staff', '{talk.timing', 'last talk'], 'talk'],
    ['a source, in citations', ['source guide', '@guide', 'cites guide'], 'guide'],
    ['an abbreviation, as a whole word', ['abbreviation TT', 'TT is'], 'TT'],
    ['a role', ['role nurse', 'staff  nurse', 'talk.staff.nurse'], 'nurse'],
    ['a consent', ['consent form', 'needs  consent form'], 'form']
])('%s', async (_, places, name) => {
    const marked = places.reduce((text, place) => text.replaceAll(place, place.replace(name, `<|${name}|>`)), everywhere);
    await renames(marked.replaceAll(`<|<|${name}|>|>`, `<|${name}|>`), 'renamed');
});

test('in every file', async () => {
    const changes = await rename(importing.replace('staff  therapist', 'staff  thera<||>pist'), 'nurse', 'a.protocol');
    expect(applied(team, changes[uriOf('team.protocol')]!)).toBe(team.replace('role therapist', 'role nurse'));
    expect(applied(importing, changes[uriOf('a.protocol')]!)).toBe(importing.replace('staff  therapist', 'staff  nurse'));
});

const atTherapist = small.replace('staff  therapist', 'staff  thera<||>pist');
const twoRoles = atTherapist.replace('role therapist', 'role nurse "Nurse"\n        role therapist');

test.each([
    ['a word of the language', atTherapist, 'session', 'not a word of the language'],
    ['two words', atTherapist, 'lead therapist', 'one word'],
    ['nothing', atTherapist, '', 'one word'],
    ['a number', atTherapist, '12', 'begins with a letter'],
    ['the name of another role', twoRoles, 'nurse', 'There is already a role `nurse`.'],
    ['the name of a step, for a session', small.replace('session talk', 'screening { step intake "Intake" { } }\n    session ta<||>lk'), 'intake', 'There is already a screening step `intake`.'],
    ['the name of a used instrument of the library', small.replace('session talk', 'fact mood<||> "Mood"\n    session talk').replace('staff ', 'collect PHQ9\n        staff '), 'PHQ9', 'There is already'],
    ['a name of the library', small.replace('PsyD', 'Psy<||>D'), 'Psychologist', 'belongs to the standard library'],
    ['a name that nothing has', small.replace('staff  therapist', 'staff  no<||>body'), 'somebody', 'Nothing has the name `nobody`'],
    ['a keyword', small.replace('staff  therapist', 'sta<||>ff  therapist'), 'somebody', 'Put the cursor on one.']
])('%s is refused', async (_, source, newName, reason) => {
    await expect(rename(source, newName)).rejects.toThrow(reason);
});

test.each([
    ['a word of the language that never begins a line', atTherapist, 'treatment'],
    ['the name of another kind of thing', atTherapist, 'talk'],
    ['the name of something in the library that is not used', small.replace('session talk', 'fact mood<||> "Mood"\n    session talk'), 'PHQ9'],
    ['its own name', atTherapist, 'therapist']
])('%s is fine', async (_, source, newName) => {
    expect(Object.keys(await rename(source, newName))).toEqual([uriOf('marked.protocol')]);
});

test('a name that an importing file takes from elsewhere is refused', async () => {
    const watching = importing.replace('staff  therapist', 'staff  therapist\n        collect PHQ9');
    openMarked(client, watching, 'a.protocol');
    const values = `${team}fact mo<||>od "Mood"\n`;
    await expect(rename(values, 'PHQ9', 'team.protocol')).rejects.toThrow('There is already');
});

test('the editor learns beforehand what would be renamed, or why nothing', async () => {
    const { uri, ranges } = openMarked(client, small.replace('staff  therapist', 'staff  <|therapist|>'));
    const place = { textDocument: { uri }, position: ranges[0]!.start };
    expect(await client.request('textDocument/prepareRename', place)).toEqual({ range: ranges[0], placeholder: 'therapist' });
    const figure = openMarked(client, small.replace('{talk.count', '{<|talk|>.count'));
    expect(await client.request<{ range: Range }>('textDocument/prepareRename', { textDocument: { uri }, position: figure.cursor }))
        .toEqual({ range: figure.ranges[0], placeholder: 'talk' });
    const library = openMarked(client, small.replace('PsyD', '<||>PsyD'));
    await expect(client.request('textDocument/prepareRename', { textDocument: { uri }, position: library.cursor })).rejects.toThrow('standard library');
});
