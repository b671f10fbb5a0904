import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';
import { casesOf, type Case } from './cases.js';
import { verdictOf, type Verdict } from './expectations.js';
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

/** The results of all scenarios of a protocol, in the order of the text; a course is followed as far as something is asked of it. */
export const resultsOf = once((facts: ProtocolFacts): readonly Result[] => casesOf(facts.protocol).map(patient => {
    const asksLater = patient.expected.some(({ kind }) => kind !== 'eligible' && kind !== 'excluded' && kind !== 'cautioned');
    return compared(facts, patient, play(facts, patient, undefined, asksLater));
}));

/** The results of all scenarios of a protocol, each with its whole course. */
export const coursesOf = once((facts: ProtocolFacts): readonly Result[] => casesOf(facts.protocol).map(patient => runCase(facts, patient)));

function compared(facts: ProtocolFacts, patient: Case, played: Played | undefined): Result {
    const verdicts = played ? patient.expected.map(expectation => verdictOf(facts, played, expectation)) : [];
    return { case: patient, ...(played && { played }), verdicts, passes: played !== undefined && verdicts.every(({ passes }) => passes) };
}
