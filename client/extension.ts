import type { ExtensionContext } from 'vscode';
import { registerExport } from './features/export.js';
import { registerLibraryText } from './features/library-text.js';
import { registerNewFromTemplate } from './features/new-from-template.js';
import { registerPreview } from './features/preview.js';
import { registerScenarios } from './features/scenarios/register.js';
import { registerServerStatus } from './features/server-status.js';
import { createClient, startClient, stopClient } from './features/server.js';

let stop: (() => Promise<void>) | undefined;

/**
 * Starts the language server and puts the features in place. Called by the editor when the first protocol opens,
 * a command runs or a preview is restored.
 */
export async function activate(context: ExtensionContext): Promise<void> {
    const client = createClient(context);
    stop = () => stopClient(client);
    context.subscriptions.push(
        client.outputChannel,
        registerServerStatus(client),
        registerLibraryText(client),
        registerExport(client),
        registerNewFromTemplate(client),
        registerPreview(client, context.extensionUri),
        registerScenarios(client)
    );
    await startClient(client);
}

/** Stops the language server. Called by the editor before it unloads the extension. */
export async function deactivate(): Promise<void> {
    await stop?.();
}
