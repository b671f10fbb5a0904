import { Disposable, EventEmitter, FileSystemError, FileType, l10n, Uri, workspace, type FileStat, type FileSystemProvider } from 'vscode';
import type { PreviewAgainst } from '../../../server/messages/preview.js';
import { pastScheme } from '../../../server/messages/texts.js';
import { repositoryOf, textAt, type Repository } from './git.js';

/** How much of the name of a commit stands in an address: enough to be the only one. */
const hashLength = 12;

/**
 * The text of a file as it was in a revision, by its address; or in a sentence why there is none.
 * @param watch is told of the repository, whose revisions may lead elsewhere later
 */
export async function pastOf(uri: Uri, revision: string, watch: (repository: Repository) => void): Promise<PreviewAgainst> {
    const repository = await repositoryOf(uri);
    if (typeof repository === 'string') {
        return { trouble: repository };
    }
    watch(repository);
    const commit = revision.startsWith('-') ? undefined : await repository.getCommit(revision).catch(() => undefined);
    return commit
        ? { uri: Uri.from({ scheme: pastScheme, path: `/${commit.hash.slice(0, hashLength)}${uri.path}` }).toString(), name: revision }
        : { trouble: revision === 'HEAD' ? l10n.t('Nothing has been committed here yet.') : l10n.t('Git knows no revision `{0}` here.', revision) };
}

/** The bytes of a file as it was. What is outside the repository, as a file that is imported from elsewhere, has no past and is as it is now. */
async function readPast(uri: Uri): Promise<Uint8Array> {
    const [, hash = '', path = ''] = /^\/([^/]*)(\/.*)$/.exec(uri.path) ?? [];
    const now = Uri.from({ scheme: 'file', path });
    const repository = await repositoryOf(now);
    if (typeof repository === 'string') {
        return workspace.isTrusted ? workspace.fs.readFile(now) : notThere(uri);
    }
    const text = await textAt(repository, hash, now);
    return text === undefined ? notThere(uri) : new TextEncoder().encode(text);
}

function notThere(uri: Uri): never {
    throw FileSystemError.FileNotFound(uri);
}

function readOnly(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
}

/** Lets the editor open earlier revisions like files, for reading only, and so lets the server read what they import. */
export function registerPast(): Disposable {
    const stat = async (uri: Uri): Promise<FileStat> => ({ type: FileType.File, ctime: 0, mtime: 0, size: (await readPast(uri)).length });
    const files: FileSystemProvider = {
        stat, readFile: readPast, onDidChangeFile: new EventEmitter<never>().event, watch: () => new Disposable(() => undefined),
        readDirectory: notThere, createDirectory: readOnly, writeFile: readOnly, delete: readOnly, rename: readOnly,
    };
    return workspace.registerFileSystemProvider(pastScheme, files, { isReadonly: true, isCaseSensitive: true });
}
