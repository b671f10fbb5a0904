import { commands, Disposable, languages, LanguageStatusSeverity } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { clientCommands } from '../commands.js';
import { servedDocuments, isDown, restartClient } from './server.js';

/** Shows in the language status of a protocol whether the server runs, and adds the command that restarts it. */
export function registerServerStatus(client: BaseLanguageClient): Disposable {
    const item = languages.createLanguageStatusItem('regimen.server', servedDocuments());
    item.name = 'Regimen language server';
    item.command = { command: clientCommands.restart, title: 'Restart', tooltip: 'Restart the language server' };
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
            return 'Regimen checks this protocol';
        case State.Starting:
            return 'Regimen is starting';
        default:
            return 'Regimen is not running';
    }
}
