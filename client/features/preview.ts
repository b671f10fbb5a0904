import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace, type TextEditor, type WebviewPanel } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { previewChangedNotification, previewViews, type PreviewChangedParams, type PreviewView } from '../../server/messages/preview.js';
import { clientCommands, languageId } from '../commands.js';
import type { Against, Asked, PageState } from '../webview/messages.js';
import { registerComparing } from './comparing/commands.js';
import { fillPanel, type Preview } from './preview-panel.js';
import { viewNames } from './preview-texts.js';
import { protocolName, protocolUri, type Called } from './protocol-uri.js';

/** The kind of panel, by which the editor restores previews after a reload. */
const panelType = 'regimen.preview';

/** Adds the command that opens the preview beside the editor, keeps open previews up to date and restores them after a reload. */
export function registerPreview(client: BaseLanguageClient, extension: Uri): Disposable {
    const previews = new Set<Preview>();
    const find = (uri: Uri, { view, protocol }: Asked): Preview | undefined => [...previews].find(preview =>
        preview.asked().view === view && preview.asked().protocol === protocol && preview.uri.toString() === uri.toString());
    const follow = ({ document, selection }: TextEditor): void => {
        if (document.languageId === languageId) {
            previews.forEach(preview => preview.follow(document.uri, selection.active));
        }
    };
    const adopt = (panel: WebviewPanel, uri: Uri, asked: Asked): Preview => {
        const preview = fillPanel(panel, uri, asked, client, extension);
        previews.add(preview);
        panel.onDidDispose(() => previews.delete(preview));
        window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString()).forEach(follow);
        return preview;
    };
    const open = (uri: Uri, view: PreviewView, protocol?: string): void => {
        const asked: Asked = { view, ...(protocol !== undefined && { protocol }) };
        const preview = find(uri, asked);
        if (preview) {
            preview.panel.reveal(undefined, true);
        } else {
            adopt(newPanel(uri), uri, asked);
        }
    };
    const compare = (uri: Uri, against?: Against): void => {
        const shown = [...previews].find(preview => preview.asked().view === 'changes' && preview.uri.toString() === uri.toString());
        if (shown) {
            shown.panel.reveal(undefined, true);
            shown.compareWith(against ?? { revision: 'HEAD' });
        } else {
            adopt(newPanel(uri), uri, { view: 'changes', ...(against && { against }) });
        }
    };
    const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
        if (isPageState(state) && (await canOpen(Uri.parse(state.uri)))) {
            // The editor hands a page its state only until the panel counts as restored.
            await adopt(panel, Uri.parse(state.uri), state.asked).filled;
        } else {
            panel.dispose();
        }
    };
    const refresh = (wanted: (preview: Preview) => boolean): void => [...previews].filter(wanted).forEach(preview => preview.refresh());
    return Disposable.from(
        commands.registerCommand(clientCommands.preview, (called: Called) => {
            const uri = protocolUri(called);
            if (uri) {
                open(uri, 'schedule', protocolName(called));
            }
        }),
        commands.registerCommand(clientCommands.views, async (called?: Uri) => {
            const uri = protocolUri(called);
            const view = uri && await askView();
            if (view) {
                open(uri, view);
            }
        }),
        registerComparing(compare),
        workspace.onDidGrantWorkspaceTrust(() => refresh(({ asked }) => asked().view === 'changes')),
        window.onDidChangeTextEditorSelection(({ textEditor }) => follow(textEditor)),
        window.registerWebviewPanelSerializer(panelType, { deserializeWebviewPanel: restore }),
        client.onNotification(previewChangedNotification, (changed: PreviewChangedParams) => {
            const uri = Uri.parse(changed.uri).toString();
            refresh(preview => preview.uri.toString() === uri || isComparedWith(preview, uri));
        }),
        client.onDidChangeState(({ newState }) => {
            if (newState !== State.Starting) {
                refresh(() => true);
            }
        })
    );
}

function isComparedWith(preview: Preview, uri: string): boolean {
    const { against } = preview.asked();
    return against !== undefined && 'file' in against && Uri.parse(against.file).toString() === uri;
}

async function askView(): Promise<PreviewView | undefined> {
    const labels = viewNames();
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
        && 'asked' in state && typeof state.asked === 'object' && state.asked !== null && 'view' in state.asked && isView(state.asked.view);
}

function isView(name: unknown): name is PreviewView {
    return previewViews.some(view => view === name);
}
