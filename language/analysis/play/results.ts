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

/** Runs one patient through a protocol and compares what happens with what is expected; with a `watch` to the end, otherwise as far as is asked. */
export function runCase(facts: ProtocolFacts, patient: Case, watch?: Watch): Result {
    const later = patient.expected.some(({ kind }) => kind !== 'eligible' && kind !== 'excluded' && kind !== 'cautioned');
    const played = play(facts, patient, watch, later || watch !== undefined);
    const verdicts = played ? patient.expected.map(expectation => verdictOf(facts, played, expectation)) : [];
    return { case: patient, ...(played && { played }), verdicts, passes: played !== undefined && verdicts.every(({ passes }) => passes) };
}

/** The results of all scenarios of a protocol, in the order of the text. */
export const resultsOf = once((facts: ProtocolFacts): readonly Result[] => casesOf(facts.protocol).map(patient => runCase(facts, patient)));


/** The results of all scenarios of a protocol, each with the whole course, also where nothing is asked beyond screening. */
export const coursesOf = once((facts: ProtocolFacts): readonly Result[] => casesOf(facts.protocol).map(patient => runCase(facts, patient, () => undefined)));
