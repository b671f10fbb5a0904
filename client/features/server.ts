import { l10n, window, workspace } from 'vscode';
import { RevealOutputChannelOn, State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { ClientOptions } from '../../server/messages/client.js';
import { clientCommands, languageId } from '../commands.js';
import { lensesWhereWanted } from './scenarios/lenses.js';
import { faultHandler } from './server-faults.js';
import { snippetsWhereTheyFit } from './snippets.js';

/**
 * The kinds of disks that protocols are read from: this machine's and virtual ones, but neither the old texts of version control
 * nor the library, which is not the author's. `untitled` is text that has not been saved yet.
 */
function schemes(): readonly string[] {
    const own = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-userdata', 'vscode-test-web', 'memfs'];
    return [...new Set([...own, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme)])];
}

/** The documents the server is asked about. */
export function servedDocuments(): { readonly scheme: string; readonly language: string }[] {
    return schemes().map(scheme => ({ scheme, language: languageId }));
}

/** Makes the connection to the server, for a computer or for a browser. */
export type MakeClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The connection to the server that is bundled with the extension; it is not started yet. */
export function createClient(make: MakeClient): BaseLanguageClient {
    let hasRun = false;
    const client = make({
        // What a clinic sets for its rules is told to the server too.
        documentSelector: [...servedDocuments(), ...schemes().map(scheme => ({ scheme, pattern: '**/regimen.yaml' }))],
        middleware: { ...snippetsWhereTheyFit, ...lensesWhereWanted },
        initializationOptions: {
            courseCommand: clientCommands.stepThrough, previewCommand: clientCommands.preview, exportCommand: clientCommands.export,
            readsFiles: true, showsCheckTime: true
        } satisfies ClientOptions,
        outputChannel: window.createOutputChannel('Regimen', { log: true }),
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationFailedHandler: () => false,
        errorHandler: faultHandler(() => hasRun, () => void tellNotRunning(client))
    });
    // Faults go to the log only: the author is told once, in our words.
    const log = client.error.bind(client);
    client.error = (message, data) => log(message, data, false);
    client.onDidChangeState(({ newState }) => {
        hasRun ||= newState === State.Running;
        if (newState === State.StartFailed) {
            void tellNotRunning(client);
        }
    });
    return client;
}

/** Whether the server neither runs nor is about to. */
export function isDown(client: BaseLanguageClient): boolean {
    return client.state === State.Stopped || client.state === State.StartFailed;
}

/** Starts the server. A failure goes to the log and, by the change of state, to the author; it does not stop the rest of the extension. */
export async function startClient(client: BaseLanguageClient): Promise<void> {
    try {
        await client.start();
    } catch (error) {
        client.outputChannel.error(`The language server did not start: ${reasonOf(error)}`);
    }
}

/** Stops the server and starts it again, from whatever state it is in. */
export async function restartClient(client: BaseLanguageClient): Promise<void> {
    await stopClient(client);
    await startClient(client);
}

/** Stops the server if it runs. */
export async function stopClient(client: BaseLanguageClient): Promise<void> {
    if (client.needsStop()) {
        await client.stop();
    }
}

/** Says that the server does not run, and offers to start it again or to show its log. */
export async function tellNotRunning(client: BaseLanguageClient): Promise<void> {
    const restart = l10n.t('Restart');
    const log = l10n.t('Show Log');
    const choice = await window.showErrorMessage(l10n.t('The Regimen language server is not running, so protocols cannot be checked.'), restart, log);
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
