import { l10n, Uri, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { previewRequest, type PreviewParams, type PreviewResult, type PreviewView } from '../../server/messages.js';
import type { FromPage, PageTexts, ToPage } from '../webview/messages.js';
import { previewPage } from './preview-page.js';
import { isDown, reasonOf, restartClient } from './server.js';

/** What a preview shows. */
export interface Shown {
    readonly uri: Uri;
    readonly view: PreviewView;
    /** The name of the protocol; without it, the first of the file. */
    readonly protocol: string | undefined;
}

/** The preview of one protocol. */
export interface Preview {
    readonly panel: WebviewPanel;
    readonly shown: Shown;
    /** Asks the server for the view again and shows the answer. */
    refresh(): void;
}

/**
 * Fills a panel with the view of a protocol and keeps it up to date.
 * @param extension the folder of the extension, where the page's script is
 */
export function fillPanel(panel: WebviewPanel, shown: Shown, client: BaseLanguageClient, extension: Uri): Preview {
    const dist = Uri.joinPath(extension, 'dist');
    const post = (message: ToPage): void => void panel.webview.postMessage(message);
    const ask = async (): Promise<void> => {
        try {
            const result = await requestView(client, shown);
            panel.title = result.title;
            post({ kind: 'view', html: result.html, stale: result.stale });
        } catch (error) {
            post({ kind: 'unavailable', reason: reasonOf(error) });
        }
    };
    const refresh = coalesce(ask);
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    panel.iconPath = {
        light: Uri.joinPath(extension, 'client', 'icons', 'protocol-light.svg'),
        dark: Uri.joinPath(extension, 'client', 'icons', 'protocol-dark.svg')
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => (message.kind === 'ready' ? refresh() : void restartClient(client)));
    panel.webview.html = previewPage({
        uri: shown.uri.toString(),
        view: shown.view,
        protocol: shown.protocol,
        script: panel.webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString(),
        nonce: newNonce(),
        texts: pageTexts()
    });
    return { panel, shown, refresh };
}

function pageTexts(): PageTexts {
    return {
        title: l10n.t('Preview'),
        reading: l10n.t('Reading the protocol…'),
        restart: l10n.t('Restart Language Server'),
        nothing: l10n.t('Nothing to show yet'),
        nothingYet: l10n.t('The schedule appears here as soon as there is a protocol with a session or a screening step. What is wrong with the text stands in the Problems panel.'),
        unavailable: l10n.t('The preview is not available'),
        last: l10n.t('This is the last view.'),
        lastComplete: l10n.t('This is the last complete version. It follows again when the marked text is finished.')
    };
}

/** Characters that nobody can guess. */
function newNonce(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function requestView(client: BaseLanguageClient, { uri, view, protocol }: Shown): Promise<PreviewResult> {
    if (isDown(client)) {
        throw new Error(l10n.t('The Regimen language server is not running.'));
    }
    const params: PreviewParams = { uri: client.code2ProtocolConverter.asUri(uri), view, ...(protocol !== undefined && { protocol }) };
    return client.sendRequest<PreviewResult>(previewRequest, params);
}

/** Runs a task when called; calls that come while it runs lead to one more run after it, so that no answer overtakes another. */
function coalesce(task: () => Promise<void>): () => void {
    let running = false;
    let again = false;
    const run = async (): Promise<void> => {
        running = true;
        do {
            again = false;
            await task();
        } while (again);
        running = false;
    };
    return () => {
        if (running) {
            again = true;
        } else {
            void run();
        }
    };
}
