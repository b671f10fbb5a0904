import { commands, Disposable, type Uri } from 'vscode';
import { clientCommands } from '../../commands.js';
import type { Against } from '../../webview/messages.js';
import { protocolUri, type Called } from '../protocol-uri.js';
import { askAgainst } from './against.js';

/**
 * Adds the commands that show what has changed in meaning.
 * @param compare shows it: for a file, since something, or else since the last commit
 */
export function registerComparing(compare: (uri: Uri, against?: Against) => void): Disposable {
    return Disposable.from(
        commands.registerCommand(clientCommands.changes, (called: Called) => {
            const uri = protocolUri(called);
            if (uri) {
                compare(uri);
            }
        }),
        commands.registerCommand(clientCommands.changesSince, async (called: Called) => {
            const uri = protocolUri(called);
            const against = uri && await askAgainst(uri);
            if (against) {
                compare(uri, against);
            }
        }),
        // The editor hands over all selected files, in the order of the list: the first is the old one.
        commands.registerCommand(clientCommands.compareSelected, (_: Uri | undefined, selected: readonly Uri[] = []) => {
            const [before, after] = selected;
            if (before && after) {
                compare(after, { file: before.toString() });
            }
        })
    );
}
