import type { LinkedEditingRanges } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect } from './client.js';
import { applied, openMarked, withMarks } from './marked-file.js';
import { everywhere, importing, small, team } from './samples.js';

const client = await connect({ 'team.protocol': team, 'a.protocol': importing });

async function linked(source: string, path?: string): Promise<LinkedEditingRanges | null> {
    const { uri, cursor } = openMarked(client, source, path);
    return client.request('textDocument/linkedEditingRange', { textDocument: { uri }, position: cursor });
}

test.each([
    ['a session, in figures and in timing', 'talk', ['session talk', '{talk.count', '{talk.staff', '{talk.timing', 'last talk']],
    ['a source, in citations', 'guide', ['source guide', '@guide', 'cites guide']],
    ['an abbreviation, as a whole word', 'TT', ['abbreviation TT', 'TT is']],
    ['a role, but not the word in a text', 'nurse', ['role nurse', 'staff  nurse', 'talk.staff.nurse']],
    ['a consent', 'form', ['consent form', 'needs  consent form']]
])('%s changes along with where it is declared', async (_, name, [declaration, ...uses]) => {
    const marked = [declaration!, ...uses].reduce((text, place) => text.replaceAll(place, place.replace(name, `<|${name}|>`)), everywhere)
        .replaceAll(`<|<|${name}|>|>`, `<|${name}|>`);
    const answer = await linked(everywhere.replace(declaration!, declaration!.replace(name, `<||>${name}`)));
    expect(withMarks(everywhere, answer!.ranges)).toBe(marked);
});

test('what is typed over all of them is the protocol with another name', async () => {
    const { ranges } = (await linked(everywhere.replace('role nurse', 'role nur<||>se')))!;
    client.open('typed.protocol', applied(everywhere, ranges.map(range => ({ range, newText: 'companion' }))));
    const names = (await client.findings('typed.protocol')).filter(({ code }) => code === 'unknown-name' || code === 'unknown-figure');
    expect(names).toEqual([]);
});

test.each([
    ['a use, where another name is wanted', everywhere.replace('staff  nurse', 'staff  nur<||>se')],
    ['a figure', everywhere.replace('{talk.count', '{ta<||>lk.count')],
    ['a name that nothing uses', everywhere.replace('session after', 'session af<||>ter')],
    ['a name of the library', small.replace('PsyD', 'Psy<||>D')],
    ['a name that nothing has', small.replace('staff  therapist', 'staff  no<||>body')],
    ['a word of the language', small.replace('staff  therapist', 'sta<||>ff  therapist')],
    ['the first of two that have the name', everywhere.replace('role nurse', 'role nur<||>se').replace('"Nurse" }', '"Nurse"\n role nurse "Other" }')],
    ['the second of two that have the name', everywhere.replace('team {', 'team { role nurse "Other"\n').replace('role nurse "Nurse"', 'role nur<||>se "Nurse"')]
])('%s changes alone', async (_, source) => {
    expect(await linked(source)).toBeNull();
});

test('a name that another file uses is renamed, not typed over', async () => {
    expect(await linked(team.replace('role therapist', 'role thera<||>pist'), 'team.protocol')).toBeNull();
});

test('another protocol of the file may have the name too', async () => {
    const answer = await linked(`${everywhere.replace('role nurse', 'role nur<||>se')}${small.replace('role therapist', 'role nurse').replace('staff  therapist', 'staff  nurse')}`);
    expect(answer?.ranges).toHaveLength(4);
});

test('while a name is being typed, what is named like its beginning does not follow', async () => {
    const other = everywhere.replace('role nurse "Nurse"', 'role nurs "Nurse"');
    const { uri } = openMarked(client, other, 'typing.protocol');
    const behind = { line: 4, character: '    team { role nurs'.length };
    client.change('typing.protocol', 'e', { start: behind, end: behind });
    const position = { line: 4, character: behind.character + 1 };
    expect(await client.request('textDocument/linkedEditingRange', { textDocument: { uri }, position })).toBeNull();
    client.change('typing.protocol', '// more', { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } });
    expect(await client.request('textDocument/linkedEditingRange', { textDocument: { uri }, position })).toHaveProperty('ranges.length', 4);
});

test('a name goes on being one while it is typed', async () => {
    const { wordPattern } = (await linked(everywhere.replace('role nurse', 'role <||>nurse')))!;
    const whole = new RegExp(`^(?:${wordPattern!})$`);
    for (const name of ['lead-nurse', 'Ärztin', 'nurse_2', 'ward-2-nurse']) {
        const begun = Array.from(name, (_, at) => name.slice(0, at + 1));
        expect(begun.filter(text => !whole.test(text))).toEqual([]);
    }
    expect(['two words', '2nd', '-', 'a.b'].filter(text => whole.test(text))).toEqual([]);
});
