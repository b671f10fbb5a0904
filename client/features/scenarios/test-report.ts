import { l10n, TestMessage, TestMessageStackFrame, type Location, type TestItem, type TestRun } from 'vscode';
import type { FailedExpectation, Place, ScenarioResult } from '../../../server/messages/scenarios.js';
import { locationOf, outcomeOf } from './requests.js';

/** Marks messages that lead to a clause; conditions of menus name it. */
const decided = 'regimen.decided';

/** The clauses that decided, by the lines of the expectations that failed: the editor gives back no more of a message than its place. */
export type Deciding = Map<string, Place>;

/** Tells a test run what came of one patient. */
export function report(run: TestRun, item: TestItem, result: ScenarioResult, deciding: Deciding): void {
    if (result.unreadable === true || !result.course) {
        run.errored(item, new TestMessage(outcomeOf(result)));
    } else if (result.passes) {
        run.passed(item);
    } else {
        run.failed(item, result.failed.map(failure => messageOf(failure, deciding)));
    }
}

/** By which the clause behind a failure is found again. */
export function lineKey({ uri, range }: Location): string {
    return `${uri.toString()}#${range.start.line}`;
}

function messageOf(failure: FailedExpectation, deciding: Deciding): TestMessage {
    const { expected, text, because: [first], because } = failure;
    const location = locationOf(failure);
    const message = new TestMessage(l10n.t('Expected `{0}`. {1}', expected, text));
    message.location = location;
    message.stackTrace = because.map(reason => {
        const { uri, range } = locationOf(reason);
        return new TestMessageStackFrame(reason.text, uri, range.start);
    });
    if (first) {
        deciding.set(lineKey(location), first);
        message.contextValue = decided;
    }
    return message;
}
