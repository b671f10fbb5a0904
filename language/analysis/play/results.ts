import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';
import { recent } from '../recent.js';
import { saying } from '../saying.js';
import { casesOf, type Case } from './cases.js';
import { passed, verdictOf, type Verdict } from './expectations.js';
import { play } from './play.js';
import type { Played } from './trace.js';
import type { Watch } from './evaluate.js';

/** What came of one scenario. */
export interface Result {
    readonly case: Case;
    /** Nothing where the timing lines of the protocol contradict each other, so that there is no course. */
    readonly played?: Played;
    readonly verdicts: readonly Verdict[];
    readonly passes: boolean;
}

/** Runs one patient through a protocol to the end, and compares what happens with what is expected. */
export function runCase(facts: ProtocolFacts, patient: Case, watch?: Watch): Result {
    return compared(facts, patient, play(facts, patient, watch));
}

/**
 * The results of all scenarios of a protocol, in the order of the text; a course is followed as far as something is asked of it, and those that hold are
 * told without it. A patient who comes again to a protocol from which the same follows, whatever else was written, is not sent through it again.
 */
export const resultsOf = once((facts: ProtocolFacts): readonly Result[] => {
    const holding = holdingPatients(deciding(facts));
    return casesOf(facts.protocol).map(patient => {
        const key = `${patient.closed} ${saying(patient.stated)}`;
        if (holding.has(key)) {
            return { case: patient, verdicts: patient.expected.map(expectation => ({ expectation, ...passed })), passes: true };
        }
        const asksLater = patient.expected.some(({ kind }) => kind !== 'eligible' && kind !== 'excluded' && kind !== 'cautioned');
        const result = compared(facts, patient, play(facts, patient, undefined, asksLater));
        if (result.passes) {
            holding.add(key);
        }
        return result;
    });
});

/** For each way in which a protocol decided lately, the patients for whom everything followed that was expected. */
const holdingPatients = recent(24, () => new Set<string>());

/** Everything in a protocol that a course can depend on. */
function deciding({ protocol, encounters }: ProtocolFacts): string {
    const { header, own, used, measures, criteria, phases, arms, decisions, reactions, outcomes, occurrences } = protocol;
    const declared = [used, own].flatMap(({ medications, observables, definitions }) => [...medications, ...observables, ...definitions]);
    const course = [...encounters, ...phases, ...arms, ...decisions, ...reactions, ...outcomes, ...occurrences];
    return saying([header.dayConvention, ...declared, ...measures, ...criteria, ...course]);
}

/** The results of all scenarios of a protocol, each with its whole course. */
export const coursesOf = once((facts: ProtocolFacts): readonly Result[] => casesOf(facts.protocol).map(patient => runCase(facts, patient)));

function compared(facts: ProtocolFacts, patient: Case, played: Played | undefined): Result {
    const verdicts = played ? patient.expected.map(expectation => verdictOf(facts, played, expectation)) : [];
    return { case: patient, ...(played && { played }), verdicts, passes: played !== undefined && verdicts.every(({ passes }) => passes) };
}
