import { window, type Uri } from 'vscode';
import { languageId } from '../commands.js';

/**
 * The protocol a command is about: the one it was called on, otherwise the one in the active editor.
 * Without either, tells the author to open one and gives nothing.
 */
export function protocolUri(called: Uri | undefined): Uri | undefined {
    const active = window.activeTextEditor?.document;
    const uri = called ?? (active?.languageId === languageId ? active.uri : undefined);
    if (!uri) {
        void window.showInformationMessage('Open a protocol first: a file whose name ends in .protocol.');
    }
    return uri;
}
