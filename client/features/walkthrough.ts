import { commands, type Disposable, type ExtensionContext } from 'vscode';
import { clientCommands } from '../commands.js';

/** The name of the walkthrough in the manifest. */
const walkthroughId = 'start';

/** Adds the command that opens the walkthrough: write, check, see, try, export. */
export function registerWalkthrough({ extension }: Pick<ExtensionContext, 'extension'>): Disposable {
    return commands.registerCommand(clientCommands.walkthrough, () => (
        commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${walkthroughId}`, false)
    ));
}
