import { workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';

/** The section of our settings. */
const section = 'regimen';

function isWanted(): boolean {
    return workspace.getConfiguration(section).get('scenarios.codeLens', true);
}

/** Leaves out the lenses, of protocols too, where the author does not want them. */
export const lensesWhereWanted: Pick<Middleware, 'provideCodeLenses'> = {
    provideCodeLenses: (document, token, next) => (isWanted() ? next(document, token) : [])
};

/** Shows or hides the lenses as soon as the setting changes. */
export function registerLenses(client: BaseLanguageClient): Disposable {
    return workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`${section}.scenarios.codeLens`)) {
            workspace.textDocuments.forEach(document => client.getFeature('textDocument/codeLens')?.getProvider(document)?.onDidChangeCodeLensEmitter.fire());
        }
    });
}
