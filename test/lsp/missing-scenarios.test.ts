import { CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { parseDocument } from '../harness.js';
import { connect, uriOf } from './client.js';
import { applied, openMarked } from './marked-file.js';
import { mixed, tested } from './tested.js';

const resolving = { textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } } };
const client = await connect({}, { capabilities: resolving });
const passing = mixed.replace('    expect excluded by adult\n', '');

const cursor = (source: string): string => source.replace('adult "Age', 'ad<||>ult "Age');

async function actions(source: string, context: object = {}): Promise<CodeAction[]> {
    const { uri, ranges } = openMarked(client, source);
    return client.request('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [], ...context } });
}

async function resolved(source: string, action: CodeAction): Promise<string> {
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    return applied(source.replace(/<\||\|>/g, ''), edit?.changes?.[uriOf('marked.protocol')] ?? []);
}

test('at a criterion, a scenario is offered for each limit and side that none reaches', async () => {
    const found = await actions(cursor(tested(passing)));
    expect(found.map(({ title, kind, edit }) => [title, kind, edit])).toEqual([
        ['Add a scenario for a patient who does not meet `age >= 18 years`', 'quickfix', undefined],
        ['Add a scenario for the limit `age 17 years`', 'quickfix', undefined]
    ]);
});

test.each([0, 1])('what is added is a scenario behind the others that passes and reaches it (%i)', async place => {
    const source = cursor(tested(passing));
    const before = await actions(source);
    const text = await resolved(source, before[place]!);
    const { model, findings } = parseDocument(text);
    expect(findings.filter(({ code }) => code === 'scenario-fails' || code === 'unreadable')).toEqual([]);
    expect(model.protocols[0]!.scenarios.length + model.protocols[0]!.scenarioTables.length).toBe(2);
    const after = await actions(cursor(text));
    expect(after.map(({ title }) => title)).not.toContain(before[place]!.title);
});

test('a protocol without scenarios is left alone until the author asks for changes', async () => {
    const source = cursor(tested(''));
    expect(await actions(source, { triggerKind: CodeActionTriggerKind.Automatic })).toEqual([]);
    expect(await actions(source, { only: ['quickfix'] })).toEqual([]);
    const [first] = await actions(source, { only: ['refactor'] });
    expect(first?.kind).toBe('refactor');
    const { model, findings } = parseDocument(await resolved(source, first!));
    expect(model.protocols[0]!.scenarios.length + model.protocols[0]!.scenarioTables.length).toBe(1);
    expect(findings.filter(({ code }) => code === 'scenario-fails' || code === 'unreadable')).toEqual([]);
});

test('elsewhere, and for an editor that cannot wait for the text, nothing is offered', async () => {
    expect(await actions(tested(passing).replace('role prescriber', 'role prescr<||>iber'))).toEqual([]);
    const simple = await connect();
    const { uri, ranges } = openMarked(simple, cursor(tested(passing)));
    expect(await simple.request('textDocument/codeAction', { textDocument: { uri }, range: ranges[0], context: { diagnostics: [] } })).toEqual([]);
});

test('where the text has changed since, or nobody can be found, that is said, and nothing changes', async () => {
    const source = cursor(tested(passing));
    const [action] = await actions(source);
    client.change('marked.protocol', tested('').replace('include adult', 'include grown'));
    expect(await client.request('codeAction/resolve', action!)).toEqual(action);
    expect(client.told.at(-1)).toContain('The text has changed since');
    const nobody = tested(passing).replace('include adult', 'include sco<||>red "Scored" when PHQ9 >= 0\n    include adult').replace('collect age', 'collect age, PHQ9');
    const never = (await actions(nobody)).find(({ title }) => title.includes('does not meet'));
    expect(await client.request('codeAction/resolve', never!)).toEqual(never);
    expect(client.told.at(-1)).toContain('no patient was found');
});

test('an action that changes something already stays as it is', async () => {
    const action = { title: 'Correct it', edit: { changes: {} } };
    expect(await client.request('codeAction/resolve', action)).toEqual(action);
});
