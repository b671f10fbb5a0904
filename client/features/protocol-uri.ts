import { l10n, window, workspace, type Uri } from 'vscode';
import { libraryScheme } from '../../server/messages.js';
import { languageId } from '../commands.js';

/**
 * The protocol a command is about: the one it was called on, otherwise the one in the active editor, otherwise one that is open, as
 * where a walkthrough or a preview is in front. Without any, tells the author to open one and gives nothing.
 */
export function protocolUri(called: Uri | undefined): Uri | undefined {
    const active = window.activeTextEditor?.document;
    const shown = window.visibleTextEditors.map(({ document }) => document);
    const open = [...active ? [active] : [...shown, ...workspace.textDocuments]];
    const uri = called ?? open.find(document => document.languageId === languageId && document.uri.scheme !== libraryScheme)?.uri;
    if (!uri) {
        void window.showInformationMessage(l10n.t('Open a protocol first: a file whose name ends in .protocol.'));
    }
    return uri;
}
