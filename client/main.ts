import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension.js';

export { deactivate } from './extension.js';

/**
 * Starts the extension, with the server in a process of its own. Called by the editor when the first protocol opens, a command runs
 * or a preview is restored.
 */
export function activate(context: ExtensionContext): Promise<void> {
    const module = context.asAbsolutePath('dist/server.cjs');
    return start(context, options => new LanguageClient('regimen', 'Regimen', { module, transport: TransportKind.ipc }, options));
}
