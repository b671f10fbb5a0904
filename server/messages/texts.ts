/**
 * Request: the text of a file of the standard library. Takes {@link LibraryTextParams}, gives {@link LibraryTextResult}.
 * Definitions lead there; their addresses begin with {@link libraryScheme}, and an editor shows these texts for reading only.
 */
export const libraryTextRequest = 'regimen/libraryText';

/**
 * Request from the server: the text of a file that only the editor can read, on a virtual disk or in a browser.
 * Takes {@link ReadFileParams}, gives {@link ReadFileResult}. Sent to clients that offer it in {@link ClientOptions}.
 */
export const readFileRequest = 'regimen/readFile';

/** Request from the server: what is in such a folder. Takes {@link ListFolderParams}, gives {@link ListFolderResult}. */
export const listFolderRequest = 'regimen/listFolder';

/**
 * The scheme of the addresses of texts as they were in an earlier revision, as in `regimen-past:/4f2a…/home/clinic/kat.protocol`: behind the
 * revision stands the path of the file. The editor that gives out such addresses reads them too ({@link readFileRequest}).
 */
export const pastScheme = 'regimen-past';

/** The scheme of the addresses of the standard library, as in `regimen-library:/standard/instruments.protocol`. */
export const libraryScheme = 'regimen-library';

/** What {@link libraryTextRequest} takes. */
export interface LibraryTextParams {
    readonly uri: string;
}

/** What {@link libraryTextRequest} gives. An address that leads nowhere is a response error. */
export interface LibraryTextResult {
    readonly text: string;
}

/** What {@link readFileRequest} takes. */
export interface ReadFileParams {
    readonly uri: string;
}

/** What {@link readFileRequest} gives; null where there is no such file, or it cannot be read. */
export interface ReadFileResult {
    readonly text: string | null;
}

/** What {@link listFolderRequest} takes. */
export interface ListFolderParams {
    readonly uri: string;
}

/** What {@link listFolderRequest} gives; empty where there is no such folder. */
export interface ListFolderResult {
    readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
}
