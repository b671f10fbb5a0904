import { factsOf, type ProtocolFacts } from '../../../language/analysis/facts.js';
import type { Because } from '../../../language/analysis/play/evaluate.js';
import { coursesOf, type Result } from '../../../language/analysis/play/results.js';
import { stepsOf } from '../../../language/analysis/play/steps.js';
import type { CourseStep, FailedExpectation, Reason, RunScenariosParams, RunScenariosResult, ScenarioResult, ScenarioTableHead } from '../../messages.js';
import { Refusal } from '../feature.js';
import type { Session } from '../session.js';
import { follow } from './followers.js';

/** Sends every patient of a file through their protocols: what comes of it, why, and their courses step by step. */
export function scenariosOf(session: Session, { uri }: RunScenariosParams): RunScenariosResult {
    const model = session.view(uri)?.checked.model;
    if (!model) {
        throw new Refusal('There is no file with scenarios: it is neither open nor on the disk.');
    }
    follow(session, uri);
    return { scenarios: factsOf(model).flatMap(facts => coursesOf(facts).map(result => resultOf(session, facts, result))) };
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
