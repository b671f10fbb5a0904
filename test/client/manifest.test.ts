import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { clientCommands, languageId } from '../../client/commands.js';
import { defaultSettings } from '../../server/lsp/settings.js';
import { serverCommands } from '../../server/messages/client.js';
import { previewViews } from '../../server/messages/preview.js';

interface Placed {
    readonly command: string;
    readonly when?: string;
}

/** The part of the manifest that is tested. */
interface Manifest {
    readonly icon: string;
    readonly publisher: string;
    readonly name: string;
    readonly main: string;
    readonly browser: string;
    readonly l10n: string;
    readonly capabilities: object;
    readonly activationEvents: readonly string[];
    readonly contributes: {
        readonly languages: readonly { readonly id: string; readonly extensions: readonly string[]; readonly configuration: string }[];
        readonly commands: readonly { readonly command: string }[];
        readonly menus: Readonly<Record<string, readonly Placed[]>>;
        readonly keybindings: readonly (Placed & { readonly key: string; readonly mac?: string })[];
        readonly views: Readonly<Record<string, readonly { readonly id: string; readonly when?: string }[]>>;
        readonly walkthroughs: readonly {
            readonly id: string;
            readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string }; readonly completionEvents: readonly string[] }[];
        }[];
        readonly configuration?: { readonly properties: Readonly<Record<string, unknown>> };
    };
}

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const { contributes } = manifest;
const steps = contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
const placed = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];

/** What the extension registered when it was activated with an editor that only writes down what it is asked for. */
const registered = vi.hoisted(() => ({
    commands: [] as string[], serializers: [] as string[], schemes: [] as string[], views: [] as string[], controllers: [] as string[]
}));

