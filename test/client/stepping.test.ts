import { beforeEach, expect, test, vi } from 'vitest';
import { clientCommands } from '../../client/commands.js';
import { connect, uriOf } from '../lsp/client.js';
import { mixed, table, tested } from '../lsp/tested.js';
import type { EventEmitter as Emitter } from './editor.js';

interface Node {
    readonly kind: string;
    readonly index: number;
}

interface Item {
    readonly label: string;
    readonly description: string;
    readonly iconPath: { readonly id: string };
}

/** What stepping makes. */
interface Made {
    view: { description: string; message: string; visible: boolean };
    tree: { getChildren(node?: Node): Node[]; getTreeItem(node: Node): Item };
    selection: Emitter<object>;
}

/** An editor that writes down what it is told; `choose` is what its user picks. */
const editor = vi.hoisted(() => ({
    commands: new Map<string, (...of: unknown[]) => Promise<void>>(),
    contexts: [] as unknown[],
    made: {} as Made,
    revealed: [] as number[],
    coming: undefined as Promise<void> | undefined,
    marks: new Map<string, readonly { readonly range?: unknown; readonly renderOptions?: { readonly after: { readonly contentText: string } } }[]>(),
    shown: [] as string[],
    told: [] as string[],
    choose: (items: readonly { readonly label: string }[]): unknown => items[0],
}));

vi.mock('vscode', async () => {
    const { values } = await import('./editor.js');
    const selection = new values.EventEmitter<object>();
    editor.made.selection = selection;
    const names = ['clause', 'said', 'reasons'];
    const textEditor = {
        document: { uri: values.Uri.parse('file:///clinic/a.protocol'), languageId: 'clinical-protocol' },
        setDecorations: ({ name }: { readonly name: string }, ranges: readonly object[]) => editor.marks.set(name, ranges),
        revealRange: () => undefined,
    };
    return {
        ...values,
        commands: {
            registerCommand: (id: string, run: (...of: unknown[]) => Promise<void>) => editor.commands.set(id, run),
            executeCommand: (_: string, ...of: unknown[]) => Promise.resolve(editor.contexts.push(of)),
        },
        window: {
            activeTextEditor: textEditor, visibleTextEditors: [textEditor],
            createTextEditorDecorationType: () => ({ name: names.shift() }),
            onDidChangeVisibleTextEditors: () => ({}),
            createTreeView(_: string, { treeDataProvider }: { readonly treeDataProvider: Made['tree'] }) {
                editor.made.tree = treeDataProvider;
                const view = {
                    description: '', message: '', visible: true, onDidChangeSelection: selection.event,
                    reveal: async (node: Node) => {
                        editor.revealed.push(node.index);
                        await editor.coming;
                        await selection.fire({ selection: [node] });
                    },
                };
                editor.made.view = view;
                return view;
            },
            showTextDocument: (uri: { toString(): string }) => {
                editor.shown.push(uri.toString());
                return Promise.resolve(textEditor);
            },
            showInformationMessage: (message: string) => editor.told.push(message),
            showErrorMessage: (message: string) => Promise.resolve(void editor.told.push(message)),
            showQuickPick: (items: readonly { readonly label: string }[]) => Promise.resolve(editor.choose(items)),
        },
    };
});
vi.mock('vscode-languageclient', async () => (await import('./editor.js')).languageClientModule);

// Another test may have loaded the client with an editor of its own.
vi.resetModules();
const { registerStepping } = await import('../../client/features/scenarios/stepping.js');
const { clientOf, EventEmitter, values } = await import('./editor.js');

const uri = uriOf('a.protocol');
const server = await connect({});
const changes = new EventEmitter<unknown>();
registerStepping(clientOf(server), changes.event as never);

const call = (command: string, ...of: unknown[]): Promise<void> => editor.commands.get(command)!(...of);
const said = (): string | undefined => editor.marks.get('said')?.[0]?.renderOptions?.after.contentText;
const young = { uri, scenario: 'scenario/young', protocol: 'example' };

beforeEach(async () => {
    server.open('a.protocol', tested(`${mixed}\n${table}`));
    await call(clientCommands.endCourse);
    [editor.contexts, editor.revealed, editor.shown, editor.told].forEach(list => list.splice(0));
});

test('a lens leads to the first event of its patient: in the list, with what is known, and marked in the text', async () => {
    await call(clientCommands.stepThrough, young);
    expect(editor.contexts).toEqual([['regimen.stepping', true]]);
    expect(editor.made.view).toMatchObject({ description: 'A young adult', message: expect.stringMatching(/^fails in 1 of 2 – event 1 of \d+$/) });
    expect(said()).toBe('Day -7: The patient is eligible.');
    const [first] = editor.made.tree.getChildren();
    expect(editor.made.tree.getTreeItem(first!)).toMatchObject({ label: 'The patient is eligible.', description: 'Day -7', iconPath: { id: 'debug-stackframe' } });
    expect(editor.made.tree.getChildren(first).map(node => editor.made.tree.getTreeItem(node)).map(({ label, description }) => [label, description])).toEqual([['age 18 years', 'from now on']]);
    expect(editor.revealed).toEqual([0]);
});

