import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    exportFormatsRequest, exportRequest, type ExportedFile, type ExportFormat, type ExportFormatsResult, type ExportParams, type ExportResult
} from '../../server/messages.js';
import { clientCommands } from '../commands.js';
import { protocolUri } from './protocol-uri.js';
import { isDown, reasonOf, tellNotRunning } from './server.js';
import { exists, writeWhole } from './write-file.js';

/** Adds the command that exports a protocol to a file. */
export function registerExport(client: BaseLanguageClient): Disposable {
    return commands.registerCommand(clientCommands.export, (called?: Uri) => exportProtocol(client, called));
}

async function exportProtocol(client: BaseLanguageClient, called: Uri | undefined): Promise<void> {
    const uri = protocolUri(called);
    if (!uri) {
        return;
    }
    if (isDown(client)) {
        return tellNotRunning(client);
    }
    try {
        const format = await askFormat(client);
        const start = format && await askStart(format);
        if (format && start !== undefined) {
            await exportAs(client, uri, format, start);
        }
    } catch (error) {
        void window.showErrorMessage(`The protocol could not be exported; no file was changed. ${reasonOf(error)}`);
    }
}

async function exportAs(client: BaseLanguageClient, uri: Uri, format: ExportFormat, start: string): Promise<void> {
    const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), format: format.format, ...(start && { start }) };
    const result = await client.sendRequest<ExportResult>(exportRequest, params);
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

function bytesOf(content: ExportedFile['content']): Uint8Array {
    return 'text' in content ? new TextEncoder().encode(content.text) : Uint8Array.from(atob(content.base64), byte => byte.charCodeAt(0));
}

async function askFormat(client: BaseLanguageClient): Promise<ExportFormat | undefined> {
    const { formats } = await client.sendRequest<ExportFormatsResult>(exportFormatsRequest, {});
    const items = formats.map(format => ({ label: format.title, detail: format.summary, format }));
    const choice = await window.showQuickPick(items, { title: 'Export Protocol', placeHolder: 'Choose a format' });
    return choice?.format;
}

/** The day on which the course begins, where the format needs one: empty where it needs none, nothing if the author gave up. */
async function askStart({ needsStart }: ExportFormat): Promise<string | undefined> {
    return needsStart
        ? window.showInputBox({
            title: 'Export Protocol',
            prompt: 'The day on which the course begins',
            placeHolder: '2027-01-04',
            validateInput: text => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? undefined : 'Write the year, the month and the day, as in 2027-01-04.')
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
        ? { label: 'Replace the Export beside the Protocol', description: fileName }
        : { label: 'Write beside the Protocol', description: fileName };
    const elsewhere = { label: 'Choose Another Place…' };
    const choice = await window.showQuickPick([here, elsewhere], { title: 'Export Protocol', placeHolder: 'Choose where to write the file' });
    if (choice === elsewhere) {
        return askPlace(beside, format);
    }
    return choice && beside;
}

async function askPlace(proposed: Uri | undefined, format: ExportFormat): Promise<Uri | undefined> {
    return window.showSaveDialog({
        ...(proposed && { defaultUri: proposed }),
        filters: { [format.title]: [format.extension] },
        saveLabel: 'Export',
        title: 'Export Protocol'
    });
}

function defaultPlace(fileName: string): Uri | undefined {
    const folder = workspace.workspaceFolders?.[0];
    return folder && Uri.joinPath(folder.uri, fileName);
}

async function tellWritten(target: Uri, { title }: ExportFormat, losses: readonly string[]): Promise<void> {
    const open = 'Open';
    const left = losses.length === 0 ? '' : ` ${title} cannot hold everything; left out: ${losses.join('; ')}.`;
    const choice = await window.showInformationMessage(`Exported to ${workspace.asRelativePath(target)}.${left}`, open);
    if (choice === open) {
        await commands.executeCommand('vscode.open', target);
    }
}

async function tellRefusal(message: string): Promise<void> {
    const problems = 'Show Problems';
    if ((await window.showErrorMessage(message, problems)) === problems) {
        await commands.executeCommand('workbench.actions.view.problems');
    }
}
