import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { clientCommands, languageId } from '../../client/commands.js';
import { defaultSettings } from '../../server/lsp/settings.js';
import { previewViews, serverCommands } from '../../server/messages.js';

interface Placed {
    readonly command: string;
    readonly when?: string;
}

/** The part of the manifest that is tested. */
interface Manifest {
    readonly icon: string;
    readonly activationEvents: readonly string[];
    readonly contributes: {
        readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly configuration: string }[];
        readonly commands: readonly { readonly command: string }[];
        readonly menus: Readonly<Record<string, readonly Placed[]>>;
        readonly keybindings: readonly Placed[];
        readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
        readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> };
    };
}

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];

/** What the extension registered when it was activated with an editor that only writes down what it is asked for. */
const registered = vi.hoisted(() => ({
    commands: [] as string[], serializers: [] as string[], views: [] as string[], controllers: [] as string[]
}));

vi.mock('vscode', () => ({
    commands: { registerCommand: (id: string) => registered.commands.push(id) },
    tests: { createTestController: (id: string) => ({ id: registered.controllers.push(id), createRunProfile: () => ({}) }) },
    EventEmitter: class {
        event = () => ({});
    },
    window: {
        createTreeView: (id: string) => ({ id: registered.views.push(id), onDidChangeSelection: () => ({}) }),
        createTextEditorDecorationType: () => ({}),
        onDidChangeVisibleTextEditors: () => ({}),
        createOutputChannel: () => ({}),
        registerWebviewPanelSerializer: (type: string) => registered.serializers.push(type),
    },
    workspace: {
        registerTextDocumentContentProvider: () => ({}),
        createFileSystemWatcher: () => ({ onDidCreate: () => ({}), onDidDelete: () => ({}) }),
        onDidOpenTextDocument: () => ({}),
        onDidChangeConfiguration: () => ({}),
    },
    OverviewRulerLane: {},
    TestRunProfileKind: {},
    ThemeColor: class {},
    languages: { createLanguageStatusItem: () => ({}) },
    LanguageStatusSeverity: {},
    Disposable: { from: () => ({}) },
}));

vi.mock('vscode-languageclient', () => ({ RevealOutputChannelOn: {}, State: {} }));

vi.mock('vscode-languageclient/node', () => ({
    LanguageClient: class {
        outputChannel = {};
        start = () => Promise.resolve();
        onDidChangeState = () => ({});
        onNotification = () => ({});
        onRequest = () => ({});
        error = () => undefined;
    },
    TransportKind: {},
}));

// Another test may have loaded the client with an editor of its own.
vi.resetModules();
const { activate } = await import('../../client/main.js');
await activate({ subscriptions: [], asAbsolutePath: (path: string) => path, extensionUri: {} } as unknown as Parameters<typeof activate>[0]);

const contributed = contributes.commands.map(entry => entry.command);
const clientSource = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(root, 'client', file), 'utf8'))
    .join('\n');

test('every contributed command is implemented, and no other', () => {
    expect([...registered.commands].sort()).toEqual([...contributed].sort());
    expect([...contributed].sort()).toEqual(Object.values(clientCommands).sort());
});

test('no contributed command has the name of a command of the server, which the language client registers itself', () => {
    expect(contributed.filter(command => (Object.values(serverCommands) as string[]).includes(command))).toEqual([]);
});

test('menus and key bindings name contributed commands', () => {
    expect(placed.map(entry => entry.command).filter(command => !contributed.includes(command))).toEqual([]);
});

test('a new protocol is offered where new files are', () => {
    expect(contributes.menus['file/newFile']).toEqual([{ command: clientCommands.newFromTemplate, group: 'file' }]);
});

test('conditions of menus and key bindings name the language this extension contributes', () => {
    const languages = placed.flatMap(entry => [...(entry.when ?? '').matchAll(/LangId == (\S+)/g)].map(match => match[1]));
    expect(new Set(languages)).toEqual(new Set([languageId]));
});

test('every file that the manifest names exists', () => {
    const files = [...JSON.stringify(contributes).matchAll(/"(\.\/[^"]+)"/g)].map(match => match[1]!);
    expect(files.length).toBeGreaterThan(4);
    expect([manifest.icon, ...files].filter(file => !existsSync(join(root, file)))).toEqual([]);
});

test('the icon is large enough for the marketplace', () => {
    const png = readFileSync(join(root, manifest.icon));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(128);
});

test('every setting is read', () => {
    const settings = Object.keys(contributes.configuration?.properties ?? {});
    const names = settings.map(setting => setting.replace(/^regimen\./, ''));
    expect(names.filter(name => !clientSource.includes(`'${name}'`) && !(name in defaultSettings))).toEqual([]);
});

test('every setting that the server reads can be set, and has the same default', () => {
    const settings = contributes.configuration?.properties ?? {};
    const contributed = Object.entries(defaultSettings).map(([name]) => [name, (settings[`regimen.${name}`] as { default?: unknown } | undefined)?.default]);
    expect(Object.fromEntries(contributed)).toEqual(defaultSettings);
});

test('every activation event is needed: the editor does not derive it, and something waits for it', () => {
    const derived = ['onCommand:', 'onLanguage:', 'onView:', 'onCustomEditor:', 'onWalkthrough:', '*'];
    expect(manifest.activationEvents.filter(event => derived.some(prefix => event.startsWith(prefix)))).toEqual([]);
    const scenariosOfClosedFiles = 'workspaceContains:**/*.protocol';
    expect(manifest.activationEvents).toEqual([...registered.serializers.map(type => `onWebviewPanel:${type}`), scenariosOfClosedFiles]);
});

test('every contributed view is implemented, and no other', () => {
    expect(Object.values(contributes.views).flat().map(({ id }) => id)).toEqual(registered.views);
});

test('conditions name our views, our test controller, and contexts and marks that the client sets', () => {
    const conditions = [...placed, ...Object.values(contributes.views).flat()].map(({ when }) => when ?? '').join(' && ');
    const named = (key: string): string[] => [...new Set([...conditions.matchAll(new RegExp(`(?<!\\w)${key} == (\\S+)`, 'g'))].map(match => match[1]!))];
    expect(named('view')).toEqual(registered.views);
    expect(named('controllerId')).toEqual(registered.controllers);
    const set = [...named('testMessage'), ...[...conditions.matchAll(/(?:^|&& )(regimen\.\w+)(?= |$)/g)].map(match => match[1]!)];
    expect(set.length).toBeGreaterThan(1);
    expect(set.filter(name => !clientSource.includes(`'${name}'`))).toEqual([]);
});

test('the language has a configuration, from which the editor derives that it activates the extension', () => {
    const [language] = contributes.languages;
    expect(language).toMatchObject({ id: languageId, extensions: ['.protocol'] });
    expect(language?.configuration).toMatch(/\.json$/);
});

test('every view can be opened from a command', () => {
    for (const view of previewViews) {
        expect(clientSource).toContain(`'${view}'`);
    }
});
