import type { CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { ruleDocUrl } from '../../language/rules/index.js';
import { able, actionsAt, afterwards, chosen } from './acting.js';
import { connect, uriOf } from './client.js';
import { small } from './samples.js';

const client = await connect({}, { capabilities: able });
const plain = await connect();
const uri = uriOf('marked.protocol');

/** Two names and a keyword that are spelled wrong, and a dose of which the decimals mislead. */
const wrong = small
    .replace('staff  therapist', 'staff  <|therapits|>\n        in     rom')
    .replace('    session', '    setting room "Room"\n    medication drug "Drug" {\n        route oral\n        dose  50.0 mg\n    }\n    session')
    .replace('timing 3', 'timign 3');
const wrongText = wrong.replace(/<\||\|>/g, '');

function titled(actions: readonly CodeAction[], title: string | RegExp): CodeAction {
    const found = actions.find(action => (typeof title === 'string' ? action.title === title : title.test(action.title)));
    if (!found) {
        throw new Error(`no ${String(title)} among ${actions.map(action => action.title).join('; ')}`);
    }
    return found;
}

test('all right answers of a file are given at once, on saving too', async () => {
    const [action, ...others] = await actionsAt(client, wrong, ['source.fixAll']);
    expect(others).toEqual([]);
    expect(action).toMatchObject({ kind: 'source.fixAll.regimen' });
    expect(action?.edit).toBeUndefined();
    const after = afterwards({ [uri]: wrongText }, await chosen(client, action!))[uri]!;
    expect(after).toBe(wrongText.replace('therapits', 'therapist').replace('rom', 'room').replace('50.0', '50').replace('timign', 'timing'));
});

test('what would say something else is never changed in passing', async () => {
    const dose = small.replace('    session', '    medication ketamine "Ketamine" {\n        route intravenous\n        dose  <|0.5 mg|>\n    }\n    session');
    const fixes = await actionsAt(client, dose, ['quickfix']);
    expect(fixes.some(({ isPreferred }) => isPreferred)).toBe(true);
    expect(await actionsAt(client, dose, ['source.fixAll'])).toEqual([]);
});

test('what concerns the whole file comes only where it is asked for', async () => {
    const kinds = (await actionsAt(client, wrong)).map(({ kind }) => kind);
    expect(kinds).toContain('quickfix');
    expect(kinds.filter(kind => kind?.startsWith('source'))).toEqual([]);
});

test('an editor that cannot wait gets the change at once', async () => {
    const [action] = await actionsAt(plain, wrong, ['source']);
    expect(afterwards({ [uri]: wrongText }, action!.edit!)[uri]).toContain('timing 3 times');
});

test('all findings of one rule are mended together, and the others stay', async () => {
    const action = titled(await actionsAt(client, wrong), 'Fix all 2 findings `unknown-name` in this file');
    expect(action.isPreferred).toBeUndefined();
    expect(action.diagnostics).toHaveLength(2);
    const after = afterwards({ [uri]: wrongText }, await chosen(client, action))[uri];
    expect(after).toBe(wrongText.replace('therapits', 'therapist').replace('in     rom', 'in     room'));
    expect((await actionsAt(client, wrong.replace('rom', 'room'))).map(({ title }) => title).join()).not.toContain('Fix all');
});

test('a change that comes too late is not made, and the author is told', async () => {
    const [action] = await actionsAt(client, wrong, ['source.fixAll']);
    client.open('marked.protocol', small);
    expect(await client.request<CodeAction>('codeAction/resolve', action!)).not.toHaveProperty('edit');
    await client.settled();
    expect(client.told.at(-1)).toContain('has changed since');
});

const unused = small.replace(/\}\n$/, '    setting <|hall|> "Hall"\n}\n');

test.each([
    ['rules:\n  unused-definition: error\n  open-course: off\n', 'rules:\n  unused-definition: off\n  open-course: off\n'],
    ['# Ours\nrules:\n    open-course: off # agreed\n', '# Ours\nrules:\n    unused-definition: off\n    open-course: off # agreed\n'],
    ['rules:\n  unused-definition:\n    level: info\n', 'rules:\n  unused-definition:\n    level: off\n'],
    ['rules:\n', 'rules:\n  unused-definition: off\n'],
    ['', 'rules:\n  unused-definition: off\n']
])('a level is set in the file that is there: %j', async (before, wanted) => {
    const one = await connect({ 'regimen.yaml': before }, { capabilities: able });
    const action = titled(await actionsAt(one, unused), /^Turn `unused-definition` off/);
    const home = uriOf('regimen.yaml');
    const after = afterwards({ [home]: before }, await chosen(one, action))[home]!;
    expect(after).toBe(wanted);
    one.open('regimen.yaml', after);
    expect(await one.findings('regimen.yaml')).toEqual([]);
    expect(await actionsAt(one, unused)).toEqual([]);
});

test('a level is set in a new file, where the editor can make one', async () => {
    const action = titled(await actionsAt(client, unused), 'Count `unused-definition` as an error in regimen.yaml');
    expect(afterwards({}, await chosen(client, action))).toEqual({ [uriOf('regimen.yaml')]: 'rules:\n  unused-definition: error\n' });
    expect((await actionsAt(plain, unused)).map(({ title }) => title).join()).not.toContain('regimen.yaml');
    expect((await actionsAt(client, wrong)).map(({ title }) => title).join()).not.toContain('regimen.yaml');
});

test('a file that holds something else is left alone', async () => {
    const one = await connect({ 'regimen.yaml': 'rules: { open-course: off }\n' }, { capabilities: able });
    expect((await actionsAt(one, unused)).map(({ title }) => title).join()).not.toContain('regimen.yaml');
});

test('the page about a rule is opened by an editor that can', async () => {
    const { command } = titled(await actionsAt(client, unused), 'Show the page about `unused-definition`');
    expect(command?.arguments).toEqual([{ uri: ruleDocUrl('unused-definition') }]);
    expect(await client.request('workspace/executeCommand', command!)).toBeNull();
    await client.settled();
    expect(client.asked.filter(({ method }) => method === 'window/showDocument')).toEqual([
        { method: 'window/showDocument', params: { uri: ruleDocUrl('unused-definition'), external: true } }
    ]);
    await expect(client.request('workspace/executeCommand', { command: 'regimen.showDocumentation', arguments: [{ uri: 'https://example.org' }] })).rejects.toThrow('no such page');
    expect((await actionsAt(plain, unused)).map(({ title }) => title).join()).not.toContain('page about');
});
