import { URI, UriUtils, type FileSystemProvider } from 'langium';
import {
    DidChangeWatchedFilesNotification, FileChangeType, WatchKind,
    type Connection, type DidChangeWatchedFilesRegistrationOptions, type FileEvent, type FileRename, type InitializeParams
} from 'vscode-languageserver';
import { isConfiguration } from '../../language/configuration/index.js';
import type { TextEntry } from '../../language/workspace.js';
import type { Diagnostics } from './diagnostics.js';
import type { EditorFiles } from './editor-files.js';
import { detailsOf } from './feature.js';
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
export function followFolders(session: Session, connection: Connection, files: EditorFiles, diagnostics: Diagnostics): Folders {
    const { workspace, open } = session;
    const folders = new Set<string>();

    async function readFolder(folder: string): Promise<void> {
        const entries = (await findTexts(files, URI.parse(folder))).filter(({ uri }) => !open.has(uri));
        if (contain(folder)) {
            diagnostics.refresh(workspace.update(entries));
        }
    }

    /** Forgets the files below a folder, but for those that are open or lie below another folder too. */
    function leaveFolder(folder: string): void {
        const gone = workspace.documents().filter(uri => isWithin(uri, folder) && !open.has(uri) && !contain(uri));
        diagnostics.refresh(workspace.update([], gone));
        gone.forEach(uri => diagnostics.clear(uri));
    }

    function contain(uri: string): boolean {
        return [...folders].some(folder => isWithin(uri, folder));
    }

    /** Takes away a file or a folder that is gone from the disk; what is open stays. */
    function forget(address: string): void {
        const gone = workspace.documents().filter(known => isWithin(known, address) && !open.has(known));
        const kept = [...open].filter(([uri]) => isWithin(uri, address)).map(([uri, document]) => ({ uri, text: document.getText() }));
        diagnostics.refresh([...workspace.update([], [address]), ...workspace.update(kept)]);
        [...gone, ...[address].filter(isConfiguration)].forEach(known => diagnostics.clear(known));
    }

    async function readAll(uris: readonly string[]): Promise<void> {
        for (const folder of uris) {
            await readFolder(folder).catch((error: unknown) => session.log(`${folder} could not be read: ${detailsOf(error)}`));
        }
    }

    function takeIn({ uri, type }: FileEvent): void {
        const address = addressOf(uri);
        if (open.has(address)) {
            return;
        }
        const text = type === FileChangeType.Deleted || !address.endsWith('.protocol') ? undefined : readText(files, address);
        if (text !== undefined) {
            diagnostics.refresh(workspace.update([{ uri: address, text }]));
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
    connection.onDidChangeWatchedFiles(({ changes }) => takeInAll(changes));
    connection.workspace.onDidRenameFiles(async ({ files: renames }) => {
        for (const one of renames) {
            await follow(one);
        }
    });

    return {
        remember({ workspaceFolders, rootUri }) {
            const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
            uris.forEach(uri => folders.add(addressOf(uri)));
        },
        async read() {
            await watch(session, connection);
            if (session.client.workspace?.workspaceFolders === true) {
                connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
                    removed.map(({ uri }) => addressOf(uri)).forEach(folder => {
                        folders.delete(folder);
                        leaveFolder(folder);
                    });
                    const fresh = added.map(({ uri }) => addressOf(uri));
                    fresh.forEach(folder => folders.add(folder));
                    return readAll(fresh);
                });
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

async function findTexts(files: FileSystemProvider, folder: URI): Promise<TextEntry[]> {
    const found: TextEntry[] = [];
    for (const { uri, isDirectory, isFile } of await files.readDirectory(folder)) {
        const name = UriUtils.basename(uri);
        if (isDirectory && !leftOut.test(name)) {
            found.push(...await findTexts(files, uri).catch(() => []));
        } else if (isFile && name.endsWith('.protocol')) {
            const text = await files.readFile(uri).catch(() => undefined);
            found.push(...text === undefined ? [] : [{ uri: uri.toString(), text }]);
        }
    }
    return found;
}
