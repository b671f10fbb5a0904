import { window, type ExtensionContext } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
import type { ClientOptions } from '../../server/messages.js';
import { clientCommands, languageId } from '../commands.js';
import { lensesWhereWanted } from './scenarios/lenses.js';
import { faultHandler } from './server-faults.js';
import { snippetsWhereTheyFit } from './snippets.js';

/** The documents the server is asked about: files, and text that has not been saved yet. */
export const documentSelector = [
    { scheme: 'file', language: languageId },
    { scheme: 'untitled', language: languageId }
];

/** What the server is told about: the documents it is asked about, and what a clinic sets for its rules. */
const syncedDocuments = [...documentSelector, { scheme: 'file', pattern: '**/regimen.yaml' }];

/** A client that writes its faults to the log only: the author is told once, in our words. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }
}

/** The connection to the server that is bundled with the extension; it is not started yet. */
export function createClient(context: ExtensionContext): LanguageClient {
    const module = context.asAbsolutePath('dist/server.cjs');
    let hasRun = false;
    const client = new QuietClient(
        'regimen',
        'Regimen',
        { module, transport: TransportKind.ipc },
        {
            documentSelector: syncedDocuments,
            middleware: { ...snippetsWhereTheyFit, ...lensesWhereWanted },
            initializationOptions: { courseCommand: clientCommands.stepThrough } satisfies ClientOptions,
            outputChannel: window.createOutputChannel('Regimen', { log: true }),
            revealOutputChannelOn: RevealOutputChannelOn.Never,
            initializationFailedHandler: () => false,
            errorHandler: faultHandler(() => hasRun, () => void tellNotRunning(client))
        }
    );
    client.onDidChangeState(({ newState }) => {
        hasRun ||= newState === State.Running;
        if (newState === State.StartFailed) {
            void tellNotRunning(client);
        }
    });
    return client;
}

/** Whether the server neither runs nor is about to. */
export function isDown(client: LanguageClient): boolean {
    return client.state === State.Stopped || client.state === State.StartFailed;
}

/** Starts the server. A failure goes to the log and, by the change of state, to the author; it does not stop the rest of the extension. */
export async function startClient(client: LanguageClient): Promise<void> {
    try {
        await client.start();
    } catch (error) {
        client.outputChannel.error(`The language server did not start: ${reasonOf(error)}`);
    }
}

/** Stops the server and starts it again, from whatever state it is in. */
export async function restartClient(client: LanguageClient): Promise<void> {
    await stopClient(client);
    await startClient(client);
}

/** Stops the server if it runs. */
export async function stopClient(client: LanguageClient): Promise<void> {
    if (client.needsStop()) {
        await client.stop();
    }
}

/** Says that the server does not run, and offers to start it again or to show its log. */
export async function tellNotRunning(client: LanguageClient): Promise<void> {
    const restart = 'Restart';
    const log = 'Show Log';
    const choice = await window.showErrorMessage('The Regimen language server is not running, so protocols cannot be checked.', restart, log);
    if (choice === restart) {
        await restartClient(client);
    } else if (choice === log) {
        client.outputChannel.show();
    }
}

/** The sentence of an error, whatever was thrown. */
export function reasonOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}
