import { workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { libraryScheme, libraryTextRequest, type LibraryTextParams, type LibraryTextResult } from '../../server/messages/texts.js';

/** Shows the standard library, for reading only, where the author follows one of its names to where it is declared. */
export function registerLibraryText(client: BaseLanguageClient): Disposable {
    return workspace.registerTextDocumentContentProvider(libraryScheme, {
        async provideTextDocumentContent(uri) {
            const params: LibraryTextParams = { uri: client.code2ProtocolConverter.asUri(uri) };
            const { text } = await client.sendRequest<LibraryTextResult>(libraryTextRequest, params);
            return text;
        }
    });
}
