import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type WebviewPanel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { previewChangedNotification, previewViews, type PreviewChangedParams, type PreviewView } from '../../server/messages.js';
import { clientCommands } from '../commands.js';
import type { PageState } from '../webview/messages.js';
import { fillPanel, type Preview, type Shown } from './preview-panel.js';
import { protocolName, protocolUri, type Called } from './protocol-uri.js';

/** The kind of panel, by which the editor restores previews after a reload. */
const panelType = 'regimen.preview';

/** Adds the command that opens the preview beside the editor, keeps open previews up to date and restores them after a reload. */
export function registerPreview(client: BaseLanguageClient, extension: Uri): Disposable {
    const previews = new Set<Preview>();
    const find = ({ uri, view, protocol }: Shown): Preview | undefined =>
        [...previews].find(({ shown }) => shown.view === view && shown.protocol === protocol && shown.uri.toString() === uri.toString());
    const adopt = (panel: WebviewPanel, shown: Shown): void => {
        const preview = fillPanel(panel, shown, client, extension);
        previews.add(preview);
        panel.onDidDispose(() => previews.delete(preview));
    };
    const open = (shown: Shown): void => {
        const preview = find(shown);
        if (preview) {
            preview.panel.reveal(undefined, true);
        } else {
            adopt(newPanel(shown.uri), shown);
        }
    };
    const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
        if (isPageState(state) && (await canOpen(Uri.parse(state.uri)))) {
            adopt(panel, { uri: Uri.parse(state.uri), view: state.view, protocol: state.protocol });
        } else {
            panel.dispose();
        }
    };
    const refresh = (wanted: (preview: Preview) => boolean): void => [...previews].filter(wanted).forEach(preview => preview.refresh());
    return Disposable.from(
        commands.registerCommand(clientCommands.preview, (called: Called) => {
            const uri = protocolUri(called);
            if (uri) {
                open({ uri, view: 'schedule', protocol: protocolName(called) });
            }
        }),
        commands.registerCommand(clientCommands.views, async (called?: Uri) => {
            const uri = protocolUri(called);
            const view = uri && await askView();
            if (view) {
                open({ uri, view, protocol: undefined });
            }
        }),
        window.registerWebviewPanelSerializer(panelType, { deserializeWebviewPanel: restore }),
        client.onNotification(previewChangedNotification, (changed: PreviewChangedParams) => {
            const uri = Uri.parse(changed.uri).toString();
            refresh(({ shown }) => shown.uri.toString() === uri);
        }),
        client.onDidChangeState(({ newState }) => {
            if (newState !== State.Starting) {
                refresh(() => true);
            }
        })
    );
}

async function askView(): Promise<PreviewView | undefined> {
    const labels: Record<PreviewView, string> = {
        'schedule': l10n.t('Schedule of Activities'), 'timeline': l10n.t('Timeline'), 'flow': l10n.t('Flow Chart'),
        'runsheet': l10n.t('Run Sheet'), 'consent': l10n.t('Consent'), 'document': l10n.t('Document'), 'patient': l10n.t('For the Patient')
    };
    const items = previewViews.map(view => ({ label: labels[view], view }));
    return (await window.showQuickPick(items, { title: l10n.t('Open View to the Side'), placeHolder: l10n.t('Choose a view') }))?.view;
}

function newPanel(uri: Uri): WebviewPanel {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    return window.createWebviewPanel(panelType, l10n.t('Preview {0}', name), { viewColumn: ViewColumn.Beside, preserveFocus: true }, { enableFindWidget: true });
}

/** Whether the document of a restored preview is still there; opening it tells the server about it. */
async function canOpen(uri: Uri): Promise<boolean> {
    return workspace.openTextDocument(uri).then(() => true, () => false);
}

function isPageState(state: unknown): state is PageState {
    return typeof state === 'object' && state !== null
        && 'uri' in state && typeof state.uri === 'string'
        && 'view' in state && previewViews.some(view => view === state.view);
}
