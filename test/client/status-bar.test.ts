import { expect, test, vi } from 'vitest';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { clientCommands } from '../../client/commands.js';

/** What the editor shows and is told. */
const editor = vi.hoisted(() => ({
    item: { text: '', tooltip: '', command: '', shown: false, show: () => void (editor.item.shown = true), hide: () => void (editor.item.shown = false) },
    active: undefined as { readonly document: object } | undefined,
    contexts: [] as unknown[],
    opened: (): void => undefined,
    listeners: [] as (() => void)[],
    diagnostics: [] as object[],
}));

vi.mock('vscode', async () => {
    const { values } = await import('./editor.js');
    const listen = (listener: () => void): object => ({ listening: editor.listeners.push(listener) });
    return {
        ...values,
        StatusBarAlignment: { Left: 1 },
        DiagnosticSeverity: { Error: 0, Warning: 1 },
        commands: { executeCommand: (...of: unknown[]) => Promise.resolve(editor.contexts.push(of)) },
        languages: { onDidChangeDiagnostics: listen, getDiagnostics: () => editor.diagnostics },
        workspace: {
            onDidOpenTextDocument: (listener: () => void) => {
                editor.opened = listener;
                return {};
            }
        },
        window: {
            createStatusBarItem: () => editor.item,
            onDidChangeActiveTextEditor: listen,
            get activeTextEditor() {
                return editor.active;
            },
        },
    };
});
vi.mock('vscode-languageclient', async () => (await import('./editor.js')).languageClientModule);

vi.resetModules();
const { registerStatusBar } = await import('../../client/features/status-bar.js');
const { values } = await import('./editor.js');

const client = {
    state: 2,
    checked: (of: object) => of as unknown,
    onDidChangeState: (listener: () => void) => ({ listening: editor.listeners.push(listener) }),
    onNotification: (_: string, listener: (of: object) => unknown) => {
        client.checked = listener;
    },
};
registerStatusBar(client as unknown as BaseLanguageClient);
const happen = (): void => editor.listeners.forEach(listener => listener());
const uri = values.Uri.parse('file:///clinic/a.protocol');
const finding = (severity: number, source = 'regimen'): object => ({ severity, source });

test('without a protocol in front nothing is shown', () => {
    expect(editor.item.shown).toBe(false);
});

test('a text that becomes a protocol is counted at once, and one that becomes something else is not', () => {
    editor.active = { document: { uri, languageId: 'plaintext' } };
    happen();
    expect(editor.item.shown).toBe(false);
    editor.active = { document: { uri, languageId: 'clinical-protocol' } };
    editor.opened();
    expect(editor.item.shown).toBe(true);
    editor.active = { document: { uri, languageId: 'plaintext' } };
    editor.opened();
    expect(editor.item.shown).toBe(false);
});

test('the findings of the protocol in front are counted, with the time that the check took, and lead to the list of problems', () => {
    editor.active = { document: { uri, languageId: 'clinical-protocol' } };
    editor.diagnostics = [finding(0), finding(0), finding(1), finding(2), finding(0, 'spelling')];
    happen();
    expect(editor.item).toMatchObject({ shown: true, text: '$(error) 2 $(warning) 1 $(info) 1', command: 'workbench.actions.view.problems' });
    client.checked({ uri: 'file:///clinic/a.protocol', milliseconds: 12.4 });
    expect(editor.item.text).toBe('$(error) 2 $(warning) 1 $(info) 1 · 12 ms');
    expect(editor.item.tooltip).toBe('Regimen: 2 errors, 1 warnings, 1 further findings. Checked in 12 ms.');
    expect(editor.contexts).toContainEqual(['setContext', 'regimen.hasChecked', true]);
    editor.diagnostics = [];
    client.checked({ uri: 'file:///clinic/a.protocol', milliseconds: 1234 });
    expect(editor.item.text).toBe('$(pass) No findings · 1.2 s');
});

test('a server that does not run is told, and is one click from running', () => {
    client.state = 4;
    happen();
    expect(editor.item).toMatchObject({ text: '$(error) Regimen is not running', command: clientCommands.restart });
    editor.active = { document: { uri, languageId: 'markdown' } };
    happen();
    expect(editor.item.shown).toBe(false);
});
