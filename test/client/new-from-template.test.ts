import { beforeEach, expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientCommands, languageId } from '../../client/commands.js';
import { templatesRequest } from '../../server/messages/templates.js';

interface Item {
    readonly label: string;
    readonly description: string;
    readonly detail: string;
}

/** An editor that writes down what it is asked to do; `choose` is what its user picks. */
const editor = vi.hoisted(() => ({
    commands: new Map<string, () => Promise<void>>(),
    done: [] as unknown[],
    choose: (items: readonly unknown[]): unknown => items[0],
}));

vi.mock('vscode', async () => ({
    l10n: (await import('./editor.js')).l10n,
    commands: { registerCommand: (id: string, run: () => Promise<void>) => editor.commands.set(id, run) },
    window: {
        showQuickPick: (items: readonly unknown[]) => Promise.resolve(editor.choose(items)),
        showTextDocument: (document: unknown) => Promise.resolve(editor.done.push(document)),
        showErrorMessage: (message: string) => Promise.resolve(void editor.done.push(message)),
    },
    workspace: { openTextDocument: (options: object) => Promise.resolve(options) },
}));
vi.mock('vscode-languageclient', () => ({ LanguageClient: class {}, RevealOutputChannelOn: {}, State: { Stopped: 1, StartFailed: 4 }, TransportKind: {} }));

// Another test may have loaded the client with an editor of its own.
vi.resetModules();
const { registerNewFromTemplate } = await import('../../client/features/new-from-template.js');

const templates = [
    { name: 'esketamine', title: 'Esketamine', summary: 'along the label', text: 'use standard\n' },
    { name: 'empty', title: 'Empty', summary: 'a head', text: 'protocol p "P" {\n}\n' },
];

beforeEach(() => editor.done.splice(0));

/** Runs the command with a server that gives an answer, or fails. */
async function run(answer: () => unknown, state = 2): Promise<void> {
    const client = { state, sendRequest: (method: string) => method === templatesRequest ? Promise.resolve().then(answer) : Promise.reject(new Error(method)) };
    registerNewFromTemplate(client as unknown as BaseLanguageClient);
    await editor.commands.get(clientCommands.newFromTemplate)!();
}

test('the author chooses by title, name and summary, and gets a document that is not saved', async () => {
    let offered: readonly Item[] = [];
    editor.choose = items => {
        offered = items as readonly Item[];
        return items[1];
    };
    await run(() => ({ templates }));
    expect(offered.map(({ label, description, detail }) => [label, description, detail])).toEqual([['Esketamine', 'esketamine', 'along the label'], ['Empty', 'empty', 'a head']]);
    expect(editor.done).toEqual([{ language: languageId, content: 'protocol p "P" {\n}\n' }]);
});

test('nothing happens where the author chooses nothing', async () => {
    editor.choose = () => undefined;
    await run(() => ({ templates }));
    expect(editor.done).toEqual([]);
});

test('a server that does not run is told, and offered to be started again', async () => {
    await run(() => ({ templates }), 1);
    expect(editor.done).toEqual([expect.stringContaining('language server')]);
});

test('a fault is told in a sentence', async () => {
    await run(() => {
        throw new Error('The server went away.');
    });
    expect(editor.done).toEqual(['No protocol could be started. The server went away.']);
});
