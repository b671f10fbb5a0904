import { Disposable, EventEmitter, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { scenariosChangedNotification, type ScenariosChangedParams } from '../../../server/messages/scenarios.js';
import { registerLenses } from './lenses.js';
import { registerStepping } from './stepping.js';
import { registerTestExplorer } from './test-explorer.js';

/** Shows what comes of scenarios: above them, in the Test Explorer, and event by event. */
export function registerScenarios(client: BaseLanguageClient): Disposable {
    // A client hands each notification to one listener only.
    const changes = new EventEmitter<Uri>();
    return Disposable.from(
        changes,
        client.onNotification(scenariosChangedNotification, ({ uri }: ScenariosChangedParams) => changes.fire(Uri.parse(uri))),
        registerLenses(client),
        registerTestExplorer(client, changes.event),
        registerStepping(client, changes.event)
    );
}
