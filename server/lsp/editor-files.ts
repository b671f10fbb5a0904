import { EmptyFileSystem, URI, UriUtils, type FileSystemNode, type FileSystemProvider } from 'langium';
import { FileChangeType, type Connection, type FileEvent } from 'vscode-languageserver';
import {
    listFolderRequest, readFileRequest, type ListFolderParams, type ListFolderResult, type ReadFileParams, type ReadFileResult
} from '../messages/texts.js';

/** Files that only the editor can read, kept at hand once it has read them. */
export interface EditorFiles extends FileSystemProvider {
    /** The editor says that it reads files for the server; before that it is asked for none. */
    offer(): void;
    /** Asks the editor again for files that have changed, and forgets those that are gone. */
    renew(changes: readonly FileEvent[]): Promise<void>;
    /** Tells of a file that could not be read when it was needed, and now can. */
    onArrival(listener: (address: string) => void): void;
    /** Once all files that were needed and could not be read have come or are known not to be there; nothing where none is on its way. */
    arrivals(): Promise<unknown> | undefined;
}

/**
 * The files of this machine, and those on the editor's virtual disks. Whoever needs a file at once does not get it at the first
 * time: it is fetched, and its arrival is told. In a browser, where waiting is impossible, there is no other way.
 * @param disk the files of this machine, whose addresses begin with `file:`; a browser has none
 */
export function filesOfEditor(connection: Connection, disk?: FileSystemProvider): EditorFiles {
    const texts = new Map<string, string | undefined>();
    const asked = new Map<string, Promise<void>>();
    let offered = false;
    let tell = (address: string): unknown => address;
    const diskOf = (uri: URI): FileSystemProvider | undefined => (uri.scheme === 'file' ? disk : undefined);

    async function fetch(address: string): Promise<string | undefined> {
        const params: ReadFileParams = { uri: address };
        const answer = offered ? await connection.sendRequest<ReadFileResult>(readFileRequest, params).catch(() => undefined) : undefined;
        texts.set(address, answer?.text ?? undefined);
        return texts.get(address);
    }

    async function arrive(address: string): Promise<void> {
        if (await fetch(address) !== undefined) {
            tell(address);
        }
        asked.delete(address);
    }

    function textOf(address: string, text: string | undefined): string {
        if (text === undefined) {
            throw new Error(`${address} cannot be read.`);
        }
        return text;
    }

    function readFileSync(uri: URI): string {
        const own = diskOf(uri);
        if (own) {
            return own.readFileSync(uri);
        }
        const address = uri.toString();
        if (offered && !texts.has(address) && !asked.has(address)) {
            asked.set(address, arrive(address));
        }
        return textOf(address, texts.get(address));
    }

    async function readDirectory(uri: URI): Promise<FileSystemNode[]> {
        const own = diskOf(uri);
        if (own ?? !offered) {
            return own?.readDirectory(uri) ?? [];
        }
        const params: ListFolderParams = { uri: uri.toString() };
        const { entries } = await connection.sendRequest<ListFolderResult>(listFolderRequest, params);
        return entries.map(({ name, isFolder }) => ({ uri: UriUtils.joinPath(uri, name), isFile: !isFolder, isDirectory: isFolder }));
    }

    return Object.assign(EmptyFileSystem.fileSystemProvider(), {
        readFileSync, readDirectory,
        readFile: async (uri: URI) => diskOf(uri)?.readFile(uri) ?? textOf(uri.toString(), await fetch(uri.toString())),
        offer() {
            offered = true;
        },
        async renew(changes: readonly FileEvent[]) {
            const addresses = (deleted: boolean): string[] =>
                changes.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => URI.parse(uri).toString());
            const gone = addresses(true);
            const below = [...texts.keys()].filter(address => gone.some(folder => address === folder || address.startsWith(`${folder}/`)));
            below.forEach(address => texts.set(address, undefined));
            await Promise.all(addresses(false).filter(address => texts.has(address) || isProtocolElsewhere(address)).map(fetch));
        },
        arrivals: () => (asked.size === 0 ? undefined : Promise.all(asked.values())),
        onArrival(listener: (address: string) => void) {
            tell = listener;
        }
    });

    function isProtocolElsewhere(address: string): boolean {
        return address.endsWith('.protocol') && !(disk !== undefined && address.startsWith('file:'));
    }
}
