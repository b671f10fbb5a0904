import type { ExtensionContext } from 'vscode';
import { registerPast } from './features/comparing/past.js';
import { registerEditorFiles } from './features/editor-files.js';
import { registerExport } from './features/export.js';
import { registerLibraryText } from './features/library-text.js';
import { registerNewFromTemplate } from './features/new-from-template.js';
import { registerPreview } from './features/preview.js';
import { registerScenarios } from './features/scenarios/register.js';
import { registerServerStatus } from './features/server-status.js';
import { registerStatusBar } from './features/status-bar.js';
import { registerVerify } from './features/verify.js';
import { registerWalkthrough } from './features/walkthrough.js';
import { createClient, startClient, stopClient, type MakeClient } from './features/server.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Starts the language server and puts the features in place, the same ones on a computer and in a browser.
 * @param make the connection to the server, which runs in a process of its own or in a web worker
 */
export async function start(context: ExtensionContext, make: MakeClient): Promise<void> {
    const client = createClient(make);
    stop = () => stopClient(client);
    context.subscriptions.push(
        client.outputChannel,
        registerEditorFiles(client),
        registerPast(),
        registerServerStatus(client),
        registerLibraryText(client),
        registerExport(client),
        registerNewFromTemplate(client),
        registerPreview(client, context.extensionUri),
        registerScenarios(client),
        registerStatusBar(client),
        registerVerify(client),
        registerWalkthrough(context)
    );
    await startClient(client);
}

/** Stops the language server. Called by the editor before it unloads the extension. */
export async function deactivate(): Promise<void> {
    await stop?.();
}
