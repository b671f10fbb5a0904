import { commands, l10n, ProgressLocation, Uri, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    exportFormatsRequest, exportRequest, type ExportedFile, type ExportFormat, type ExportFormatsResult, type ExportParams, type ExportResult
} from '../../server/messages/export.js';
import { clientCommands } from '../commands.js';
import { protocolName, protocolUri, type Called } from './protocol-uri.js';
import { isDown, reasonOf, tellNotRunning } from './server.js';
import { exists, writeWhole } from './write-file.js';

/** Adds the command that exports a protocol to a file. */
export function registerExport(client: BaseLanguageClient): Disposable {
    return commands.registerCommand(clientCommands.export, (called: Called) => exportProtocol(client, called));
}

async function exportProtocol(client: BaseLanguageClient, called: Called): Promise<void> {
    const uri = protocolUri(called);
    if (!uri) {
        return;
    }
    return whileRunning(client, async () => {
        const format = await askFormat(client);
        const start = format && await askStart(format);
        if (format && start !== undefined) {
            const protocol = protocolName(called);
            await exportAs(client, uri, format, { ...(start && { start }), ...(protocol !== undefined && { protocol }) });
        }
    });
}

/** Whose visits are exported. */
interface CourseAtHand {
    readonly start?: string | undefined;
    readonly protocol?: string;
}

/**
 * Exports the visits of one patient as a calendar file. The author says how the patient is called in it, and the first day where it is not known.
 * @param start the first day, as `2027-01-04`; empty or absent where it is not known
 */
export async function exportCalendar(client: BaseLanguageClient, uri: Uri, { start: known, protocol }: CourseAtHand): Promise<void> {
    return whileRunning(client, async () => {
        const format = (await offered(client)).find(({ format: name }) => name === 'ics');
        const start = format && (known || await askStart(format));
        const patient = start && await askPatient();
        if (format && start && patient !== undefined) {
            await exportAs(client, uri, format, { start, ...(patient && { patient }), ...(protocol !== undefined && { protocol }) });
        }
    });
}

/** Does something that needs the server, and tells the author where it fails. */
async function whileRunning(client: BaseLanguageClient, act: () => Promise<void>): Promise<void> {
    if (isDown(client)) {
        return tellNotRunning(client);
    }
    try {
        await act();
    } catch (error) {
        void window.showErrorMessage(l10n.t('The protocol could not be exported; no file was changed. {0}', reasonOf(error)));
    }
}

async function exportAs(client: BaseLanguageClient, uri: Uri, format: ExportFormat, options: Pick<ExportParams, 'start' | 'patient' | 'protocol'>): Promise<void> {
    const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), format: format.format, ...options };
    const result = await window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Exporting to {0}', format.title), cancellable: false },
        () => client.sendRequest<ExportResult>(exportRequest, params)
    );
    if ('message' in result) {
        void tellRefusal(result.message);
        return;
    }
    const target = await askTarget(uri, result.fileName, format);
    if (target) {
        await writeWhole(target, bytesOf(result.content));
        void tellWritten(target, format, result.losses);
    }
}

/** The bytes of an exported file. */
export function bytesOf(content: ExportedFile['content']): Uint8Array {
    return 'text' in content ? new TextEncoder().encode(content.text) : Uint8Array.from(atob(content.base64), byte => byte.charCodeAt(0));
}

async function askFormat(client: BaseLanguageClient): Promise<ExportFormat | undefined> {
    const items = (await offered(client)).map(format => ({ label: format.title, detail: format.summary, format }));
    const choice = await window.showQuickPick(items, { title: l10n.t('Export Protocol'), placeHolder: l10n.t('Choose a format') });
    return choice?.format;
}

async function offered(client: BaseLanguageClient): Promise<readonly ExportFormat[]> {
    return (await client.sendRequest<ExportFormatsResult>(exportFormatsRequest, {})).formats;
}

/** How the patient is called in the file: empty where nothing is to stand there, nothing if the author gave up. */
async function askPatient(): Promise<string | undefined> {
    return window.showInputBox({
        title: l10n.t('Calendar (.ics)'),
        prompt: l10n.t('Initials or a number of the patient, to tell calendars apart; may stay empty'),
    });
}

/** The day on which the course begins, where the format needs one: empty where it needs none, nothing if the author gave up. */
async function askStart({ needsStart }: ExportFormat): Promise<string | undefined> {
    return needsStart
        ? window.showInputBox({
            title: l10n.t('Export Protocol'),
            prompt: l10n.t('The day on which the course begins'),
            placeHolder: '2027-01-04',
            validateInput: text => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : l10n.t('Write the year, the month and the day, as in 2027-01-04.'))
        })
        : '';
}

/** Asks where to write: beside the protocol, if it is on disk, or anywhere. An existing file is replaced only if the author says so. */
async function askTarget(uri: Uri, fileName: string, format: ExportFormat): Promise<Uri | undefined> {
    if (uri.scheme === 'untitled') {
        return askPlace(defaultPlace(fileName), format);
    }
    const beside = Uri.joinPath(uri, '..', fileName);
    const here = (await exists(beside))
        ? { label: l10n.t('Replace the Export beside the Protocol'), description: fileName }
        : { label: l10n.t('Write beside the Protocol'), description: fileName };
    const elsewhere = { label: l10n.t('Choose Another Place…') };
    const choice = await window.showQuickPick([here, elsewhere], { title: l10n.t('Export Protocol'), placeHolder: l10n.t('Choose where to write the file') });
    if (choice === elsewhere) {
        return askPlace(beside, format);
    }
    return choice && beside;
}

async function askPlace(proposed: Uri | undefined, format: ExportFormat): Promise<Uri | undefined> {
    return window.showSaveDialog({
        ...(proposed && { defaultUri: proposed }),
        filters: { [format.title]: [format.extension] },
        saveLabel: l10n.t('Export'),
        title: l10n.t('Export Protocol')
    });
}

function defaultPlace(fileName: string): Uri | undefined {
    const folder = workspace.workspaceFolders?.[0];
    return folder && Uri.joinPath(folder.uri, fileName);
}

async function tellWritten(target: Uri, { title }: ExportFormat, losses: readonly string[]): Promise<void> {
    const open = l10n.t('Open');
    const left = losses.length === 0 ? '' : ` ${l10n.t('{0} cannot hold everything; left out: {1}.', title, losses.join('; '))}`;
    const choice = await window.showInformationMessage(`${l10n.t('Exported to {0}.', workspace.asRelativePath(target))}${left}`, open);
    if (choice === open) {
        await commands.executeCommand('vscode.open', target);
    }
}

async function tellRefusal(message: string): Promise<void> {
    const problems = l10n.t('Show Problems');
    if ((await window.showErrorMessage(message, problems)) === problems) {
        await commands.executeCommand('workbench.actions.view.problems');
    }
}
