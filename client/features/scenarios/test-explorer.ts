import {
    commands, Disposable, l10n, Location, TestMessage, TestRunProfileKind, TestRunRequest, tests, window, workspace,
    type CancellationToken, type Event, type TestController, type TestItem, type Uri
} from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { ScenarioResult } from '../../../server/messages/scenarios.js';
import { clientCommands, languageId } from '../../commands.js';
import { isDown, reasonOf } from '../server.js';
import { goTo, runScenarios } from './requests.js';
import { showScenarios } from './test-items.js';
import { lineKey, report, type Deciding } from './test-report.js';

/** The name of our controller; conditions of menus name it. */
const controllerId = 'regimen.scenarios';

/** Everything that the Test Explorer works with. */
interface Explorer {
    readonly client: BaseLanguageClient;
    readonly controller: TestController;
    readonly deciding: Deciding;
    /** What is run again whenever it may come out differently. */
    readonly continuous: Set<TestRunRequest>;
}

/** What a command is called on in the list of failures. */
interface FailedTest {
    readonly message: TestMessage;
}

/**
 * Shows the scenarios of all protocols in the Test Explorer, and runs them there.
 * @param changes tells of protocols whose scenarios may come out differently now
 */
export function registerTestExplorer(client: BaseLanguageClient, changes: Event<Uri>): Disposable {
    const controller = tests.createTestController(controllerId, l10n.t('Regimen Scenarios'));
    const explorer: Explorer = { client, controller, deciding: new Map(), continuous: new Set() };
    controller.resolveHandler = item => (item ? undefined : discover(explorer));
    controller.refreshHandler = () => discover(explorer);
    controller.createRunProfile(l10n.t('Run Scenarios'), TestRunProfileKind.Run, (request, token) => start(explorer, request, token), true, undefined, true);
    const watcher = workspace.createFileSystemWatcher('**/*.protocol', false, true);
    return Disposable.from(
        controller, watcher,
        watcher.onDidCreate(uri => look(explorer, uri)),
        watcher.onDidDelete(uri => controller.items.delete(uri.toString())),
        workspace.onDidOpenTextDocument(document => (document.languageId === languageId ? look(explorer, document.uri) : undefined)),
        client.onDidChangeState(({ newState }) => (newState === State.Running ? lookAtAll(explorer, openProtocols()) : undefined)),
        changes(uri => void changed(explorer, uri)),
        commands.registerCommand(clientCommands.decidingClause, (failed?: FailedTest) => goToDeciding(explorer, failed?.message.location))
    );
}

/** Lists the scenarios of every protocol of the open folders, and of those that are open. */
async function discover(explorer: Explorer): Promise<void> {
    await lookAtAll(explorer, [...openProtocols(), ...await workspace.findFiles('**/*.protocol')]);
}

function openProtocols(): readonly Uri[] {
    return workspace.textDocuments.filter(document => document.languageId === languageId).map(({ uri }) => uri);
}

/** One file after the other, so that the server answers other questions between them. */
async function lookAtAll(explorer: Explorer, files: readonly Uri[]): Promise<void> {
    for (const uri of new Map(files.map(file => [file.toString(), file])).values()) {
        await look(explorer, uri);
    }
}

/** Lists the scenarios of one file. A file that cannot be looked at keeps what is listed; whoever runs it is told why. */
async function look(explorer: Explorer, uri: Uri): Promise<void> {
    try {
        await (isDown(explorer.client) ? undefined : fetch(explorer, uri));
    } catch (error) {
        explorer.client.outputChannel.warn(`The scenarios of ${uri.toString()} could not be listed: ${reasonOf(error)}`);
    }
}

async function fetch({ client, controller }: Explorer, uri: Uri): Promise<ReadonlyMap<ScenarioResult, TestItem>> {
    if (isDown(client)) {
        throw new Error(l10n.t('The Regimen language server is not running.'));
    }
    return showScenarios(controller, uri, await runScenarios(client, uri));
}

async function start(explorer: Explorer, request: TestRunRequest, token: CancellationToken): Promise<void> {
    if (request.continuous === true) {
        explorer.continuous.add(request);
        token.onCancellationRequested(() => explorer.continuous.delete(request));
    }
    if (!request.include) {
        await discover(explorer);
    }
    await runFiles(explorer, request, filesOf(explorer, request), token);
}

function filesOf({ controller }: Explorer, { include }: TestRunRequest): readonly Uri[] {
    const files = new Map<string, Uri>();
    const add = ({ uri }: TestItem): void => void (uri && files.set(uri.toString(), uri));
    if (include) {
        include.forEach(add);
    } else {
        controller.items.forEach(add);
    }
    return [...files.values()];
}

async function runFiles(explorer: Explorer, request: TestRunRequest, files: readonly Uri[], token?: CancellationToken): Promise<void> {
    const run = explorer.controller.createTestRun(request);
    for (const uri of files) {
        if (token?.isCancellationRequested === true) {
            break;
        }
        try {
            const found = await fetch(explorer, uri);
            found.forEach((item, result) => (isWanted(request, item) ? report(run, item, result, explorer.deciding) : undefined));
        } catch (error) {
            const file = explorer.controller.items.get(uri.toString());
            (request.include ?? (file ? [file] : [])).filter(item => item.uri?.toString() === uri.toString())
                .forEach(item => run.errored(item, new TestMessage(reasonOf(error))));
        }
    }
    run.end();
}

function isWanted({ include, exclude }: TestRunRequest, item: TestItem): boolean {
    const within = (items: readonly TestItem[]): boolean => items.some(outer => isInside(item, outer));
    return (!include || within(include)) && !(exclude && within(exclude));
}

/** By ids: an item that went and came again is the same. */
function isInside(item: TestItem, outer: TestItem): boolean {
    const same = item.id === outer.id && item.uri?.toString() === outer.uri?.toString();
    return same || (item.parent !== undefined && isInside(item.parent, outer));
}

/** What may come out differently is listed anew and, where the author wants that, run again. */
async function changed(explorer: Explorer, uri: Uri): Promise<void> {
    const again = [...explorer.continuous].filter(request => !request.include || filesOf(explorer, request).some(file => file.toString() === uri.toString()));
    if (again.length === 0) {
        await look(explorer, uri);
        const file = explorer.controller.items.get(uri.toString());
        explorer.controller.invalidateTestResults(file ? [file] : []);
    }
    for (const { include, exclude, profile } of again) {
        await runFiles(explorer, new TestRunRequest(include, exclude, profile, true), [uri]);
    }
}

/** Shows the clause behind a failure: of the one that was clicked, or of the one in the line of the cursor. */
async function goToDeciding({ deciding }: Explorer, failed: Location | undefined): Promise<void> {
    const editor = window.activeTextEditor;
    const location = failed ?? (editor && new Location(editor.document.uri, editor.selection.active));
    const place = location && deciding.get(lineKey(location));
    if (place) {
        await goTo(place);
    } else {
        void window.showInformationMessage(l10n.t('No failed expectation stands here. Run the scenarios first, and put the cursor into the line of one that failed.'));
    }
}
