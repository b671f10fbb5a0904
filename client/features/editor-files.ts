import { Disposable, FileType, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    listFolderRequest, readFileRequest, type ListFolderParams, type ListFolderResult, type ReadFileParams, type ReadFileResult
} from '../../server/messages/texts.js';

/** Reads the files of virtual disks for the server, which has no other way to them. */
export function registerEditorFiles(client: BaseLanguageClient): Disposable {
    return Disposable.from(
        client.onRequest(readFileRequest, ({ uri }: ReadFileParams) => readFile(client, uri)),
        client.onRequest(listFolderRequest, ({ uri }: ListFolderParams) => listFolder(client, uri))
    );
}

async function readFile(client: BaseLanguageClient, uri: string): Promise<ReadFileResult> {
    try {
        return { text: new TextDecoder().decode(await workspace.fs.readFile(client.protocol2CodeConverter.asUri(uri))) };
    } catch {
        return { text: null };
    }
}

async function listFolder(client: BaseLanguageClient, uri: string): Promise<ListFolderResult> {
    try {
        const entries = await workspace.fs.readDirectory(client.protocol2CodeConverter.asUri(uri));
        return { entries: entries.map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 })) };
    } catch {
        return { entries: [] };
    }
}
