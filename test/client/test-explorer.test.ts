import { beforeEach, expect, test, vi } from 'vitest';
import type { TestItem, TestRunRequest } from 'vscode';
import { clientCommands } from '../../client/commands.js';
import { connect, uriOf } from '../lsp/client.js';
import { mixed, table, tested } from '../lsp/tested.js';
import type { EventEmitter as Emitter } from './editor.js';

interface Items extends Map<string, Item> {
    add(item: Item): unknown;
}

/** A test item as far as the explorer uses it. */
interface Item {
    readonly id: string;
    label: string;
    readonly uri: { toString(): string };
    parent?: Item;
    readonly children: Items;
}

/** What a failed expectation shows. */
interface Failure {
    readonly message: string;
    readonly location: unknown;
    readonly contextValue?: string;
    readonly stackTrace?: readonly { readonly label: string }[];
}

/** What the explorer makes. */
interface Made {
    roots: Items;
    controller: { readonly items: Items; readonly refreshHandler?: () => Promise<void> };
    run: (request: object, token: object) => Promise<void>;
    closed: Emitter<unknown>;
}

/** An editor that writes down what it is told. */
const editor = vi.hoisted(() => ({
    made: {} as Made,
    commands: new Map<string, (...of: unknown[]) => Promise<void>>(),
    runs: [] as string[][],
    failures: [] as Failure[],
    outdated: [] as string[],
    shown: [] as unknown[],
    told: [] as string[],
    files: [] as unknown[],
}));

vi.mock('vscode', async () => {
    const { values } = await import('./editor.js');
    const list = (parent?: Item): Items => {
        const items = new Map<string, Item>() as Items;
        items.add = item => {
            Object.assign(item, { parent });
            return items.set(item.id, item);
        };
        items.forEach = visit => [...items.values()].forEach(item => visit(item, item.id, items));
        return items;
    };
    const roots = list();
    editor.made.roots = roots;
    const created = {
        items: roots,
        createTestItem(id: string, label: string, uri: Item['uri']) {
            const item = { id, label, uri, children: undefined as unknown as Items };
            item.children = list(item);
            return item;
        },
        createRunProfile: (_: string, kind: unknown, handler: Made['run']) => void (editor.made.run = handler, expect(kind).toBe(1)),
        createTestRun() {
            const lines: string[] = [];
            editor.runs.push(lines);
            return {
                passed: ({ label }: Item) => lines.push(`${label}: passed`),
                failed: ({ label }: Item, messages: readonly Failure[]) => {
                    lines.push(`${label}: failed`);
                    editor.failures.push(...messages);
                },
                errored: ({ label }: Item, { message }: { readonly message: string }) => lines.push(`${label}: ${message}`),
                end: () => lines.push('end'),
            };
        },
        invalidateTestResults: (items: readonly Item[]) => editor.outdated.push(...items.map(({ label }) => label)),
    };
    editor.made.controller = created;
    const closed = new values.EventEmitter();
    editor.made.closed = closed;
    return {
        ...values,
        commands: { registerCommand: (id: string, run: (...of: unknown[]) => Promise<void>) => editor.commands.set(id, run) },
        tests: { createTestController: () => created },
        window: {
            activeTextEditor: undefined,
            showTextDocument: (uri: Item['uri'], { selection }: { readonly selection: unknown }) => Promise.resolve(editor.shown.push([uri.toString(), selection])),
            showInformationMessage: (message: string) => editor.told.push(message),
        },
        workspace: {
            textDocuments: [], findFiles: () => Promise.resolve(editor.files), asRelativePath: (uri: Item['uri']) => uri.toString().replace('file:///clinic/', ''),
            createFileSystemWatcher: () => ({ onDidCreate: () => ({}), onDidDelete: closed.event }),
            onDidOpenTextDocument: () => ({}),
        },
    };
});
vi.mock('vscode-languageclient', async () => (await import('./editor.js')).languageClientModule);

// Another test may have loaded the client with an editor of its own.
vi.resetModules();
const { registerTestExplorer } = await import('../../client/features/scenarios/test-explorer.js');
const { clientOf, EventEmitter, values } = await import('./editor.js');

const server = await connect({ 'a.protocol': tested(`${mixed}\n${table}`), 'b.protocol': tested(table.replace('17', '19')), 'none.protocol': tested('') });
const changes = new EventEmitter<unknown>();
const client = clientOf(server);
registerTestExplorer(client, changes.event as never);
editor.files = ['a', 'b', 'none'].map(name => values.Uri.parse(uriOf(`${name}.protocol`)));

const roots = editor.made.roots;
const named = (items: Items, label: string): Item => [...items.values()].find(candidate => candidate.label === label)!;
const item = (file: string, ...path: readonly string[]): Item => path.reduce((from, label) => named(from.children, label), named(roots, file));

const running = { isCancellationRequested: false, onCancellationRequested: () => ({}) };

