import { commands, l10n, window, workspace, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { templatesRequest, type ProtocolTemplate, type TemplatesResult } from '../../server/messages/templates.js';
import { clientCommands, languageId } from '../commands.js';
import { isDown, reasonOf, tellNotRunning } from './server.js';

/** Adds the command that starts a protocol from a template, in a document that is not saved yet. */
export function registerNewFromTemplate(client: BaseLanguageClient): Disposable {
    return commands.registerCommand(clientCommands.newFromTemplate, () => newFromTemplate(client));
}

async function newFromTemplate(client: BaseLanguageClient): Promise<void> {
    if (isDown(client)) {
        return tellNotRunning(client);
    }
    try {
        const { templates } = await client.sendRequest<TemplatesResult>(templatesRequest, {});
        const chosen = await askTemplate(templates);
        if (chosen) {
            await window.showTextDocument(await workspace.openTextDocument({ language: languageId, content: chosen.text }));
        }
    } catch (error) {
        void window.showErrorMessage(l10n.t('No protocol could be started. {0}', reasonOf(error)));
    }
}

async function askTemplate(templates: readonly ProtocolTemplate[]): Promise<ProtocolTemplate | undefined> {
    const items = templates.map(template => ({ label: template.title, description: template.name, detail: template.summary, template }));
    const options = { title: l10n.t('New Protocol from Template'), placeHolder: l10n.t('Choose what to start from'), matchOnDescription: true, matchOnDetail: true };
    return (await window.showQuickPick(items, options))?.template;
}