test('next and previous go through the events, and stay at the ends', async () => {
    await call(clientCommands.stepThrough, young);
    await call(clientCommands.previousEvent);
    await call(clientCommands.nextEvent);
    await call(clientCommands.nextEvent);
    await call(clientCommands.previousEvent);
    expect(editor.revealed).toEqual([0, 1, 2, 1]);
    expect(said()).toBe('Day 1, dosing 1: It is held.');
    for (let left = editor.made.tree.getChildren().length; left > 0; left--) {
        await call(clientCommands.nextEvent);
    }
    expect(editor.revealed.at(-1)).toBe(editor.made.tree.getChildren().length - 1);
});

test('a list that was put away stays away while stepping, and comes back for whoever starts', async () => {
    await call(clientCommands.stepThrough, young);
    editor.made.view.visible = false;
    await call(clientCommands.nextEvent);
    expect(editor.revealed).toEqual([0]);
    await call(clientCommands.stepThrough, young);
    editor.made.view.visible = true;
    expect(editor.revealed).toEqual([0, 0]);
});

test('an event that is selected because it came into sight late takes no step back', async () => {
    await call(clientCommands.stepThrough, young);
    let arrive = (): void => undefined;
    editor.coming = new Promise(resolve => {
        arrive = resolve;
    });
    const steps = [call(clientCommands.nextEvent), call(clientCommands.nextEvent)];
    await vi.waitFor(() => expect(editor.revealed).toEqual([0, 1, 2]));
    arrive();
    editor.coming = undefined;
    await Promise.all(steps);
    expect(editor.made.view.message).toMatch(/event 3 of/);
    expect(editor.revealed).toEqual([0, 1, 2]);
});

test('a clause that gives something is marked, and a value is new at the visit that finds it', async () => {
    await call(clientCommands.stepThrough, young);
    const items = editor.made.tree.getChildren().map(node => ({ node, ...editor.made.tree.getTreeItem(node) }));
    const dose = items.find(({ label }) => label.endsWith('is given.'))!;
    await editor.made.selection.fire({ selection: [dose.node] });
    await vi.waitFor(() => expect(said()).toBe(`${dose.description}: ${dose.label}`));
    const held = items.find(({ description }) => description.endsWith('dosing 2'))!;
    const below = editor.made.tree.getChildren(held.node).map(node => editor.made.tree.getTreeItem(node));
    expect(below.map(({ label, description }) => [label, description])).toEqual([['age 18 years', ''], ['systolic 120 mmHg at dosing 2', 'from now on']]);
});

test('of a table or a file, the patient is chosen, with the results beside', async () => {
    let offered: readonly object[] = [];
    editor.choose = items => {
        offered = items;
        return items[1];
    };
    await call(clientCommands.stepThrough, { uri, scenario: 'scenario-table/ages', protocol: 'example' });
    expect(offered).toMatchObject([{ label: 'Ages at the limit, row 1', description: 'passes' }, { label: 'Ages at the limit, row 2', description: 'fails in 1 of 1' }]);
    expect(editor.made.view.description).toBe('Ages at the limit, row 2');
    await call(clientCommands.stepThrough);
    expect(offered).toHaveLength(3);
    await call(clientCommands.stepThrough, { uri: values.Uri.parse(uri), id: 'example scenario-table/ages' });
    expect(offered).toHaveLength(2);
    await call(clientCommands.stepThrough, { uri: values.Uri.parse(uri), id: uri });
    expect(offered).toHaveLength(3);
});

test('after a change of the text the course is that of the new text, and nobody is moved', async () => {
    await call(clientCommands.stepThrough, young);
    editor.shown.splice(0);
    server.open('a.protocol', tested(mixed.replace('18 years', '17 years')));
    await changes.fire(values.Uri.parse(uri));
    await vi.waitFor(() => expect(said()).toBe('Day -7: The patient is not eligible.'));
    expect(editor.shown).toEqual([]);
    server.open('a.protocol', tested(table));
    await changes.fire(values.Uri.parse(uri));
    await vi.waitFor(() => expect(editor.contexts.at(-1)).toEqual(['regimen.stepping', false]));
    expect(said()).toBeUndefined();
    expect(editor.made.tree.getChildren()).toEqual([]);
});

test('ending takes the marks away', async () => {
    await call(clientCommands.stepThrough, young);
    await call(clientCommands.endCourse);
    expect([...editor.marks.values()]).toEqual([[], [], []]);
    expect(editor.contexts.at(-1)).toEqual(['regimen.stepping', false]);
});

test('where there is nothing to step through, that is said', async () => {
    server.open('a.protocol', tested(''));
    await call(clientCommands.stepThrough);
    server.open('a.protocol', tested(`${mixed}\nsession after "After" {\n    timing 3 days after dosing 1, 9 days after dosing 1\n    staff prescriber\n}`));
    await call(clientCommands.stepThrough);
    await call(clientCommands.stepThrough, { ...young, uri: uriOf('nowhere.protocol') });
    expect(editor.told).toEqual([
        expect.stringContaining('There is no scenario here yet.'),
        expect.stringContaining('The timing lines contradict each other'),
        expect.stringContaining('The scenario could not be run. There is no file with scenarios')
    ]);
});
