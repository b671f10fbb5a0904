import { commands, Disposable, l10n, Uri, window, type Event, type TestItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ShowCourseParams } from '../../../server/messages/client.js';
import type { ScenarioResult } from '../../../server/messages/scenarios.js';
import { clientCommands } from '../../commands.js';
import { protocolUri } from '../protocol-uri.js';
import { isDown, reasonOf, tellNotRunning } from '../server.js';
import { at, courseOf, followed, meant, type Course } from './course.js';
import { createCourseView } from './course-view.js';
import { createHighlight, type Showing } from './highlight.js';
import { keyOf, outcomeOf, runScenarios } from './requests.js';

/** The context in which the commands that go on and back make sense. */
const stepping = 'regimen.stepping';

/** What the command may be called on: by a lens, in the Test Explorer, or on a file. */
type Called = ShowCourseParams | Pick<TestItem, 'uri' | 'id'> | Uri | undefined;

/**
 * Adds the commands that go through the course of a patient event by event, with the clause that applies marked in the text.
 * @param changes tells of protocols whose scenarios may come out differently now
 */
export function registerStepping(client: BaseLanguageClient, changes: Event<Uri>): Disposable {
    const view = createCourseView(index => void go(() => index));
    const highlight = createHighlight();
    let current: Course | undefined;

    async function show(course: Course | undefined, how: Showing): Promise<void> {
        current = course;
        await commands.executeCommand('setContext', stepping, course !== undefined);
        await view.show(course, how);
        await highlight.show(course, how);
    }
    async function go(to: (index: number) => number): Promise<void> {
        const next = current && at(current, to(current.index));
        if (next && next.index !== current?.index) {
            await show(next, 'step');
        }
    }
    async function start(called: Called): Promise<void> {
        const course = await chosenCourse(client, called);
        if (course) {
            await show(course, 'start');
        }
    }
    // Whoever changes the text keeps their place in it.
    async function follow(uri: Uri): Promise<void> {
        if (current?.uri === uri.toString()) {
            const results = await runScenarios(client, uri);
            await show(current && followed(current, results), 'quiet');
        }
    }
    return Disposable.from(
        view, highlight,
        commands.registerCommand(clientCommands.stepThrough, start),
        commands.registerCommand(clientCommands.nextEvent, () => go(index => index + 1)),
        commands.registerCommand(clientCommands.previousEvent, () => go(index => index - 1)),
        commands.registerCommand(clientCommands.endCourse, () => show(undefined, 'quiet')),
        changes(uri => void follow(uri))
    );
}

async function chosenCourse(client: BaseLanguageClient, called: Called): Promise<Course | undefined> {
    const { uri, key } = target(called);
    if (!uri) {
        return undefined;
    }
    if (isDown(client)) {
        await tellNotRunning(client);
        return undefined;
    }
    try {
        const result = await chosen(meant(await runScenarios(client, uri), key));
        const course = result && courseOf(uri.toString(), result);
        if (result && !course) {
            void window.showInformationMessage(l10n.t('`{0}` has no course to step through. {1}', result.label, outcomeOf(result)));
        }
        return course;
    } catch (error) {
        void window.showErrorMessage(l10n.t('The scenario could not be run. {0}', reasonOf(error)));
        return undefined;
    }
}

/** The file and the patient, or the table, that a command is called on. */
function target(called: Called): { readonly uri: Uri | undefined; readonly key?: string } {
    if (called && 'scenario' in called) {
        return { uri: Uri.parse(called.uri), key: keyOf(called.protocol, called.scenario) };
    }
    if (called && 'id' in called) {
        const { uri, id } = called;
        return id === uri?.toString() ? { uri } : { uri, key: id };
    }
    return { uri: protocolUri(called) };
}

async function chosen(results: readonly ScenarioResult[]): Promise<ScenarioResult | undefined> {
    if (results.length === 0) {
        void window.showInformationMessage(l10n.t('There is no scenario here yet. A `scenario` is a patient, with what must follow.'));
    }
    if (results.length <= 1) {
        return results[0];
    }
    const items = results.map(result => ({ label: result.label, description: outcomeOf(result), result }));
    return (await window.showQuickPick(items, { title: l10n.t('Step Through Scenario'), placeHolder: l10n.t('Choose a patient') }))?.result;
}
