import { l10n, Location, Range, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { serverCommands } from '../../../server/messages/client.js';
import type { Place, RunScenariosParams, RunScenariosResult, ScenarioResult } from '../../../server/messages/scenarios.js';

/** What came of every scenario of a protocol, as it is in the editor. */
export async function runScenarios(client: BaseLanguageClient, uri: Uri): Promise<readonly ScenarioResult[]> {
    const params: RunScenariosParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    const { scenarios } = await client.sendRequest<RunScenariosResult>('workspace/executeCommand', { command: serverCommands.runScenarios, arguments: [params] });
    return scenarios;
}

/** A place that the server names, for the editor. */
export function locationOf({ uri, range: { start, end } }: Place): Location {
    return new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character));
}

/** Shows a place and puts the cursor there. */
export async function goTo(place: Place): Promise<void> {
    const { uri, range } = locationOf(place);
    await window.showTextDocument(uri, { selection: range });
}

/** One patient among all of its file; that of a table stands for its rows. */
export function keyOf(protocol: string, id: string): string {
    return `${protocol} ${id}`;
}

/** What came of one patient, in a few words. */
export function outcomeOf({ unreadable, course, passes, failed, expected }: ScenarioResult): string {
    if (unreadable === true) {
        return l10n.t('A part of it cannot be read.');
    }
    if (!course) {
        return l10n.t('The timing lines contradict each other, so there is no course.');
    }
    return passes ? l10n.t('passes') : l10n.t('fails in {0} of {1}', failed.length, expected);
}
