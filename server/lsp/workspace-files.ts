import { URI, UriUtils, type FileSystemProvider } from 'langium';
import {
    DidChangeWatchedFilesNotification, DidChangeWorkspaceFoldersNotification, DidRenameFilesNotification, FileChangeType, WatchKind,
    type Connection, type DidChangeWatchedFilesRegistrationOptions, type FileEvent, type FileRename, type InitializeParams,
    type WorkspaceFoldersChangeEvent
} from 'vscode-languageserver';
import { isConfiguration } from '../../language/configuration/index.js';
import type { TextEntry } from '../../language/workspace.js';
import type { Diagnostics } from './diagnostics.js';
import type { Environment } from './environment.js';
import { detailsOf, heeding } from './feature.js';
import { ownProgress, type Progress } from './progress.js';
import { readText } from './read-text.js';
import { addressOf, type Session } from './session.js';

/** The folders that are open in the editor. */
export interface Folders {
    /** Takes the folders from what the editor says at the start. */
    remember(params: InitializeParams): void;
    /** Reads the protocols below all folders, and asks the editor to tell about changes on disk. */
    read(): Promise<void>;
    /** Whether a file lies below one of the folders. */
    contain(uri: string): boolean;
}

/** Folders that hold no protocols of the author's own. */
const leftOut = /^(?:\..*|node_modules)$/;

/** Keeps the protocols of the open folders at hand, so that names and imports lead to them; each is read as text now and understood when needed. */
export function followFolders(session: Session, connection: Connection, environment: Environment, diagnostics: Diagnostics): Folders {
    const { workspace, open } = session;
    const { files } = environment;
    const folders = new Set<string>();

    async function readFolder(folder: string): Promise<void> {
        const progress = ownProgress(session, connection, environment, 'Reading protocols');
        const entries = (await textsBelow(files, folder, progress)).filter(({ uri }) => !open.has(uri));
        if (contain(folder)) {
            diagnostics.refresh(session.update(entries));
        }
    }

    /** Forgets the files below a folder, but for those that are open or lie below another folder too. */
    function leaveFolder(folder: string): void {
        const gone = workspace.documents().filter(uri => isWithin(uri, folder) && !open.has(uri) && !contain(uri));
        diagnostics.refresh(session.update([], gone));
        gone.forEach(uri => diagnostics.clear(uri));
    }

    function contain(uri: string): boolean {
        return [...folders].some(folder => isWithin(uri, folder));
    }

    function changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
        removed.map(({ uri }) => addressOf(uri)).forEach(folder => {
            folders.delete(folder);
            leaveFolder(folder);
        });
        const fresh = added.map(({ uri }) => addressOf(uri));
        fresh.forEach(folder => folders.add(folder));
        return readAll(fresh);
    }

    /** Takes away a file or a folder that is gone from the disk; what is open stays. */
    function forget(address: string): void {
        const gone = workspace.documents().filter(known => isWithin(known, address) && !open.has(known));
        const kept = [...open].filter(([uri]) => isWithin(uri, address)).map(([uri, document]) => ({ uri, text: document.getText() }));
        diagnostics.refresh([...session.update([], [address]), ...session.update(kept)]);
        [...gone, ...[address].filter(isConfiguration)].forEach(known => diagnostics.clear(known));
    }

    async function readAll(uris: readonly string[]): Promise<void> {
        await oneByOne(uris, folder => readFolder(folder).catch((error: unknown) => session.log(`${folder} could not be read: ${detailsOf(error)}`)));
    }

    function takeIn({ uri, type }: FileEvent): void {
        const address = addressOf(uri);
        if (open.has(address)) {
            return;
        }
        const text = type === FileChangeType.Deleted || !address.endsWith('.protocol') ? undefined : readText(files, address);
        if (text !== undefined) {
            diagnostics.refresh(session.update([{ uri: address, text }]));
        } else {
            forget(address);
        }
    }

    /** An editor may tell of another name alone, without telling what is gone and what is new. */
    async function follow({ newUri, oldUri }: FileRename): Promise<void> {
        const isFile = newUri.endsWith('.protocol');
        await takeInAll([{ uri: oldUri, type: FileChangeType.Deleted }, ...isFile ? [{ uri: newUri, type: FileChangeType.Created } as const] : []]);
        await readAll(isFile ? [] : [addressOf(newUri)]);
    }

    async function takeInAll(changes: readonly FileEvent[]): Promise<void> {
        await files.renew(changes);
        changes.forEach(takeIn);
    }

    files.onArrival(forget);
    connection.onDidChangeWatchedFiles(heeding(session, DidChangeWatchedFilesNotification.method, ({ changes }) => takeInAll(changes)));
    connection.workspace.onDidRenameFiles(heeding(session, DidRenameFilesNotification.method, ({ files: renames }) => oneByOne(renames, follow)));

    return {
        remember({ workspaceFolders, rootUri }) {
            const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
            uris.forEach(uri => folders.add(addressOf(uri)));
        },
        async read() {
            await watch(session, connection);
            if (session.client.workspace?.workspaceFolders === true) {
                connection.workspace.onDidChangeWorkspaceFolders(heeding(session, DidChangeWorkspaceFoldersNotification.method, changeFolders));
            }
            await readAll([...folders]);
        },
        contain
    };
}

/** A folder that is deleted takes its protocols along, and only its own name is told. YAML may be a profile, CSV rows of scenarios. */
const watched: DidChangeWatchedFilesRegistrationOptions = {
    watchers: [{ globPattern: '**/*.protocol' }, { globPattern: '**/*.{yaml,yml,csv}' }, { globPattern: '**/*', kind: WatchKind.Delete }]
};

async function watch(session: Session, connection: Connection): Promise<void> {
    if (session.client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        // An editor that refuses is served without; the connection logs it.
        await connection.client.register(DidChangeWatchedFilesNotification.type, watched).catch(() => undefined);
    }
}

function isWithin(uri: string, folder: string): boolean {
    return uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

async function oneByOne<Item>(items: readonly Item[], go: (item: Item) => Promise<void>): Promise<void> {
    for (const item of items) {
        await go(item);
    }
}

/** Every protocol below a folder; the author sees how many are found, should it take long. */
async function textsBelow(files: FileSystemProvider, folder: string, progress: Progress): Promise<TextEntry[]> {
    const found: TextEntry[] = [];
    await findTexts(files, URI.parse(folder), entry => progress.moved(`${found.push(entry)} found`)).finally(progress.end);
    return found;
}

async function findTexts(files: FileSystemProvider, folder: URI, take: (entry: TextEntry) => void): Promise<void> {
    for (const { uri, isDirectory, isFile } of await files.readDirectory(folder)) {
        const name = UriUtils.basename(uri);
        if (isDirectory && !leftOut.test(name)) {
            await findTexts(files, uri, take).catch(() => undefined);
        } else if (isFile && name.endsWith('.protocol')) {
            const text = await files.readFile(uri).catch(() => undefined);
            if (text !== undefined) {
                take({ uri: uri.toString(), text });
            }
        }
    }
}