async function run(request: Partial<TestRunRequest>, token: object = running): Promise<readonly string[]> {
    await editor.made.run(request, token);
    return editor.runs.at(-1)!;
}

const asItems = (...items: Item[]): TestItem[] => items as unknown as TestItem[];

beforeEach(async () => {
    client.state = 2;
    server.open('a.protocol');
    await editor.made.controller.refreshHandler!();
    [editor.runs, editor.failures, editor.outdated, editor.shown, editor.told].forEach(list => list.splice(0));
});

function outline(items: Items, depth = ''): string[] {
    return [...items.values()].flatMap(({ label, children }) => [`${depth}${label}`, ...outline(children, `${depth}  `)]);
}

test('files with scenarios are listed, rows below their table', () => {
    expect(outline(roots)).toEqual([
        'a.protocol', '  A young adult', '  Ages at the limit', '    row 1', '    row 2',
        'b.protocol', '  Ages at the limit', '    row 1', '    row 2'
    ]);
});

test('all are run, or one, or the rows of a table but one', async () => {
    const rows = ['row 1: passed', 'row 2: failed'];
    expect(await run({})).toEqual(['A young adult: failed', ...rows, 'row 1: passed', 'row 2: passed', 'end']);
    expect(await run({ include: asItems(item('a.protocol', 'A young adult')) })).toEqual(['A young adult: failed', 'end']);
    const ages = item('a.protocol', 'Ages at the limit');
    expect(await run({ include: asItems(ages), exclude: asItems([...ages.children.values()][0]!) })).toEqual([rows[1], 'end']);
});

test('a failure stands at its expectation, with the clauses that decided, and leads to the first of them', async () => {
    await run({ include: asItems(item('a.protocol', 'A young adult')) });
    const [failure, ...others] = editor.failures;
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ message: expect.stringMatching(/^Expected `excluded by adult`\. ./), contextValue: 'regimen.decided' });
    expect(failure!.stackTrace?.map(({ label }) => label)).toEqual(['This is met.', '`age 18 years` is given.']);
    await editor.commands.get(clientCommands.decidingClause)!({ message: { location: failure!.location } });
    const lines = tested(`${mixed}\n${table}`).split('\n');
    const line = lines.findIndex(text => text.includes('age >= 18 years'));
    expect(editor.shown).toEqual([[uriOf('a.protocol'), expect.objectContaining({ start: { line, character: lines[line]!.indexOf('age >=') } })]]);
});

test('where no failed expectation stands, the command says what to do', async () => {
    await editor.commands.get(clientCommands.decidingClause)!();
    expect(editor.told).toEqual([expect.stringContaining('Run the scenarios first')]);
});

test('what may come out differently is listed anew, and its results are out of date', async () => {
    server.open('a.protocol', tested(table));
    await changes.fire(values.Uri.parse(uriOf('a.protocol')));
    await vi.waitFor(() => expect(editor.outdated).toEqual(['a.protocol']));
    expect(outline(item('a.protocol').children)).toEqual(['Ages at the limit', '  row 1', '  row 2']);
    expect(editor.runs).toEqual([]);
});

test('continuous runs are repeated with each change, until they are ended', async () => {
    let end: () => void = () => undefined;
    const include = asItems(item('a.protocol', 'Ages at the limit'));
    await run({ include, continuous: true }, { isCancellationRequested: false, onCancellationRequested: (stop: () => void) => (end = stop) });
    server.open('a.protocol', tested(table.replace('17', '19')));
    await changes.fire(values.Uri.parse(uriOf('a.protocol')));
    await changes.fire(values.Uri.parse(uriOf('b.protocol')));
    await vi.waitFor(() => expect(editor.runs.slice(1)).toEqual([['row 1: passed', 'row 2: passed', 'end']]));
    end();
    await changes.fire(values.Uri.parse(uriOf('a.protocol')));
    await vi.waitFor(() => expect(editor.outdated).toContain('a.protocol'));
    expect(editor.runs).toHaveLength(2);
});

test('a file without a scenario any more, or that is deleted, is listed no longer', async () => {
    server.open('a.protocol', tested(''));
    await changes.fire(values.Uri.parse(uriOf('a.protocol')));
    await vi.waitFor(() => expect([...roots.values()].map(({ label }) => label)).toEqual(['b.protocol']));
    await editor.made.closed.fire(values.Uri.parse(uriOf('b.protocol')));
    expect(roots.size).toBe(0);
});

test('without a server nothing is listed anew, and whoever runs scenarios is told', async () => {
    const include = asItems(item('a.protocol', 'A young adult'));
    client.state = 1;
    expect(await run({ include })).toEqual(['A young adult: The Regimen language server is not running.', 'end']);
});

test('a run that is ended stops before the next file', async () => {
    expect(await run({}, { isCancellationRequested: true, onCancellationRequested: () => ({}) })).toEqual(['end']);
});
