import type { CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { connect, uriOf } from './client.js';
import { applied, openMarked } from './marked-file.js';
import { small } from './samples.js';
import { tested } from './tested.js';

const client = await connect();
const wrong = small.replace('staff  therapist', 'staff  <|therapits|>');

async function actions(source: string, only?: string[]): Promise<CodeAction[]> {
    const { uri, ranges } = openMarked(client, source);
    return client.request('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [], ...(only && { only }) } });
}

test('a fix stands where its finding is, and puts it right', async () => {
    const [fix, ...others] = await actions(wrong);
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'unknown-name' }] });
    expect(fix?.title).toContain('therapist');
    const text = wrong.replace(/<\||\|>/g, '');
    expect(applied(text, fix?.edit?.changes?.[uriOf('marked.protocol')] ?? [])).toBe(small);
});

test('a text in use that was changed after its approval becomes a draft', async () => {
    const hash = `sha256:${'0'.repeat(64)}`;
    const source = small.replace(/^( *)(version .*)$/m, `$1$2\n$1status active\n$1approved 2026-10-20 by "Ethics board" as <|"${hash}"|>`);
    const [fix] = await actions(source);
    expect(fix).toMatchObject({ title: 'Write `status draft`', kind: 'quickfix', diagnostics: [{ code: 'approval-outdated', severity: 1 }] });
    const text = source.replace(/<\||\|>/g, '');
    expect(applied(text, fix?.edit?.changes?.[uriOf('marked.protocol')] ?? [])).toBe(text.replace('status active', 'status draft'));
});

test('a cursor inside a finding is enough; beside it there are none', async () => {
    expect(await actions(wrong.replace('<|therapits|>', 'thera<||>pits'))).toHaveLength(1);
    expect(await actions(wrong.replace('<|therapits|>', 'therapits').replace('timing', '<|timing|>'))).toEqual([]);
});

test.each([[['quickfix'], 1], [[''], 1], [['refactor'], 0], [['source.fixAll'], 1], [['source.organizeImports'], 0]])('where %j is asked for, there are %i', async (only, count) => {
    expect(await actions(wrong, only)).toHaveLength(count);
});

test('an editor that compares versions gets the version that the fix is for', async () => {
    const careful = await connect({}, { capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    const { uri, ranges } = openMarked(careful, wrong);
    const [fix] = await careful.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [] } });
    expect(fix?.edit).toEqual({ documentChanges: [{ textDocument: { uri, version: 1 }, edits: [{ range: ranges[0], newText: 'therapist' }] }] });
});

const accept = 'Accept this, with a reason';

test.each([
    ['on the element', 'setting <|hall|> "Hall"', 'allow unused-definition on hall because "" by "" until 2027-11-01'],
    ['with the word for it, where another has the name', 'setting <|therapist|> "Room"', 'allow unused-definition on setting therapist because "" by "" until 2027-11-01'],
])('what may be accepted gets a line for the reason and the person, %s', async (_, line, waiver) => {
    const source = small.replace(/\}\n$/, `    ${line}\n}\n`);
    const action = (await actions(source)).find(({ title }) => title === accept);
    const text = source.replace(/<\||\|>/g, '');
    const after = applied(text, action?.edit?.changes?.[uriOf('marked.protocol')] ?? []);
    expect(after).toBe(text.replace(/\}\n$/, `    ${waiver}\n}\n`));
    client.open('accepted.protocol', after);
    expect((await client.findings('accepted.protocol')).map(({ code }) => code)).toEqual(['waiver-incomplete']);
    client.open('signed.protocol', after.replace('because "" by ""', 'because "Is built." by "Medical director"'));
    expect(await client.findings('signed.protocol')).toEqual([]);
});

test('what is about the whole protocol is accepted on the protocol', async () => {
    const source = small.replace(/ {4}version.*\n/, '').replace(/protocol (\w+)/, 'protocol <|$1|>');
    const [action] = (await actions(source)).filter(({ title }) => title === accept);
    expect(action?.edit?.changes?.[uriOf('marked.protocol')]?.[0]?.newText).toBe('    allow missing-version on protocol because "" by "" until 2027-11-01\n');
});

test('an error of the text itself cannot be accepted', async () => {
    expect((await actions(wrong)).map(({ title }) => title)).not.toContain(accept);
});

test('what is taken out leaves no empty line', async () => {
    const text = small.replace('        role therapist', '        role nurse "Nurse" {\n            licence RN\n        }\n\n        role therapist');
    const other = await connect();
    const uri = other.open('unused.protocol', text);
    const [unused] = (await other.findings('unused.protocol')).filter(({ code }) => code === 'unused-definition');
    const actions = await other.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: unused!.range, context: { diagnostics: [unused] } });
    const edits = actions.find(({ title }) => title === 'Take it out')!.edit!.changes![uri]!;
    expect(applied(text, edits)).toBe(small);
});

test('where the editor can fill in a change, the reason, the person and the date are its fields', async () => {
    const filling = await connect({}, { capabilities: { workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } } } });
    const { uri, ranges } = openMarked(filling, small.replace(/\}\n$/, '    setting <|hall|> "Hall"\n}\n'));
    const found = await filling.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [] } });
    const end = { line: small.split('\n').length - 1, character: 0 };
    expect(found.find(({ title }) => title === accept)?.edit).toEqual({
        documentChanges: [{
            textDocument: { uri, version: 1 },
            edits: [{
                range: { start: end, end },
                snippet: { kind: 'snippet', value: '    allow unused-definition on hall because "$1" by "$2" until ${3:2027-11-01}\n' }
            }]
        }]
    });
    expect(found.filter(({ title }) => title !== accept).every(({ edit }) => !JSON.stringify(edit).includes('"snippet"'))).toBe(true);
});

const failing = tested(['one', 'two'].map(name => `scenario ${name} "${name}" {\n given age 17 years\n given nothing else\n expect eligible\n}`).join('\n'));

test('where one line makes several scenarios fail, all of them are put right there, and each where it stands', async () => {
    expect((await actions(failing.replace('age >= 18', '<|age|> >= 18'))).map(({ title }) => title)).toEqual(['Expect what happens in both lines']);
    const [own, ...others] = await actions(failing.replace('expect eligible', 'expect <|eligible|>'));
    expect(others).toEqual([]);
    expect(own).toMatchObject({ title: 'Expect `excluded by adult`', diagnostics: [{ code: 'scenario-fails' }] });
    expect(applied(failing, own?.edit?.changes?.[uriOf('marked.protocol')] ?? [])).toBe(failing.replace('expect eligible', 'expect excluded by adult'));
});
