import { commands, Disposable, l10n, languages, LanguageStatusSeverity } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { clientCommands } from '../commands.js';
import { servedDocuments, isDown, restartClient } from './server.js';

/** Shows in the language status of a protocol whether the server runs, and adds the command that restarts it. */
export function registerServerStatus(client: BaseLanguageClient): Disposable {
    const item = languages.createLanguageStatusItem('regimen.server', servedDocuments());
    item.name = l10n.t('Regimen language server');
    item.command = { command: clientCommands.restart, title: l10n.t('Restart'), tooltip: l10n.t('Restart the language server') };
    const show = (): void => {
        item.busy = client.state === State.Starting;
        item.text = textOf(client.state);
        item.severity = isDown(client) ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    };
    show();
    return Disposable.from(
        item,
        client.onDidChangeState(show),
        commands.registerCommand(clientCommands.restart, () => restartClient(client))
    );
}

function textOf(state: State): string {
    switch (state) {
        case State.Running:
            return l10n.t('Regimen checks this protocol');
        case State.Starting:
            return l10n.t('Regimen is starting');
        default:
            return l10n.t('Regimen is not running');
    }
}
