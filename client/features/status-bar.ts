import { commands, DiagnosticSeverity, Disposable, l10n, languages, StatusBarAlignment, ThemeColor, Uri, window, workspace, type StatusBarItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkedNotification, type CheckedParams } from '../../server/messages/checked.js';
import { clientCommands, languageId } from '../commands.js';
import { isDown } from './server.js';

/** The context by which the walkthrough knows that a protocol was checked. */
const hasChecked = 'regimen.hasChecked';

const showProblems = 'workbench.actions.view.problems';

/** How many findings a protocol has. */
interface Counts {
    readonly errors: number;
    readonly warnings: number;
    readonly others: number;
}

/** Shows in the status bar what the check of the protocol in front found, and how long it took. */
export function registerStatusBar(client: BaseLanguageClient): Disposable {
    const item = window.createStatusBarItem('regimen.findings', StatusBarAlignment.Left, 1);
    item.name = l10n.t('Findings of the Protocol');
    const times = new Map<string, number>();
    const show = (): void => showIn(item, client, times);
    show();
    return Disposable.from(
        item,
        client.onDidChangeState(show),
        window.onDidChangeActiveTextEditor(show),
        // The editor closes and opens a text again whose language it learns later, or that is given another.
        workspace.onDidOpenTextDocument(show),
        languages.onDidChangeDiagnostics(show),
        client.onNotification(checkedNotification, ({ uri, milliseconds }: CheckedParams) => {
            times.set(Uri.parse(uri).toString(), milliseconds);
            void commands.executeCommand('setContext', hasChecked, true);
            show();
        })
    );
}

function showIn(item: StatusBarItem, client: BaseLanguageClient, times: ReadonlyMap<string, number>): void {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== languageId) {
        item.hide();
        return;
    }
    const down = isDown(client);
    const counts = countsOf(document.uri);
    const time = times.get(document.uri.toString());
    item.text = down ? `$(error) ${l10n.t('Regimen is not running')}` : `${summaryOf(counts)}${time === undefined ? '' : ` · ${durationOf(time)}`}`;
    item.tooltip = down ? l10n.t('Restart the language server') : tooltipOf(counts, time);
    item.accessibilityInformation = { label: down ? l10n.t('Regimen is not running') : tooltipOf(counts, time) };
    item.command = down ? clientCommands.restart : showProblems;
    item.backgroundColor = down ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    item.show();
}

function countsOf(uri: Uri): Counts {
    const own = languages.getDiagnostics(uri).filter(({ source }) => source === 'regimen');
    const errors = own.filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
    const warnings = own.filter(({ severity }) => severity === DiagnosticSeverity.Warning).length;
    return { errors, warnings, others: own.length - errors - warnings };
}

function summaryOf({ errors, warnings, others }: Counts): string {
    const parts = [[errors, 'error'], [warnings, 'warning'], [others, 'info']].filter(([count]) => count !== 0).map(([count, icon]) => `$(${icon}) ${count}`);
    return parts.length === 0 ? `$(pass) ${l10n.t('No findings')}` : parts.join(' ');
}

function tooltipOf({ errors, warnings, others }: Counts, time: number | undefined): string {
    const found = l10n.t('Regimen: {0} errors, {1} warnings, {2} further findings.', errors, warnings, others);
    return time === undefined ? found : `${found} ${l10n.t('Checked in {0}.', durationOf(time))}`;
}

function durationOf(milliseconds: number): string {
    return milliseconds < 1000 ? `${Math.max(1, Math.round(milliseconds))} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
