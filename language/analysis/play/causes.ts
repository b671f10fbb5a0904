import type { Ref } from '../../model/element.js';
import type { Expectation } from '../../model/scenario.js';
import { anchored } from '../assessment-points.js';
import type { ProtocolFacts } from '../facts.js';
import type { Because } from './evaluate.js';
import type { Verdict } from './expectations.js';
import type { Played } from './trace.js';

/** Why an expectation does not come true. */
export interface Cause {
    /** The places that decided, the first of them first: at the beginning of a chain of visits, the reasons why the first of them was not held. */
    readonly because: readonly Because[];
    /** In a sentence, what the first place has to do with it. */
    readonly text: string;
    /** Whether the whole course goes another way, so that whatever else is not as expected may follow from it. */
    readonly turns: boolean;
}

/** Reasons; `indirect` where they are those of something else that the expectation hangs on. */
interface Reasons {
    readonly because: readonly Because[];
    readonly turns: boolean;
    readonly indirect?: true;
}

/** The cause of an expectation that does not come true. Where nothing led to it, it is the element that it is about. */
export function causeOf(facts: ProtocolFacts, played: Played, { expectation, instead, because }: Verdict): Cause {
    const { because: [first, ...more], turns, indirect } = reasonsFor(facts, played, expectation, because);
    const range = facts.element(subjectOf(expectation))?.nameRange ?? expectation.range;
    return first
        ? { because: [first, ...more], text: indirect ? first.text : instead, turns }
        : { because: [{ text: instead, range }], text: instead, turns };
}

function reasonsFor(facts: ProtocolFacts, played: Played, expectation: Expectation, because: readonly Because[]): Reasons {
    switch (expectation.kind) {
        case 'cautioned': return { because, turns: false };
        case 'eligible': case 'excluded': return { because, turns: true };
        default: return played.eligible ? courseReasons(facts, played, expectation, because) : { because: turnedAway(played), turns: true, indirect: true };
    }
}

function turnedAway({ excludedBy, undecided, screening }: Played): readonly Because[] {
    const [first = ''] = [...excludedBy, ...undecided];
    return screening.get(first) ?? [];
}

function courseReasons(
    facts: ProtocolFacts, played: Played, expectation: Exclude<Expectation, { readonly kind: 'cautioned' | 'eligible' | 'excluded' }>, because: readonly Because[],
): Reasons {
    const lost: Reasons = { because: lostReasons(played), turns: true, indirect: true };
    switch (expectation.kind) {
        case 'stopped': return because.length > 0 ? { because, turns: true } : lost;
        case 'paused': return lost;
        case 'decided': return played.decisions.has(expectation.decision.target ?? '') ? { because, turns: true } : { ...lost, turns: false };
        case 'reached': return expectation.holds ? { ...lost, turns: false } : { because: [], turns: false };
        default: return visitReasons(facts, played, expectation, because);
    }
}

type OfVisit = Extract<Expectation, { readonly kind: 'given' | 'day' | 'held' | 'postponed' | 'discharged' }>;

function visitReasons(facts: ProtocolFacts, played: Played, expectation: OfVisit, because: readonly Because[]): Reasons {
    const visits = anchored(facts.protocol, expectation.at).map(({ id }) => id);
    const missing = visits.find(id => played.visits.get(id)?.held !== true);
    if (missing !== undefined) {
        return { because: firstReasons(played, missing), turns: true, indirect: true };
    }
    const wantsSome = expectation.kind === 'given' && expectation.amount !== undefined;
    const isGiven = visits.some(id => played.visits.get(id)?.given.some(dose => expectation.kind === 'given' && dose.medication === expectation.medication.target));
    const decides = expectation.kind === 'discharged' || isGiven;
    return { because: decides ? because : [], turns: expectation.kind === 'postponed' || expectation.kind === 'held' || (wantsSome && !isGiven) };
}

/** Why a visit was not held, back to the first visit of the chain that was not. */
function firstReasons(played: Played, visit: string): readonly Because[] {
    const passed = new Set<string>();
    let reasons: readonly Because[] = [];
    for (let at: string | undefined = visit; at !== undefined && !passed.has(at); at = reasons[0]?.visit) {
        passed.add(at);
        const found = played.visits.get(at)?.because ?? [];
        reasons = found.length > 0 ? found : reasons;
    }
    return reasons;
}

/** Why the course came to nothing, where a visit could not be held. */
function lostReasons(played: Played): readonly Because[] {
    return [...played.visits.values()].find(({ lost }) => lost === true)?.because ?? [];
}

/** What an expectation is about. */
function subjectOf(expectation: Expectation): Ref | undefined {
    switch (expectation.kind) {
        case 'excluded': case 'cautioned': case 'stopped': case 'paused': case 'postponed': return expectation.by;
        case 'reached': return expectation.outcome;
        case 'decided': return expectation.decision;
        case 'given': return expectation.medication;
        case 'day': case 'held': case 'discharged': return expectation.at.target;
        default: return undefined;
    }
}