vi.mock('vscode', async () => ({
    l10n: (await import('./editor.js')).l10n,
    commands: { registerCommand: (id: string) => registered.commands.push(id) },
    tests: { createTestController: (id: string) => ({ id: registered.controllers.push(id), createRunProfile: () => ({}) }) },
    EventEmitter: class {
        event = () => ({});
    },
    window: {
        createTreeView: (id: string) => ({ id: registered.views.push(id), onDidChangeSelection: () => ({}) }),
        createTextEditorDecorationType: () => ({}),
        onDidChangeVisibleTextEditors: () => ({}),
        onDidChangeActiveTextEditor: () => ({}),
        createStatusBarItem: () => ({ hide: () => undefined }),
        createOutputChannel: () => ({}),
        onDidChangeTextEditorSelection: () => ({}), registerWebviewPanelSerializer: (type: string) => registered.serializers.push(type),
    },
    workspace: {
        registerTextDocumentContentProvider: () => ({}),
        registerFileSystemProvider: (scheme: string) => registered.schemes.push(scheme),
        onDidGrantWorkspaceTrust: () => ({}),
        createFileSystemWatcher: () => ({ onDidCreate: () => ({}), onDidDelete: () => ({}) }),
        onDidOpenTextDocument: () => ({}),
        onDidSaveTextDocument: () => ({}),
        onDidChangeConfiguration: () => ({}),
    },
    OverviewRulerLane: {},
    TestRunProfileKind: {},
    ThemeColor: class {},
    languages: { createLanguageStatusItem: () => ({}), createDiagnosticCollection: () => ({}), onDidChangeDiagnostics: () => ({}) },
    StatusBarAlignment: {},
    DiagnosticSeverity: {},
    LanguageStatusSeverity: {},
    Disposable: { from: () => ({}) },
    QuickPickItemKind: {},
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
await activate({ subscriptions: [], asAbsolutePath: (path: string) => path, extensionUri: {}, extension: { id: 'regimen.regimen' } } as unknown as Parameters<typeof activate>[0]);

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
    files.push(manifest.main, manifest.browser, manifest.l10n, ...steps.map(({ media }) => media.svg));
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
    expect(manifest.activationEvents).toEqual([...registered.serializers.map(type => `onWebviewPanel:${type}`), ...registered.schemes.map(scheme => `onFileSystem:${scheme}`), scenariosOfClosedFiles]);
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

test('the walkthrough is opened by its name, its steps lead to commands, and each is done by something that happens', () => {
    expect(contributes.walkthroughs.map(({ id }) => id)).toEqual(['start']);
    expect(clientSource).toContain("walkthroughId = 'start'");
    const english = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    const german = JSON.parse(readFileSync(join(root, 'package.nls.de.json'), 'utf8')) as Record<string, string>;
    for (const { description, completionEvents, media } of steps) {
        const key = description.slice(1, -1);
        const linked = [english, german].map(texts => [...texts[key]!.matchAll(/\(command:([\w.]+)\)/g)].map(match => match[1]!));
        expect(linked[0]).toEqual(linked[1]);
        expect(linked[0]!.filter(command => !contributed.includes(command) && !command.startsWith('workbench.'))).toEqual([]);
        expect(linked[0]!.length).toBe(1);
        expect(completionEvents.length).toBe(1);
        const [kind, name] = completionEvents[0]!.split(':') as [string, string];
        expect(kind === 'onCommand' ? contributed.includes(name) : kind === 'onContext' && clientSource.includes(`'${name}'`)).toBe(true);
        // One drawing for light, dark and high contrast: every colour is the theme's.
        const drawing = readFileSync(join(root, media.svg), 'utf8');
        // The editor lets in no styles in attributes: what is in one is drawn black.
        expect(drawing.match(/style|(?:fill|stroke)="(?!var\(--vscode-|none)[^"]+/g)).toBeNull();
    }
});

test('everything that people read in the manifest is there in English and in German', () => {
    const [english, german] = ['package.nls.json', 'package.nls.de.json'].map(name => JSON.parse(readFileSync(join(root, name), 'utf8')) as Record<string, string>);
    const keys = [...JSON.stringify([contributes, manifest.capabilities]).matchAll(/"%([^"%]+)%"/g)].map(match => match[1]!).sort();
    expect([...new Set(keys)]).toEqual(Object.keys(english!).sort());
    expect(Object.keys(german!).sort()).toEqual(Object.keys(english!).sort());
    const same = Object.entries(german!).filter(([key, text]) => text === english![key] || text.trim() === '');
    expect(same).toEqual([]);
    const readable = JSON.stringify(contributes, (key, value: unknown) => (key === 'configurationDefaults' ? undefined : value));
    expect([...readable.matchAll(/"(?:title|shortTitle|description|markdownDescription|altText)":"(?!%)([^"]*)"/g)].map(match => match[1])).toEqual(['Regimen']);
});

test('key bindings hold only where a protocol is edited or stepped through, and take no key that always means something else', () => {
    // Keys of VS Code's defaults that are bound without a condition, on any of the three systems.
    const taken = ['ctrl+s', 'ctrl+p', 'ctrl+f', 'ctrl+k s', 'ctrl+k ctrl+s', 'ctrl+k p', 'ctrl+k r', 'ctrl+k o', 'ctrl+k z', 'ctrl+k u', 'ctrl+k f', 'ctrl+k m', 'f1', 'f11', 'ctrl+b'];
    for (const { key, mac, when } of contributes.keybindings) {
        expect(when).toMatch(/editorLangId == clinical-protocol|regimen\.stepping/);
        expect([key, (mac ?? key).replaceAll('cmd', 'ctrl')].filter(used => taken.includes(used))).toEqual([]);
    }
});

test('what the extension can do in folders that are not trusted or not on the disk is said', () => {
    expect(manifest.capabilities).toEqual({
        untrustedWorkspaces: { supported: 'limited', description: '%untrustedWorkspaces.description%' }, virtualWorkspaces: true
    });
    // True, because nothing of a folder is run and files are read through the editor.
    // Git is run by the editor's own extension, and only where the folder is trusted.
    const git = readFileSync(join(root, 'client/features/comparing/git.ts'), 'utf8');
    expect(git.indexOf('!workspace.isTrusted')).toBeLessThan(git.indexOf('await gitApi()'));
    expect(clientSource.replace(git, git.replaceAll('file.fsPath', ''))).not.toMatch(/child_process|from 'node:|from 'fs'|\.fsPath|fetch\('http|createTerminal|TelemetryLogger/);
});
