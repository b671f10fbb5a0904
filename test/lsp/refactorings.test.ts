import { readdirSync, readFileSync } from 'node:fs';
import type { CodeAction } from 'vscode-languageserver';
import { expect, test } from 'vitest';
import { exportedProtocol } from '../../language/exporters/json/protocol.js';
import { createWorkspace } from '../../language/workspace.js';
import { EmptyFileSystem } from 'langium';
import { able, actionsAt, afterwards, chosen } from './acting.js';
import { connect, uriOf } from './client.js';
import { importing, small, team } from './samples.js';

const folder = new URL('../../examples/', import.meta.url);
const examples = Object.fromEntries(readdirSync(folder).filter(name => name.endsWith('.protocol')).map(name => [uriOf(name), readFileSync(new URL(name, folder), 'utf8')]));
const workspace = createWorkspace({ ...EmptyFileSystem, today: () => '2026-11-01' });
const client = await connect(Object.fromEntries(Object.entries(examples).map(([uri, text]) => [uri.slice(uri.lastIndexOf('/') + 1), text])), { capabilities: able });

/** What the protocols of a file say, wherever it is written; and how many findings there are. */
function meaning(texts: Readonly<Record<string, string>>, uri: string): unknown {
    workspace.update(Object.entries(texts).map(([each, text]) => ({ uri: each, text })), workspace.documents().filter(each => texts[each] === undefined));
    const { model, findings } = workspace.document(uri)!;
    return [model.protocols.map(protocol => JSON.parse(JSON.stringify(exportedProtocol(protocol)), reviver) as object).map(merged), findings.map(({ code, message }) => `${code}: ${message}`).sort()];
}

/** What a file shares is called after it, and what one of several protocols declares after that; this is all that may differ. */
function reviver(_: string, value: unknown): unknown {
    return typeof value === 'string' ? value.replace(/^(?:(?!standard:)[\w-]+:|protocol\/\w+\/)(?=[a-z-]+\/)/, '') : value;
}

function merged(exported: { own?: Record<string, readonly { id: string }[]>; used?: Record<string, readonly { id: string }[]> }): object {
    const { own = {}, used = {}, ...rest } = exported;
    const both = Object.keys(own).map(key => [key, [...own[key]!, ...used[key]!].sort((a, b) => (a.id < b.id ? -1 : 1))]);
    return { ...rest, all: Object.fromEntries(both) as object };
}

const heads = Object.entries(examples).flatMap(([uri, text]) =>
    [...text.matchAll(/^ {4}(team|consent \w+|medication \w+|(?:instrument|fact|vital|lab|panel) \w+)/gm)].map(({ 0: head, 1: name, index }) =>
        ({ uri, name: name!, at: index + head.length - 1 })));

function marked(text: string, at: number): string {
    return `${text.slice(0, at)}<||>${text.slice(at)}`;
}

async function offered(uri: string, text: string, at: number, kind: string): Promise<CodeAction | undefined> {
    const [action] = await actionsAt(client, marked(text, at), [kind], uri);
    return action;
}

const moved: string[] = [];
const refused: string[] = [];

