import type { SourceRange } from '../../model/element.js';
import type { ProtocolFacts } from '../facts.js';
import { within } from '../within.js';
import type { Case } from './cases.js';
import { causeOf, type Cause } from './causes.js';
import type { Because } from './evaluate.js';
import type { Verdict } from './expectations.js';
import type { Result } from './results.js';

/** The expectations of one patient that do not come true for one cause; the first leads to the others, which are in the order of the text. */
export interface Failing {
    readonly patient: Case;
    readonly verdicts: readonly [Verdict, ...Verdict[]];
    readonly cause: Cause;
}

/** Patients for whom something else follows, for one cause, in the order of the text. */
export interface Failure {
    readonly failing: readonly [Failing, ...Failing[]];
    /** What decided, where that stands in the protocol. */
    readonly place?: Because;
}

/**
 * What does not come true, once for each cause. Where the course of a patient goes another way, whatever else is not as expected of this patient counts
 * with it; patients count together where the same line of the protocol decided.
 */
export function failuresOf(facts: ProtocolFacts, results: readonly Result[]): readonly Failure[] {
    const failures: { readonly failing: [Failing, ...Failing[]]; place?: Because }[] = [];
    const byPlace = new Map<string, typeof failures[number]>();
    for (const failing of results.flatMap(result => failingOf(facts, result))) {
        const places = failing.cause.because.filter(({ range }) => !isOfScenarios(facts, range));
        const shared = places.find(({ range }) => byPlace.has(keyOf(range)));
        const before = shared && byPlace.get(keyOf(shared.range));
        const failure = before ?? { failing: [failing] as [Failing], ...(places[0] && { place: places[0] }) };
        if (before && shared) {
            before.failing.push(failing);
            before.place = before.failing.length === 2 ? shared : before.place;
        } else {
            failures.push(failure);
        }
        places.filter(({ range }) => !byPlace.has(keyOf(range))).forEach(({ range }) => byPlace.set(keyOf(range), failure));
    }
    return failures;
}

function failingOf(facts: ProtocolFacts, { case: patient, played, verdicts }: Result): readonly Failing[] {
    const groups: { readonly verdicts: [Verdict, ...Verdict[]]; readonly cause: Cause; readonly keys: Set<string> }[] = [];
    const caused = verdicts.flatMap(verdict => (played && !verdict.passes ? [{ verdict, cause: causeOf(facts, played, verdict) }] : []));
    const [turning, others] = [caused.filter(({ cause }) => cause.turns), caused.filter(({ cause }) => !cause.turns)];
    for (const { verdict, cause } of [...turning, ...others]) {
        const places = cause.because.filter(({ range }) => !isOfScenarios(facts, range));
        const keys = (places.length > 0 ? places : cause.because).map(({ range }) => keyOf(range));
        const group = groups.find(other => other.cause.turns || keys.some(key => other.keys.has(key)));
        if (group) {
            group.verdicts.push(verdict);
        } else {
            groups.push({ verdicts: [verdict], cause, keys: new Set(keys) });
        }
    }
    return groups.map(({ verdicts: [first, ...rest], cause }) => ({
        patient, cause, verdicts: [first, ...rest.sort((a, b) => a.expectation.range.start - b.expectation.range.start)],
    }));
}

function keyOf({ uri, start, end }: SourceRange): string {
    return `${start}-${end} ${uri}`;
}

/** Whether a place belongs to a scenario, or to a file with patients. */
function isOfScenarios({ protocol: { scenarios, scenarioTables } }: ProtocolFacts, place: SourceRange): boolean {
    return [...scenarios, ...scenarioTables].some(({ range }) => within(place, range))
        || scenarioTables.some(({ files }) => files.some(({ uri }) => uri === place.uri));
}
