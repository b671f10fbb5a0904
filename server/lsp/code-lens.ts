import { CodeLensRefreshRequest, CodeLensRequest, type CodeLens, type CodeLensParams, type Command, type Connection } from 'vscode-languageserver';
import { factsOf, type ProtocolFacts } from '../../language/analysis/facts.js';
import { resultsOf, type Result } from '../../language/analysis/play/results.js';
import type { Scenario, ScenarioTable } from '../../language/model/scenario.js';
import { serverCommands, type ProtocolAtHand, type ShowCourseParams } from '../messages/client.js';
import { unasked, type Feature } from './feature.js';
import { courseOverview, scenarioOverview } from './scenarios/overview.js';
import { addressOf, type Session, type View } from './session.js';

/**
 * At a protocol, its preview, its export, how long its course is and how many scenarios hold; above each scenario, and each table, what came of it.
 * Half-written scenarios say what they lack. What an editor has no command for is not shown.
 */
export const codeLens: Feature = {
    capabilities: { codeLensProvider: {} },
    requests: [unasked(CodeLensRequest.type, null, lensesAt)]
};

/** What was shown last, by file. */
const shown = new WeakMap<Session, Map<string, string>>();

function lensesAt(session: Session, { textDocument: { uri } }: CodeLensParams): CodeLens[] | null {
    const view = session.view(uri);
    const lenses = view ? lensesOf(session, view) : null;
    shown.set(session, (shown.get(session) ?? new Map<string, string>()).set(addressOf(uri), JSON.stringify(lenses)));
    return lenses;
}

/** Asks the editor to fetch the lenses again where a change elsewhere, as in an imported file, has made them wrong. */
export function refreshLenses(session: Session, connection: Connection, uri: string): void {
    const before = shown.get(session)?.get(addressOf(uri));
    const view = before === undefined || session.client.workspace?.codeLens?.refreshSupport !== true ? undefined : session.view(uri);
    if (view && JSON.stringify(lensesOf(session, view)) !== before) {
        void connection.sendRequest(CodeLensRefreshRequest.type);
    }
}

function lensesOf(session: Session, view: View): CodeLens[] {
    return factsOf(view.checked.model).flatMap(facts => {
        const results = resultsOf(facts);
        const { scenarios, scenarioTables } = facts.protocol;
        const lens = (element: Scenario | ScenarioTable, title: string, shownFirst: string): CodeLens => ({
            range: view.rangeOf(element.nameRange), command: commandFor(session, view, facts, { title, shownFirst })
        });
        return [
            ...protocolLenses(session, view, facts, results),
            ...scenarios.flatMap(scenario => {
                const result = results.find(candidate => candidate.case.id === scenario.id);
                const title = facts.intact(scenario) ? result && (scenario.expected.length === 0 ? noExpectation : scenarioTitle(result)) : unreadable;
                return title === undefined ? [] : [lens(scenario, title, scenario.id)];
            }),
            ...scenarioTables.map(table => {
                const rows = results.filter(({ case: { id } }) => id.startsWith(`${table.id}/`));
                const failing = rows.find(({ passes }) => !passes);
                return lens(table, facts.intact(table) ? tableTitle(table, rows) : unreadable, failing?.case.id ?? table.id);
            })
        ];
    });
}

/** What can be done with a whole protocol, and what it comes to. */
function protocolLenses(session: Session, view: View, facts: ProtocolFacts, results: readonly Result[]): CodeLens[] {
    const { previewCommand, exportCommand } = session.options;
    const course = courseOverview(facts);
    const scenarios = scenarioOverview(results);
    const first = results.find(({ passes }) => !passes) ?? results[0];
    const shown: ProtocolAtHand = { uri: view.uri, protocol: facts.protocol.name };
    const lens = (title: string, command: string | undefined): Command[] => (command === undefined ? [] : [{ title, command, arguments: [shown] }]);
    const commands = [
        ...lens('Preview', previewCommand),
        ...lens('Export', exportCommand),
        ...course === undefined ? [] : lens(course, previewCommand),
        ...scenarios === undefined ? [] : [commandFor(session, view, facts, { title: scenarios, shownFirst: first!.case.id })]
    ];
    return commands.map(command => ({ range: view.rangeOf(facts.protocol.nameRange), command }));
}

interface Shown {
    readonly title: string;
    /** Whose course is shown. */
    readonly shownFirst: string;
}

/** The command that shows the course, where the editor has one; every editor can at least run the scenarios. */
function commandFor(session: Session, { uri }: View, { protocol }: ProtocolFacts, { title, shownFirst }: Shown): NonNullable<CodeLens['command']> {
    const params: ShowCourseParams = { uri, scenario: shownFirst, protocol: protocol.name };
    return { title, command: session.options.courseCommand ?? serverCommands.runScenarios, arguments: [params] };
}

const unreadable = 'has no result: a line in it cannot be read';
const noExpectation = 'expects nothing yet: write what must follow, such as `expect eligible`';
const noCourse = 'fails: the timing lines contradict each other, so there is no course';

function scenarioTitle({ played, passes, verdicts }: Result): string {
    if (passes || !played) {
        return passes ? 'passes' : noCourse;
    }
    const failed = verdicts.filter(verdict => !verdict.passes).length;
    return `${failed} of ${verdicts.length} expectation${verdicts.length === 1 ? '' : 's'} ${failed === 1 ? 'fails' : 'fail'}`;
}

/** So many rows are told above a table. */
const mostTold = 5;

/** The result of each row, by its number. */
function tableTitle({ rows: written, files }: ScenarioTable, rows: readonly Result[]): string {
    if (rows.length === 0) {
        return written.length + files.length === 0 ? 'no rows' : 'not run';
    }
    const failing = rows.filter(({ passes }) => !passes);
    if (failing.length === 0) {
        return rows.length === 1 ? 'the row passes' : `all ${rows.length} rows pass`;
    }
    if (failing.some(({ played }) => !played)) {
        return noCourse;
    }
    const each = failing.slice(0, mostTold).map(row => `row ${row.case.row ?? ''}: ${scenarioTitle(row)}`).join('; ');
    const more = failing.length > mostTold ? `; ${failing.length - mostTold} more` : '';
    return `${failing.length} of ${rows.length} row${rows.length === 1 ? '' : 's'} ${failing.length === 1 ? 'fails' : 'fail'} (${each}${more})`;
}
