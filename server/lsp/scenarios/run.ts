import { factsOf, type ProtocolFacts } from '../../../language/analysis/facts.js';
import type { Because } from '../../../language/analysis/play/evaluate.js';
import { coursesOf, type Result } from '../../../language/analysis/play/results.js';
import { stepsOf } from '../../../language/analysis/play/steps.js';
import type {
    CourseStep, FailedExpectation, Reason, RunScenariosParams, RunScenariosResult, ScenarioResult, ScenarioTableHead
} from '../../messages/scenarios.js';
import { Refusal, type Sliced } from '../feature.js';
import type { Session } from '../session.js';
import { follow } from './followers.js';

/**
 * Sends every patient of a file through their protocols, one after the other: what comes of it, why, and their courses step by step.
 * Where a text changes meanwhile, all begin again.
 */
export function* scenariosOf(session: Session, { uri }: RunScenariosParams): Sliced<RunScenariosResult> {
    follow(session, uri);
    for (;;) {
        const scenarios = yield* resultsOf(session, uri);
        if (scenarios) {
            return { scenarios };
        }
    }
}

/** The results for the text as it is now; nothing where it changes meanwhile. */
function* resultsOf(session: Session, uri: string): Sliced<readonly ScenarioResult[] | undefined> {
    const model = session.view(uri)?.checked.model;
    if (!model) {
        throw new Refusal('There is no file with scenarios: it is neither open nor on the disk.');
    }
    const before = session.changes;
    const scenarios: ScenarioResult[] = [];
    for (const facts of factsOf(model)) {
        for (const result of coursesOf(facts)) {
            scenarios.push(resultOf(session, facts, result));
            yield;
            if (session.changes !== before) {
                return undefined;
            }
        }
    }
    return scenarios;
}

function resultOf(session: Session, facts: ProtocolFacts, result: Result): ScenarioResult {
    const { case: { id, label, known, nameRange, expected }, passes, played } = result;
    const table = tableOf(session, facts, id);
    return {
        id, label, ...session.locate(nameRange), protocol: facts.protocol.name, ...(table && { table }),
        passes, ...(!facts.intact(result.case) && { unreadable: true }), expected: expected.length, failed: failedOf(session, result),
        known: known.map(({ written, range }) => ({ text: written, ...session.locate(range) })),
        ...(played && { course: courseOf(session, facts, result) })
    };
}

function tableOf(session: Session, { protocol }: ProtocolFacts, id: string): ScenarioTableHead | undefined {
    const table = protocol.scenarioTables.find(candidate => id.startsWith(`${candidate.id}/`));
    return table && { id: table.id, label: table.label || table.name, ...session.locate(table.nameRange) };
}

function failedOf(session: Session, { verdicts }: Result): readonly FailedExpectation[] {
    return verdicts.filter(({ passes }) => !passes).map(({ expectation, instead, because }) => ({
        expected: expectation.written, text: instead, ...session.locate(expectation.range), because: reasons(session, because)
    }));
}

function courseOf(session: Session, facts: ProtocolFacts, result: Result): readonly CourseStep[] {
    const places = new Map(result.case.known.map((fact, place) => [fact, place]));
    return stepsOf(facts, result).map(({ event: { text, range, because }, when, known }) => ({
        when, text, ...(range && { clause: session.locate(range) }), because: reasons(session, because),
        known: known.flatMap(fact => places.get(fact) ?? [])
    }));
}

function reasons(session: Session, because: readonly Because[]): readonly Reason[] {
    return because.map(({ text, range }) => ({ text, ...session.locate(range) }));
}
