import { beforeEach, expect, test, vi } from 'vitest';
import { clientCommands } from '../../client/commands.js';
import { connect, uriOf } from '../lsp/client.js';
import { importing, team } from '../lsp/samples.js';
import { clientOf } from './editor.js';

/** An editor with files; `choose` is the button that its user presses. */
const editor = vi.hoisted(() => ({
    disk: new Map<string, string>(),
    told: [] as string[],
    problems: new Map<string, string>(),
    choose: (buttons: readonly string[]): string | undefined => buttons[0] && undefined,
    run: undefined as (() => Promise<void>) | undefined,
    cancelled: false,
}));

vi.mock('vscode', async () => {
    const { values } = await import('./editor.js');
    type Address = ReturnType<typeof values.Uri.parse>;
    const tell = (message: string, ...buttons: string[]): Promise<string | undefined> => {
        editor.told.push(message);
        return Promise.resolve(editor.choose(buttons));
    };
    const bytes = (uri: Address): Promise<Uint8Array> => {
        const text = editor.disk.get(uri.toString());
        return text === undefined ? Promise.reject(new Error('nothing there')) : Promise.resolve(new TextEncoder().encode(text));
    };
    return {
        ...values,
        Uri: { joinPath: (uri: Address, ...parts: string[]) => values.Uri.parse(new URL(parts.join('/').replace(/^\.\.\//, ''), uri.toString()).href) },
        DiagnosticSeverity: { Error: 0 }, ProgressLocation: {},
        Diagnostic: class {
            readonly message: string;
            constructor(_range: object, message: string) {
                this.message = message;
            }
        },
        commands: { registerCommand: (id: string, run: () => Promise<void>) => (id === clientCommands.verify ? editor.run = run : undefined) },
        languages: {
            createDiagnosticCollection: () => ({
                clear: () => editor.problems.clear(),
                set: (uri: Address, found: readonly { message: string }[]) => editor.problems.set(uri.toString(), found[0]!.message),
                delete: (uri: Address) => editor.problems.delete(uri.toString()),
            }),
        },
        window: {
            showInformationMessage: tell, showWarningMessage: tell, showErrorMessage: tell,
            withProgress: (_: object, run: (progress: object, token: object) => unknown) =>
                run({ report: () => undefined }, { isCancellationRequested: editor.cancelled }),
        },
        workspace: {
            onDidSaveTextDocument: () => ({}),
            findFiles: () => Promise.resolve([...editor.disk.keys()].filter(key => key.endsWith('.protocol')).map(key => values.Uri.parse(key))),
            asRelativePath: ({ path }: Address) => path.replace('/clinic/', ''),
            fs: {
                readFile: bytes,
                writeFile: (uri: Address, content: Uint8Array) => Promise.resolve(editor.disk.set(uri.toString(), new TextDecoder().decode(content))),
                rename: (from: Address, to: Address) => {
                    editor.disk.set(to.toString(), editor.disk.get(from.toString())!);
                    return Promise.resolve(editor.disk.delete(from.toString()));
                },
            },
        },
    };
});
vi.mock('vscode-languageclient', async () => (await import('./editor.js')).languageClientModule);

vi.resetModules();
const { registerVerify } = await import('../../client/features/verify.js');

const several = importing.replace('protocol visiting', 'protocol calling "Calls" {\n    version 1.0.0\n    effective 2026-11-01\n}\n\nprotocol visiting');

beforeEach(() => {
    editor.disk.clear();
    editor.told.splice(0);
    editor.problems.clear();
    editor.cancelled = false;
    editor.choose = () => undefined;
});

/** Runs the command on files. */
async function verify(files: Readonly<Record<string, string>>): Promise<void> {
    Object.entries(files).forEach(([path, text]) => editor.disk.set(uriOf(path), text));
    const server = await connect(files);
    registerVerify(clientOf(server));
    await editor.run!();
}

test('without an export the protocols are checked all the same', async () => {
    await verify({ 'team.protocol': team, 'visits.protocol': importing });
    expect(editor.told).toEqual(['Protocols without errors: 2. None has an export beside it.']);
});

test('an export that differs is listed, is written again where the author wants that, and is up to date then', async () => {
    const files = { 'team.protocol': team, 'visits.protocol': importing };
    editor.choose = buttons => buttons.find(button => button === 'Export Again');
    await verify({ ...files, 'visits.json': '{}\n' });
    expect(editor.told).toEqual([
        'Protocols: 2, with errors: 0. Exports beside them: 1, no longer up to date: 1.',
        'Exported again: visits.json.'
    ]);
    expect(editor.disk.get(uriOf('visits.json'))).toContain('"visiting"');
    expect(editor.disk.has(uriOf('.visits.json.unfinished'))).toBe(false);
    expect(editor.problems.size).toBe(0);
    editor.told.splice(0);
    await editor.run!();
    expect(editor.told).toEqual(['Protocols without errors: 2. Exports that are up to date: 1.']);
});

test('the author may look at what differs instead, and each protocol of a file has its own export', async () => {
    await verify({ 'team.protocol': team, 'visits.protocol': several, 'visits.visiting.json': '{}', 'visits.calling.yaml': '' });
    expect([...editor.problems]).toEqual([
        [uriOf('visits.visiting.json'), 'This export differs from what `visits.protocol` says now. Export it again.'],
        [uriOf('visits.calling.yaml'), 'This export differs from what `visits.protocol` says now. Export it again.']
    ]);
});

test('a protocol with an error is listed with the reason', async () => {
    await verify({ 'team.protocol': team, 'visits.protocol': importing.replace('therapist', 'therapits'), 'visits.json': '{}' });
    expect(editor.problems.get(uriOf('visits.protocol'))).toContain('has one error and cannot be exported');
    expect(editor.told).toEqual(['Protocols: 2, with errors: 1. Exports beside them: 0, no longer up to date: 0.']);
});

test('nothing is said where the author cancels', async () => {
    editor.cancelled = true;
    await verify({ 'team.protocol': team });
    expect(editor.told).toEqual([]);
});
