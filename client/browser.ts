import { Uri, type ExtensionContext } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { start } from './extension.js';

export { deactivate } from './extension.js';

/** What runs in the background of a page. */
interface BackgroundWorker {
    terminate(): void;
}

declare const Worker: new (address: string, options: { readonly name: string }) => BackgroundWorker;

/** Starts the extension in a browser, with the same server in a web worker. Called by the editor on the same occasions. */
export function activate(context: ExtensionContext): Promise<void> {
    const script = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
    let running: BackgroundWorker | undefined;
    // The editor's workers are of a class of its own, by which the language client would not know them; so it gets the line to one instead.
    const connect = (): Promise<MessageTransports> => {
        running?.terminate();
        running = new Worker(script, { name: 'Regimen' });
        return Promise.resolve({ reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) });
    };
    context.subscriptions.push({ dispose: () => running?.terminate() });
    return start(context, options => new LanguageClient('regimen', 'Regimen', connect, options));
}
