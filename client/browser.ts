import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './extension.js';

export { deactivate } from './extension.js';

/** What a browser runs in the background. */
declare const Worker: new (address: string, options: { readonly name: string }) => ConstructorParameters<typeof LanguageClient>[2] & object;

/** Starts the extension in a browser, with the same server in a web worker. Called by the editor on the same occasions. */
export function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    return start(context, options => new LanguageClient('regimen', 'Regimen', () => Promise.resolve(new Worker(script, { name: 'Regimen' })), options));
}
