import { l10n, Uri, window, workspace } from 'vscode';
import type { ProtocolAtHand } from '../../server/messages/client.js';
import { libraryScheme } from '../../server/messages/texts.js';
import { languageId } from '../commands.js';

/** What a command may be called on: a file, or a protocol of one by the lens at it. */
export type Called = Uri | ProtocolAtHand | undefined;

/** The name of the protocol that a command is called on; nothing where it is called on a file. */
export function protocolName(called: Called): string | undefined {
    return called && 'protocol' in called ? called.protocol : undefined;
}

/**
 * The protocol a command is about: the one it was called on, otherwise the one in the active editor, otherwise one that is open, as
 * where a walkthrough or a preview is in front. Without any, tells the author to open one and gives nothing.
 */
export function protocolUri(called: Called): Uri | undefined {
    const active = window.activeTextEditor?.document;
    const shown = window.visibleTextEditors.map(({ document }) => document);
    const open = [...active ? [active] : [...shown, ...workspace.textDocuments]];
    const on = called && 'protocol' in called ? Uri.parse(called.uri) : called;
    const uri = on ?? open.find(document => document.languageId === languageId && document.uri.scheme !== libraryScheme)?.uri;
    if (!uri) {
        void window.showInformationMessage(l10n.t('Open a protocol first: a file whose name ends in .protocol.'));
    }
    return uri;
}
