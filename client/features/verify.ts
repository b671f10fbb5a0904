import { commands, Diagnostic, DiagnosticSeverity, Disposable, l10n, languages, ProgressLocation, Range, Uri, window, workspace } from 'vscode';
import type { CancellationToken, DiagnosticCollection, Progress } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    allExportsRequest, exportFormatsRequest, type AllExportsResult, type ExportFormat, type ExportFormatsResult, type ExportParams
} from '../../server/messages/export.js';
import { clientCommands } from '../commands.js';
import { bytesOf } from './export.js';
import { isDown, reasonOf, tellNotRunning } from './server.js';
import { writeWhole } from './write-file.js';

/** An export that lies beside its protocol, and whether it says what the protocol says. */
interface Verified {
    readonly target: Uri;
    readonly source: Uri;
    readonly bytes: Uint8Array;
    readonly isCurrent: boolean;
}

/** What came of a verification. */
interface Outcome {
    readonly protocols: number;
    readonly exports: readonly Verified[];
    /** The protocols that cannot be exported, each with a sentence why. */
    readonly refused: readonly { readonly source: Uri; readonly message: string }[];
}

/** Adds the command that checks all protocols of the open folders, and whether the exports beside them are up to date. */
export function registerVerify(client: BaseLanguageClient): Disposable {
    const problems = languages.createDiagnosticCollection('regimen.exports');
    return Disposable.from(
        problems,
        // What was said about a file holds no more once it is written again.
        workspace.onDidSaveTextDocument(({ uri }) => problems.delete(uri)),
        commands.registerCommand(clientCommands.verify, () => verify(client, problems))
    );
}

async function verify(client: BaseLanguageClient, problems: DiagnosticCollection): Promise<void> {
    if (isDown(client)) {
        return tellNotRunning(client);
    }
    try {
        const options = { location: ProgressLocation.Notification, title: l10n.t('Verifying protocols and exports'), cancellable: true };
        const outcome = await window.withProgress(options, (progress, token) => verifyAll(client, progress, token));
        if (outcome) {
            showIn(problems, outcome);
            await tell(outcome, problems);
        }
    } catch (error) {
        void window.showErrorMessage(l10n.t('The exports could not be verified. {0}', reasonOf(error)));
    }
}

/** Nothing where the author has cancelled. */
async function verifyAll(
    client: BaseLanguageClient, progress: Progress<{ message: string; increment: number }>, token: CancellationToken
): Promise<Outcome | undefined> {
    const sources = (await workspace.findFiles('**/*.protocol', '**/node_modules/**')).sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
    const formats = comparable((await client.sendRequest<ExportFormatsResult>(exportFormatsRequest, {})).formats);
    const exports: Verified[] = [];
    const refused: { source: Uri; message: string }[] = [];
    for (const source of sources) {
        if (token.isCancellationRequested) {
            return undefined;
        }
        progress.report({ message: workspace.asRelativePath(source), increment: 100 / sources.length });
        const found = await verifyOne(client, source, formats);
        exports.push(...Array.isArray(found) ? found : []);
        refused.push(...typeof found === 'string' ? [{ source, message: found }] : []);
    }
    return { protocols: sources.length, exports, refused };
}

/** The formats that need no further word, and whose files cannot be taken for those of another. */
function comparable(formats: readonly ExportFormat[]): readonly ExportFormat[] {
    return formats.filter(({ extension, needsStart }) => !needsStart && formats.filter(other => other.extension === extension).length === 1);
}

/** The exports beside a protocol, or why it has none. */
async function verifyOne(client: BaseLanguageClient, source: Uri, formats: readonly ExportFormat[]): Promise<Verified[] | string> {
    const verified: Verified[] = [];
    for (const { format } of formats) {
        const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(source), format };
        const result = await client.sendRequest<AllExportsResult>(allExportsRequest, params);
        if ('message' in result) {
            return result.message;
        }
        for (const { fileName, content } of result.exports) {
            const target = Uri.joinPath(source, '..', fileName);
            const there = await workspace.fs.readFile(target).then(bytes => bytes, () => undefined);
            const bytes = bytesOf(content);
            verified.push(...there ? [{ target, source, bytes, isCurrent: isSame(there, bytes) }] : []);
        }
    }
    return verified;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
    return one.length === other.length && one.every((byte, place) => byte === other[place]);
}

/** Lists exports that differ, and protocols that cannot be exported, with the problems of the folder. */
function showIn(problems: DiagnosticCollection, { exports, refused }: Outcome): void {
    problems.clear();
    for (const { target, source } of exports.filter(({ isCurrent }) => !isCurrent)) {
        problems.set(target, [problem(l10n.t('This export differs from what `{0}` says now. Export it again.', workspace.asRelativePath(source)))]);
    }
    for (const { source, message } of refused) {
        problems.set(source, [problem(message)]);
    }
}

function problem(message: string): Diagnostic {
    const found = new Diagnostic(new Range(0, 0, 0, 0), message, DiagnosticSeverity.Error);
    found.source = 'regimen verify';
    return found;
}

async function tell({ protocols, exports, refused }: Outcome, problems: DiagnosticCollection): Promise<void> {
    const old = exports.filter(({ isCurrent }) => !isCurrent);
    if (old.length + refused.length === 0) {
        const found = exports.length === 0 ? l10n.t('None has an export beside it.') : l10n.t('Exports that are up to date: {0}.', exports.length);
        void window.showInformationMessage(`${l10n.t('Protocols without errors: {0}.', protocols)} ${found}`);
        return;
    }
    const [show, again] = [l10n.t('Show Problems'), l10n.t('Export Again')];
    const message = l10n.t('Protocols: {0}, with errors: {1}. Exports beside them: {2}, no longer up to date: {3}.', protocols, refused.length, exports.length, old.length);
    const choice = await window.showWarningMessage(message, show, ...old.length > 0 ? [again] : []);
    if (choice === show) {
        await commands.executeCommand('workbench.actions.view.problems');
    } else if (choice === again) {
        for (const { target, bytes } of old) {
            await writeWhole(target, bytes);
            problems.delete(target);
        }
        void window.showInformationMessage(l10n.t('Exported again: {0}.', old.map(({ target }) => workspace.asRelativePath(target)).join(', ')));
    }
}