test.each(heads.map(({ uri, name, at }) => [`${uri.slice(uri.lastIndexOf('/') + 1)}: ${name}`, uri, at] as const))('%s is moved to a file of its own and back', async (what, uri, at) => {
    const text = examples[uri]!;
    const action = await offered(uri, text, at, 'refactor.extract');
    if (action!.disabled) {
        refused.push(what);
        expect(action!.disabled.reason).toMatch(/^(It names|.*extends this protocol|It takes the place|The source leaves open|A finding about it)/);
        return;
    }
    moved.push(what);
    const before = meaning(examples, uri);
    const after = afterwards(examples, await chosen(client, action!));
    expect(meaning(after, uri)).toEqual(before);
    const [created] = Object.keys(after).filter(each => examples[each] === undefined) as [string];
    expect(workspace.document(created)!.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    client.open(created, after[created]);
    const name = created.slice(created.lastIndexOf('/') + 1);
    const inline = await offered(uri, after[uri]!, after[uri]!.indexOf(`"${name}"`) + 2, 'refactor.inline');
    expect(inline?.disabled).toBeUndefined();
    expect(meaning(afterwards(after, await chosen(client, inline!)), uri)).toEqual(before);
    client.close(created);
    client.open(uri, text);
}, 60_000);

test('in the examples there are both: what moves, and what has to stay', () => {
    expect(moved.length).toBeGreaterThan(5);
    expect(refused.length).toBeGreaterThan(0);
});

const one = await connect({ 'team.protocol': team, 'a.protocol': importing }, { capabilities: able });
const plain = await connect({ 'team.protocol': team });

test('what is named goes along, and a name that is taken is not taken again', async () => {
    const source = small.replace('    team {', '    source guide "Guide"\n    // Who treats.\n    te<||>am {').replace('"Therapist" {', '"Therapist" cites guide {');
    const [action] = await actionsAt(one, source, ['refactor']);
    expect(action?.title).toBe('Move the team to `team-2.protocol`, with what it names (1 more)');
    const uri = uriOf('marked.protocol');
    const after = afterwards({ [uri]: source.replace('<||>', '') }, await chosen(one, action!));
    expect(after[uriOf('team-2.protocol')]).toBe(`use standard

source guide "Guide"

// Who treats.
team {
    role therapist "Therapist" cites guide {
        licence PsyD
    }
}
`);
    expect(after[uri]).toBe(small.replace(/ {4}team \{[^]*?\n {4}\}\n/, '').replace('use standard\n', 'use standard\nimport "team-2.protocol"\n'));
});

test.each([
    ['a step that stays', small.replace('    team {', '    consent fo<||>rm "Form" {\n        obtain by therapist at least 1 days before talk 1\n    }\n    team {'), 'It names the session `talk`'],
    ['a figure', small.replace('    team {', '    consent fo<||>rm "Form" {\n        statement s "Come {talk.count} times."\n    }\n    team {'), 'It names the session `talk`'],
    ['a waiver', small.replace('    team {', '    consent fo<||>rm "Form" { }\n    allow unused-definition on form because "So." by "Me" until 2027-03-31\n    team {'), 'A finding about it is accepted'],
    ['a namesake', small.replace('protocol', 'team {\n    role therapist "Other"\n}\nprotocol').replace('    team {', '    te<||>am {'), 'There is another role `therapist`'],
    ['lines that are shared', small.replace('    team {', '    source a "A" consent fo<||>rm "Form" { }\n    team {'), 'Something else stands on its lines']
])('with %s it is refused, with the reason', async (_, source, reason) => {
    const [action] = await actionsAt(one, source, ['refactor.extract']);
    expect(action?.disabled?.reason).toContain(reason);
    expect(action?.edit).toBeUndefined();
});

test('an editor that cannot make files is offered nothing, and nothing is offered elsewhere', async () => {
    expect(await actionsAt(plain, small.replace('    team {', '    te<||>am {'), ['refactor'])).toEqual([]);
    expect(await actionsAt(one, small.replace('licence PsyD', 'lic<||>ence PsyD'), ['refactor'])).toEqual([]);
});

test('what is used of an imported file comes into the protocol', async () => {
    const [action] = await actionsAt(one, importing.replace('"team', '"te<||>am'), ['refactor.inline'], 'a.protocol');
    const uri = uriOf('a.protocol');
    const after = afterwards({ [uri]: importing }, await chosen(one, action!))[uri];
    expect(after).toBe(importing.replace('import "team.protocol"\n', '').replace('    session', `${team.replace('use standard\n\n', '').replace(/^(?=.)/gm, '    ')}\n    session`));
});

test.each([
    ['sorted, each once, without what nothing uses', 'import "team.protocol"\nimport "b.protocol"\nuse standard\nimport "team.protocol"  // people\n', 'use standard\nimport "team.protocol"\n'],
    ['with its comment', '// People\nimport "team.protocol"\nuse standard\n', 'use standard\n// People\nimport "team.protocol"\n'],
    ['a file that is missing stays', 'import "gone.protocol"\nuse standard\nimport "team.protocol"\n', 'use standard\nimport "gone.protocol"\nimport "team.protocol"\n'],
    ['in order already', 'use standard\nimport "team.protocol"\n', undefined]
])('imports: %s', async (_, head, wanted) => {
    const all = await connect({ 'team.protocol': team, 'b.protocol': 'setting room "Room"\n' }, { capabilities: able });
    const rest = importing.replace(/^[^]*?\n\n/, '\n');
    const uri = uriOf('a.protocol');
    const [action] = await actionsAt(all, `<||>${head}${rest}`, ['source.organizeImports'], 'a.protocol');
    if (wanted === undefined) {
        expect(action).toBeUndefined();
        return;
    }
    const texts = { [uri]: head + rest, [uriOf('team.protocol')]: team, [uriOf('b.protocol')]: 'setting room "Room"\n' };
    const before = meaning(texts, uri);
    const after = afterwards(texts, await chosen(all, action!));
    expect(after[uri]).toBe(wanted + rest);
    expect((meaning(after, uri) as unknown[])[0]).toEqual((before as unknown[])[0]);
});

test.each(Object.entries(examples))('the imports of %s are in order, and it says the same with more of them', async (uri, text) => {
    const more = 'import "team.protocol"\n';
    const [none] = await actionsAt(client, `<||>${text}`, ['source.organizeImports'], uri);
    expect(none).toBeUndefined();
    const start = text.indexOf('use standard');
    const longer = text.slice(0, start) + more + text.slice(start);
    client.open('team.protocol', 'setting somewhere "Somewhere"\n');
    const action = await offered(uri, longer, 0, 'source.organizeImports');
    const texts = { ...examples, [uriOf('team.protocol')]: 'setting somewhere "Somewhere"\n', [uri]: longer };
    const after = afterwards(texts, await chosen(client, action!));
    expect((meaning(after, uri) as unknown[])[0]).toEqual((meaning(examples, uri) as unknown[])[0]);
    expect(after[uri]).not.toContain('team.protocol');
    client.open(uri, text);
});
