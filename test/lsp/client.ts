import { PassThrough } from 'node:stream';
import {
    createConnection, createMessageConnection, ErrorCodes, ProgressType, ProposedFeatures, ResponseError, StreamMessageReader, StreamMessageWriter,
    type CancellationToken, type ClientCapabilities, type Diagnostic, type InitializeResult, type MarkupKind, type PublishDiagnosticsParams, type Range
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { createWorkspace, type Workspace } from '../../language/workspace.js';
import { listFolderRequest, readFileRequest, type ReadFileParams } from '../../server/messages/texts.js';
import { filesOfEditor } from '../../server/lsp/editor-files.js';
import { startServer } from '../../server/lsp/server.js';
import { memoryFiles } from './memory-files.js';

/** The folder of the made-up disk that the editor has open. */
const folder = 'file:///clinic';

/** What nearly every editor shows, beside what a test says of its own; a test says otherwise where it is about that. */
function showing(capabilities: ClientCapabilities = {}): ClientCapabilities {
    const { completion, ...others } = capabilities.textDocument ?? {};
    const formats: MarkupKind[] = ['markdown'];
    return {
        ...capabilities,
        textDocument: {
            hover: { contentFormat: formats }, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
            signatureHelp: { signatureInformation: { documentationFormat: formats } }, ...others,
            completion: { ...completion, completionItem: { documentationFormat: formats, ...completion?.completionItem } }
        }
    };
}

/** What a test may say about the editor, beside the files. */
export interface Around {
    readonly capabilities?: ClientCapabilities;
    /** What it says about itself beside that. */
    readonly options?: unknown;
    /** The locale of the editor. */
    readonly locale?: string;
    /** The open folders; without this, the one that all files are in. */
    readonly folders?: readonly string[] | null;
    /** Makes the workspace fail: whatever a handler asks it throws. */
    readonly broken?: () => boolean;
    /** Makes the workspace fail when files change. */
    readonly updateFails?: () => boolean;
    /** What the author has set in the section `regimen`; may change, and the editor can be asked for it. */
    readonly settings?: () => unknown;
    /** The clock of the server; without it, no time passes. */
    readonly now?: () => number;
    /** Whether the editor refuses to watch files for the server. */
    readonly refuses?: boolean;
}

/** An editor that is connected to a server in the same process. */
export interface Client {
    readonly initialized: InitializeResult;
    /** The made-up disk, by address. */
    readonly disk: Map<string, string>;
    /** What the log of the server says. */
    readonly log: readonly string[];
    /** What the author was told. */
    readonly told: readonly string[];
    /** Every publication of findings, in their order. */
    readonly published: readonly PublishDiagnosticsParams[];
    /** The requests of the server, in their order. */
    readonly asked: readonly { readonly method: string; readonly params: unknown }[];
    /** How often the server asked for the lenses to be fetched again. */
    readonly lensRefreshes: number;
    /** Opens a file in the editor: its text on the disk, or another one. Gives its address. */
    open(path: string, text?: string): string;
    /** Replaces parts of an open text, all of it by default. */
    change(path: string, text: string, range?: Range): void;
    close(path: string): void;
    notify(method: string, params: object): void;
    request<Result = unknown>(method: string, params: object, token?: CancellationToken): Promise<Result>;
    /** The findings of a file as it is in the editor now, once they have arrived. */
    findings(path: string): Promise<Diagnostic[]>;
    /** The next publication that a test waits for; one that has arrived counts. */
    publication(accepts: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
    /** The next notification of a method. */
    notification<Params>(method: string): Promise<Params>;
    /** Takes what the server sends by a token: parts of an answer, or how work goes on. */
    parts<Part>(token: string | number, take: (part: Part) => void): void;
    /** Once the server has done everything that it was told so far. */
    settled(): Promise<void>;
}

/** The address of a file of the open folder. */
export function uriOf(path: string): string {
    return path.includes(':') ? path : `${folder}/${path}`;
}

/**
 * Connects an editor to a server of its own.
 * @param files what is on the disk, by paths below the open folder
 */
export async function connect(files: Readonly<Record<string, string>> = {}, around: Around = {}): Promise<Client> {
    const disk = new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text]));
    const [up, down] = [new PassThrough(), new PassThrough()];
    const provider = memoryFiles(disk);
    const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
    const editorFiles = filesOfEditor(server, provider);
    const workspace = createWorkspace({ fileSystemProvider: () => editorFiles, today: () => '2026-11-01' });
    startServer(server, {
        workspace: around.broken || around.updateFails ? failing(workspace, around) : workspace,
        files: editorFiles,
        version: '9.8.7',
        later: task => void setImmediate(() => setImmediate(task)),
        now: around.now ?? (() => 0)
    });
    const connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const texts = new Map<string, TextDocument>();
    const [log, told, published]: [string[], string[], PublishDiagnosticsParams[]] = [[], [], []];
    const asked: { method: string; params: unknown }[] = [];
    const waiting = new Set<() => void>();

    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void log.push(message));
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => void told.push(message));
    connection.onRequest(readFileRequest, ({ uri }: ReadFileParams) => ({ text: disk.get(uri) ?? null }));
    connection.onRequest(listFolderRequest, ({ uri }: ReadFileParams) => ({
        entries: provider.readDirectorySync(URI.parse(uri)).map(({ uri: { path }, isDirectory }) => ({ name: path.slice(path.lastIndexOf('/') + 1), isFolder: isDirectory }))
    }));
    connection.onRequest((method: string, params: unknown) => {
        asked.push({ method, params });
        return null;
    });
    connection.onRequest('client/registerCapability', (params: unknown) => {
        asked.push({ method: 'client/registerCapability', params });
        return around.refuses === true ? new ResponseError(ErrorCodes.InvalidRequest, 'no') : null;
    });
    connection.onRequest('workspace/configuration', () => [around.settings?.() ?? null]);
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.push(params);
        waiting.forEach(look => look());
    });
    connection.listen();

    const publication: Client['publication'] = accepts => new Promise(resolve => {
        const look = (): void => {
            const found = published.findLast(accepts);
            if (found) {
                waiting.delete(look);
                resolve(found);
            }
        };
        waiting.add(look);
        look();
    });
    const folders = around.folders === undefined ? [folder] : around.folders;
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
        processId: null, rootUri: null, ...around.locale !== undefined && { locale: around.locale },
        capabilities: showing(around.capabilities), initializationOptions: around.options,
        workspaceFolders: folders?.map(uri => ({ uri, name: uri })) ?? null
    });
    await connection.sendNotification('initialized', {});

    const client: Client = {
        initialized, disk, log, told, asked, published, publication,
        get lensRefreshes() {
            return asked.filter(({ method }) => method === 'workspace/codeLens/refresh').length;
        },
        open(path, text = disk.get(uriOf(path)) ?? '') {
            const uri = uriOf(path);
            texts.set(uri, TextDocument.create(uri, 'clinical-protocol', 1, text));
            client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'clinical-protocol', version: 1, text } });
            return uri;
        },
        change(path, text, range) {
            const document = texts.get(uriOf(path))!;
            const contentChanges = [range ? { range, text } : { text }];
            const version = document.version + 1;
            texts.set(uriOf(path), TextDocument.update(document, contentChanges, version));
            client.notify('textDocument/didChange', { textDocument: { uri: uriOf(path), version }, contentChanges });
        },
        close(path) {
            texts.delete(uriOf(path));
            client.notify('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
        },
        notify: (method, params) => void connection.sendNotification(method, params),
        request: <Result>(method: string, params: object, token?: CancellationToken) =>
            token ? connection.sendRequest<Result>(method, params, token) : connection.sendRequest<Result>(method, params),
        findings: async path => (await publication(({ uri, version }) => uri === uriOf(path) && version === texts.get(uri)?.version)).diagnostics,
        notification: method => new Promise(resolve => {
            const listening = connection.onNotification(method, params => {
                listening.dispose();
                resolve(params);
            });
        }),
        parts: (token, take) => void connection.onProgress(new ProgressType(), token, take as (part: unknown) => void),
        async settled() {
            for (let turn = 0; turn < 3; turn++) {
                await connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: `${folder}/nothing.protocol` } });
            }
        }
    };
    // The folder is read in the background; tests see it read.
    await client.settled();
    return client;
}

function failing(workspace: Workspace, { broken, updateFails }: Around): Workspace {
    const failWhere = (fails: (() => boolean) | undefined): void => {
        if (fails?.() === true) {
            throw new Error('a fault that a test asked for');
        }
    };
    return {
        ...workspace,
        document(uri) {
            failWhere(broken);
            return workspace.document(uri);
        },
        update(changed, deleted) {
            failWhere(updateFails);
            return workspace.update(changed, deleted);
        }
    };
}
