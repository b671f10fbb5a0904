import { extensions, l10n, workspace, type Event, type Uri } from 'vscode';

/** The part of the interface of the editor's own Git extension that is used here. */
interface GitApi {
    readonly state: 'uninitialized' | 'initialized';
    readonly onDidChangeState: Event<'uninitialized' | 'initialized'>;
    getRepository(uri: Uri): Repository | null;
}

/** A commit, as that extension tells of it. */
export interface Commit {
    readonly hash: string;
    readonly message: string;
    readonly authorDate?: Date;
}

/** A folder that git looks after. */
export interface Repository {
    readonly rootUri: Uri;
    readonly state: { readonly onDidChange: Event<void> };
    show(revision: string, path: string): Promise<string>;
    getCommit(revision: string): Promise<Commit>;
    log(options: { readonly path: string; readonly maxEntries: number }): Promise<readonly Commit[]>;
}

/**
 * The repository that a file is in, or in a sentence why there is none to ask. Git itself is run by the editor's own extension, and not at all where the
 * folder is not trusted.
 */
export async function repositoryOf(uri: Uri): Promise<Repository | string> {
    if (uri.scheme !== 'file') {
        return l10n.t('This text is on no disk that git looks after, so it has no earlier revision here. It can be compared with another file.');
    }
    if (!workspace.isTrusted) {
        return l10n.t('This window is in Restricted Mode, in which git is not run. Trust the folder, or compare with another file.');
    }
    const api = await gitApi();
    if (!api) {
        return l10n.t('Earlier revisions come from the Git extension of the editor, which is not there or is switched off. Compare with another file.');
    }
    return api.getRepository(uri) ?? l10n.t('Git does not look after this file. Compare it with another file.');
}

/** The text of a file as it was in a commit; nothing where it was not there. */
export function textAt(repository: Repository, commit: string, file: Uri): Promise<string | undefined> {
    return repository.show(commit, file.fsPath).catch(() => undefined);
}

/** The last commits that changed a file. */
export function commitsOf(repository: Repository, file: Uri, maxEntries: number): Promise<readonly Commit[]> {
    return repository.log({ path: file.fsPath, maxEntries }).catch(() => []);
}

/** The Git extension, once it has looked for repositories. */
async function gitApi(): Promise<GitApi | undefined> {
    const extension = extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
    const git = await extension?.activate().then(found => found, () => undefined);
    const api = git?.enabled === true ? git.getAPI(1) : undefined;
    if (api?.state === 'uninitialized') {
        await new Promise<void>(resolve => {
            const waiting = api.onDidChangeState(() => {
                waiting.dispose();
                resolve();
            });
        });
    }
    return api;
}

/** Watches the repositories that files are compared in: after a commit, or on another branch, the same name may mean another revision. */
export function watchRepositories(listener: () => void): (repository: Repository) => void {
    const watched = new WeakSet<Repository>();
    return repository => {
        if (!watched.has(repository)) {
            watched.add(repository);
            repository.state.onDidChange(listener);
        }
    };
}
