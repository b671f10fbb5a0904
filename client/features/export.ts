import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { exportFormats, exportRequest, type ExportFormat, type ExportParams, type ExportResult } from '../../server/messages.js';
import { clientCommands } from '../commands.js';
import { protocolUri } from './protocol-uri.js';
import { isDown, reasonOf, tellNotRunning } from './server.js';
import { exists, writeWhole } from './write-file.js';

/** What each format is called and good for, in the list the author chooses from. */
const formatLabels: Record<ExportFormat, { label: string; detail: string }> = {
    json: { label: 'JSON', detail: 'For other systems. Follows a published schema.' },
    yaml: { label: 'YAML', detail: 'The same content, easier to read.' }
};

/** Adds the command that exports a protocol to a file. */
export function registerExport(client: LanguageClient): Disposable {
    return commands.registerCommand(clientCommands.export, (called?: Uri) => exportProtocol(client, called));
}

async function exportProtocol(client: LanguageClient, called: Uri | undefined): Promise<void> {
    const uri = protocolUri(called);
    if (!uri) {
        return;
    }
    if (isDown(client)) {
        return tellNotRunning(client);
    }
    const format = await askFormat();
    if (!format) {
        return;
    }
    try {
        await exportAs(client, uri, format);
    } catch (error) {
        void window.showErrorMessage(`The protocol could not be exported; no file was changed. ${reasonOf(error)}`);
    }
}

async function exportAs(client: LanguageClient, uri: Uri, format: ExportFormat): Promise<void> {
    const params: ExportParams = { uri: client.code2ProtocolConverter.asUri(uri), format };
    const result = await client.sendRequest<ExportResult>(exportRequest, params);
    if ('message' in result) {
        void tellRefusal(result.message);
        return;
    }
    const target = await askTarget(uri, result.fileName, format);
    if (target) {
        await writeWhole(target, result.text);
        void tellWritten(target);
    }
}

async function askFormat(): Promise<ExportFormat | undefined> {
    const items = exportFormats.map(format => ({ ...formatLabels[format], format }));
    const choice = await window.showQuickPick(items, { title: 'Export Protocol', placeHolder: 'Choose a format' });
    return choice?.format;
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
        filters: { [formatLabels[format].label]: [format] },
        saveLabel: 'Export',
        title: 'Export Protocol'
    });
}

function defaultPlace(fileName: string): Uri | undefined {
    const folder = workspace.workspaceFolders?.[0];
    return folder && Uri.joinPath(folder.uri, fileName);
}

async function tellWritten(target: Uri): Promise<void> {
    const open = 'Open';
    const choice = await window.showInformationMessage(`Exported to ${workspace.asRelativePath(target)}.`, open);
    if (choice === open) {
        await window.showTextDocument(target);
    }
}

async function tellRefusal(message: string): Promise<void> {
    const problems = 'Show Problems';
    if ((await window.showErrorMessage(message, problems)) === problems) {
        await commands.executeCommand('workbench.actions.view.problems');
    }
}
