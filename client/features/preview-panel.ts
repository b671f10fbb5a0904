import { l10n, Position, Range, Uri, window, workspace, type WebviewPanel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
    previewKeyRequest, previewPlaceRequest, previewRequest, previewScenarioRequest, type PreviewKeyParams, type PreviewKeyResult, type PreviewParams,
    type PreviewPatient, type PreviewPlaceParams, type PreviewPlaceResult, type PreviewResult, type PreviewScenarioParams, type PreviewScenarioResult
} from '../../server/messages/preview.js';
import type { Against, Asked, FromPage, ToPage } from '../webview/messages.js';
import { coalesce } from './coalesce.js';
import { askAgainst, resolved } from './comparing/against.js';
import { watchRepositories } from './comparing/git.js';
import { exportCalendar } from './export.js';
import { previewPage, type PageParts } from './preview-page.js';
import { pageTexts } from './preview-texts.js';
import { isDown, reasonOf, restartClient } from './server.js';

/** The preview of one protocol. */
export interface Preview {
    readonly panel: WebviewPanel;
    readonly uri: Uri;
    /** Once its page is there. */
    readonly filled: Promise<void>;
    /** What it shows now. */
    asked(): Asked;
    /** Asks the server for the view again and shows the answer, unless it is the same as before. */
    refresh(): void;
    /** Compares with something else from now on. */
    compareWith(against: Against): void;
    /** Marks in the view what stands at a place of a text. */
    follow(uri: Uri, position: Position): void;
}

/**
 * Fills a panel with the view of a protocol and keeps it up to date.
 * @param first what is shown first
 * @param extension the folder of the extension, where the page's script is
 */
export function fillPanel(panel: WebviewPanel, uri: Uri, first: Asked, client: BaseLanguageClient, extension: Uri): Preview {
    const address = client.code2ProtocolConverter.asUri(uri);
    let asked = first;
    let [shown, cursor]: [string, { readonly uri: Uri; readonly position: Position } | undefined] = ['', undefined];
    const post = (message: ToPage): void => void panel.webview.postMessage(message);
    const protocol = (): { readonly protocol?: string } => (asked.protocol === undefined ? {} : { protocol: asked.protocol });
    const refresh = coalesce(async () => {
        const asking = asked;
        try {
            const { against: chosen, ...others } = asking;
            const against = asking.view === 'changes' ? { against: await resolved(uri, chosen, watch) } : {};
            const params: PreviewParams = { uri: address, ...others, ...against };
            const { html, title, stale, choices } = await request<PreviewParams, PreviewResult>(client, previewRequest, params);
            const message: ToPage = { kind: 'view', html, stale, choices, asked: asking };
            // The same view again is not sent: an edit that changes nothing in it must not be noticed.
            if (JSON.stringify(message) !== shown) {
                panel.title = title;
                shown = JSON.stringify(message);
                post(message);
            }
        } catch (error) {
            shown = '';
            post({ kind: 'unavailable', reason: reasonOf(error) });
        }
    });
    const watch = watchRepositories(() => refresh());
    const mark = coalesce(async () => {
        if (cursor && !isDown(client)) {
            const at = { uri: client.code2ProtocolConverter.asUri(cursor.uri), position: client.code2ProtocolConverter.asPosition(cursor.position) };
            const { key } = await request<PreviewKeyParams, PreviewKeyResult>(client, previewKeyRequest, { uri: address, ...protocol(), at });
            post({ kind: 'at', key });
        }
    });
    const take = async (message: FromPage): Promise<void> => {
        switch (message.kind) {
            case 'ready':
            case 'ask':
                asked = message.asked;
                shown = message.kind === 'ready' ? '' : shown;
                refresh();
                return mark();
            case 'restart': return restartClient(client);
            case 'compare': {
                const against = await askAgainst(uri);
                return against && post({ kind: 'against', against });
            }
            case 'open': return openPlace(message.place);
            case 'go': return reveal(client, { uri: address, ...protocol(), key: message.key });
            case 'calendar': return exportCalendar(client, uri, { ...protocol(), start: message.patient.start });
            case 'scenario': return writeScenario(client, { uri: address, ...protocol(), patient: message.patient });
        }
    };
    panel.webview.options = { enableScripts: true, localResourceRoots: [] };
    panel.iconPath = {
        light: Uri.joinPath(extension, 'client', 'icons', 'protocol-light.svg'),
        dark: Uri.joinPath(extension, 'client', 'icons', 'protocol-dark.svg')
    };
    panel.webview.onDidReceiveMessage((message: FromPage) => take(message).catch((error: unknown) => void window.showErrorMessage(reasonOf(error))));
    const filled = fill(panel, extension, { uri: uri.toString(), view: first.view, protocol: first.protocol, against: first.against });
    return {
        panel, uri, filled, refresh,
        asked: () => asked,
        compareWith: against => post({ kind: 'against', against }),
        follow(where, position) {
            cursor = { uri: where, position };
            mark();
        }
    };
}

/** Puts the page into a panel, unless it was closed meanwhile. */
async function fill(panel: WebviewPanel, extension: Uri, page: Pick<PageParts, 'uri' | 'view' | 'protocol' | 'against'>): Promise<void> {
    let isOpen = true;
    panel.onDidDispose(() => {
        isOpen = false;
    });
    const script = new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'preview.js')));
    if (isOpen) {
        panel.webview.html = previewPage({ ...page, script, nonce: newNonce(), texts: pageTexts() });
    }
}

/** Characters that nobody can guess. */
function newNonce(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

async function request<Params, Result>(client: BaseLanguageClient, method: string, params: Params): Promise<Result> {
    if (isDown(client)) {
        throw new Error(l10n.t('The Regimen language server is not running.'));
    }
    return client.sendRequest<Result>(method, params);
}

/** Shows a place that a view leads to: its address with line and column, from 1, as the fragment. */
async function openPlace(place: string): Promise<void> {
    const uri = Uri.parse(place);
    const [line = 1, column = 1] = uri.fragment.split(',').map(Number);
    return showAt(uri.with({ fragment: '' }), new Position(line - 1, column - 1));
}

/** Shows the place of an element in the text. */
async function reveal(client: BaseLanguageClient, params: PreviewPlaceParams): Promise<void> {
    const place = await request<PreviewPlaceParams, PreviewPlaceResult>(client, previewPlaceRequest, params);
    if (place) {
        const { uri, range } = place;
        const { start } = client.protocol2CodeConverter.asRange(range);
        await showAt(client.protocol2CodeConverter.asUri(uri), start);
    }
}

/** Shows a place of a text, in an editor that shows the text already where there is one. */
async function showAt(uri: Uri, position: Position): Promise<void> {
    const document = await workspace.openTextDocument(uri);
    const column = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn ?? window.visibleTextEditors[0]?.viewColumn;
    await window.showTextDocument(document, { selection: new Range(position, position), ...(column !== undefined && { viewColumn: column }) });
}

/** Writes a patient into the text, and shows it. */
async function writeScenario(client: BaseLanguageClient, params: PreviewScenarioParams & { readonly patient: PreviewPatient }): Promise<void> {
    const { edit, name, left } = await request<PreviewScenarioParams, PreviewScenarioResult>(client, previewScenarioRequest, params);
    const change = await client.protocol2CodeConverter.asWorkspaceEdit(edit as Parameters<typeof client.protocol2CodeConverter.asWorkspaceEdit>[0]);
    if (change && (await workspace.applyEdit(change))) {
        await reveal(client, { ...params, key: `scenario/${name}` });
        if (left.length > 0) {
            void window.showInformationMessage(left.join(' '));
        }
    }
}
