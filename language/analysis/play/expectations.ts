import { dayNumber } from '../../model/day-numbers.js';
import type { Action } from '../../model/condition.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Expectation, ExpectedFact } from '../../model/scenario.js';
import { compare, toDecimalString } from '../../syntax/decimal.js';
import { compareQuantities, formatQuantity } from '../../syntax/quantity.js';
import { anchored } from '../assessment-points.js';
import type { ProtocolFacts } from '../facts.js';
import { solvedCourse } from '../time/course.js';
import { firstDay } from '../time/days.js';
import type { Because } from './evaluate.js';
import { minutesOf } from './moment.js';
import type { Played } from './trace.js';

/** Whether an expectation came true, and what happened instead. */
export interface Verdict {
    readonly expectation: Expectation;
    readonly passes: boolean;
    /** What happened, in a sentence; empty where it is what was expected. */
    readonly instead: string;
    /** The expectation as it would have to be written; nothing where that cannot be said in one line. */
    readonly accepted?: string;
    readonly because: readonly Because[];
}

type Answer = Omit<Verdict, 'expectation'>;

/** Compares an expectation with what happened. */
export function verdictOf(facts: ProtocolFacts, played: Played, expectation: Expectation): Verdict {
    return { expectation, ...answer(facts, played, expectation) };
}

function answer(facts: ProtocolFacts, played: Played, expectation: Expectation): Answer {
    switch (expectation.kind) {
        case 'eligible': return eligibleAnswer(facts, played, expectation);
        case 'excluded': return screenedAnswer(facts, played, expectation);
        case 'cautioned': return listAnswer(played.cautions.includes(expectation.by.target ?? ''), `The caution \`${expectation.by.written}\` does not apply.`, played.screening.get(expectation.by.target ?? ''));
        case 'stopped': return stoppedAnswer(facts, played, expectation);
        case 'paused': return listAnswer(played.pausedBy.has(expectation.by.target ?? ''), `\`${expectation.by.written}\` interrupts nothing.`, played.pausedBy.get(expectation.by.target ?? ''));
        case 'reached': return reachedAnswer(facts, played, expectation);
        case 'decided': return decidedAnswer(played, expectation);
        default: return visitAnswer(facts, played, expectation);
    }
}

/** What is told of an expectation that came true. */
export const passed: Answer = { passes: true, instead: '', because: [] };

function listAnswer(passes: boolean, instead: string, because: readonly Because[] = []): Answer {
    return passes ? passed : { passes, instead, because };
}

function nameOf(facts: ProtocolFacts, id: string): string {
    return facts.elements.find(element => element.id === id)?.name ?? id;
}

function eligibleAnswer(facts: ProtocolFacts, played: Played, { holds }: Extract<Expectation, { readonly kind: 'eligible' }>): Answer {
    if (played.eligible === holds) {
        return passed;
    }
    const { excludedBy: [by], undecided: [open] } = played;
    const because = played.screening.get(by ?? open ?? '') ?? [];
    const instead = by !== undefined ? `The patient is excluded by \`${nameOf(facts, by)}\`.`
        : open !== undefined ? `Whether \`${nameOf(facts, open)}\` applies is not known, so the patient is not eligible yet.` : 'The patient is eligible.';
    return { passes: false, instead, accepted: by !== undefined ? `excluded by ${nameOf(facts, by)}` : played.eligible ? 'eligible' : 'not eligible', because };
}

function screenedAnswer(facts: ProtocolFacts, played: Played, { by }: Extract<Expectation, { readonly kind: 'excluded' | 'cautioned' }>): Answer {
    const id = by.target ?? '';
    if (played.excludedBy.includes(id)) {
        return passed;
    }
    const other = eligibleAnswer(facts, played, { kind: 'eligible', holds: !played.eligible, written: '', range: by.range });
    const open = played.undecided.includes(id);
    return { ...other, passes: false, instead: open ? `Whether \`${by.written}\` applies is not known.` : other.instead, because: [...played.screening.get(id) ?? [], ...open ? [] : other.because] };
}

function stoppedAnswer(facts: ProtocolFacts, played: Played, { by }: Extract<Expectation, { readonly kind: 'stopped' | 'paused' }>): Answer {
    if (played.stoppedBy.has(by.target ?? '')) {
        return passed;
    }
    const [other] = played.stoppedBy;
    return other ? { passes: false, instead: `The course is stopped by \`${nameOf(facts, other[0])}\`.`, accepted: `stopped by ${nameOf(facts, other[0])}`, because: other[1] }
        : { passes: false, instead: 'Nothing stops the course.', because: played.eligible ? [] : [...played.screening.values()].flat().slice(0, 2) };
}

function reachedAnswer(facts: ProtocolFacts, played: Played, { outcome, holds, at }: Extract<Expectation, { readonly kind: 'reached' }>): Answer {
    const visits = played.reached.get(outcome.target ?? '') ?? new Set<string>();
    const wanted = at && anchored(facts.protocol, at).map(({ id }) => id);
    const reached = wanted ? wanted.some(id => visits.has(id)) : visits.size > 0;
    const place = at ? ` at ${at.written}` : '';
    return reached === holds ? passed : {
        passes: false, instead: reached ? `\`${outcome.written}\` is reached${place}.` : `\`${outcome.written}\` is not reached${place}.`,
        accepted: `${reached ? 'reaches' : 'does not reach'} ${outcome.written}${place}`, because: [],
    };
}

function decidedAnswer(played: Played, { decision, otherwise, actions }: Extract<Expectation, { readonly kind: 'decided' }>): Answer {
    const taken = played.decisions.get(decision.target ?? '');
    if (!taken) {
        return { passes: false, instead: `\`${decision.written}\` is never decided.`, because: lostReasons(played) };
    }
    const same = otherwise ? taken.branch === undefined : actionsText(taken.actions) === actionsText(actions);
    const line = taken.branch === undefined ? 'otherwise' : actionsText(taken.actions);
    return same ? passed : { passes: false, instead: `\`${decision.written}\` decides \`${line}\`.`, accepted: `${decision.written} decides ${line}`, because: taken.because };
}

/** Actions as they are written. */
export function actionsText(actions: readonly Action[]): string {
    return actions.map(actionText).join(' and ');
}

/** What must follow, as it is written; days, doses and times of discharge are not among it. */
export function expectationText(fact: ExpectedFact): string {
    switch (fact.kind) {
        case 'stopped': case 'paused': case 'excluded': case 'cautioned': return `${fact.kind} by ${fact.by.written}`;
        case 'reached': return `${fact.holds ? 'reaches' : 'does not reach'} ${fact.outcome.written}`;
        case 'decided': return `${fact.decision.written} decides ${fact.otherwise ? 'otherwise' : actionsText(fact.actions)}`;
        case 'postponed': return `${fact.at.written} postponed by ${fact.by.written}`;
        case 'held': return `${fact.at.written} ${fact.holds ? 'is held' : 'is not held'}`;
        default: return fact.kind === 'eligible' && !fact.holds ? 'not eligible' : 'eligible';
    }
}

function actionText(action: Action): string {
    switch (action.kind) {
        case 'continue': return 'continue';
        case 'postpone': return action.span ? `postpone ${action.span.written}` : 'postpone';
        case 'stop': return `stop ${action.object}`;
        case 'refer': return `refer "${action.to}"`;
        case 'rescreen': return `rescreen after ${action.after.written}`;
        case 'review': return `review by ${action.roles.map(({ written }) => written).join(', ')}`;
        case 'call': return `call ${action.roles.map(({ written }) => written).join(', ')}`;
        case 'dose': return `${action.change} ${action.medication.written}`;
        case 'emergency': return `emergency ${action.plan.written}`;
        case 'tell': return `tell "${action.text}"`;
    }
}

function lostReasons(played: Played): readonly Because[] {
    return [...played.visits.values()].find(({ held, because }) => !held && because.length > 0)?.because ?? [];
}

type OfVisit = Extract<Expectation, { readonly kind: 'given' | 'day' | 'held' | 'postponed' | 'discharged' }>;

function visitAnswer(facts: ProtocolFacts, played: Played, expectation: OfVisit): Answer {
    const occurrences = anchored(facts.protocol, expectation.at);
    const answers = occurrences.map(occurrence => oneVisit(facts, played, expectation, occurrence));
    return answers.find(({ passes }) => !passes) ?? answers[0] ?? { passes: false, instead: `There is no \`${expectation.at.written}\`.`, because: [] };
}

function oneVisit(facts: ProtocolFacts, played: Played, expectation: OfVisit, occurrence: Occurrence): Answer {
    const visit = played.visits.get(occurrence.id);
    const standing = heldAnswer(expectation.at.written, visit);
    if (expectation.kind === 'held') {
        return (visit?.held === true) === expectation.holds ? passed : standing;
    }
    if (expectation.kind === 'postponed') {
        return visit?.postponedBy.includes(expectation.by.target ?? '') ? passed : standing;
    }
    if (!visit?.held) {
        return standing;
    }
    switch (expectation.kind) {
        case 'day': return dayAnswer(facts, expectation, occurrence, visit.delay);
        case 'given': return givenAnswer(expectation, visit);
        case 'discharged': return dischargedAnswer(expectation, visit);
    }
}

/** Whether a visit is held, as what happened instead. */
function heldAnswer(name: string, visit: Visited | undefined): Answer {
    const text = `${name} ${visit?.held ? 'is held' : 'is not held'}`;
    return { passes: false, instead: `\`${name}\` ${visit?.held ? 'is held' : 'is not held'}.`, accepted: text, because: visit?.because ?? [] };
}

type Visited = NonNullable<ReturnType<Played['visits']['get']>>;

/** On which days a visit can fall, later by what it was put off. */
function dayAnswer({ protocol }: ProtocolFacts, { at, low, high }: Extract<Expectation, { readonly kind: 'day' }>, { id }: Occurrence, delay: number): Answer {
    const first = protocol.header.dayConvention?.number ?? 1;
    const { fewest, most } = solvedCourse(protocol).daysBetween(firstDay(protocol)?.id ?? '', id) ?? {};
    const [earliest, latest] = [fewest, most].map(day => (day === undefined ? undefined : dayNumber(day + delay, first)));
    const passes = earliest !== undefined && latest !== undefined && low <= earliest && latest <= high;
    const days = earliest === undefined || latest === undefined ? undefined : earliest === latest ? `${earliest}` : `${earliest} to ${latest}`;
    return passes ? passed : {
        passes, instead: days === undefined ? `Nothing bounds the days of \`${at.written}\`.` : `\`${at.written}\` can fall on day ${days}.`,
        ...(days !== undefined && { accepted: `${at.written} on day ${days}` }), because: [],
    };
}

function givenAnswer({ at, amount, medication }: Extract<Expectation, { readonly kind: 'given' }>, visit: Visited): Answer {
    const given = visit.given.filter(dose => dose.medication === medication.target);
    const isGiven = amount ? given.some(({ amounts }) => amounts.some(one => compareQuantities(one, amount.value) === 0)) : given.length === 0;
    if (isGiven) {
        return passed;
    }
    const [dose] = given;
    const text = dose && dose.amounts.map(formatQuantity).join(' or ');
    return {
        passes: false, instead: text === undefined ? `No \`${medication.written}\` is given at \`${at.written}\`.` : `${text} of \`${medication.written}\` is given at \`${at.written}\`.`,
        accepted: text === undefined ? `${at.written} gives no ${medication.written}` : `${at.written} gives ${dose && dose.amounts[0] ? formatQuantity(dose.amounts[0]) : ''} ${medication.written}`,
        because: dose?.because ?? visit.because,
    };
}

function dischargedAnswer({ at, time }: Extract<Expectation, { readonly kind: 'discharged' }>, { discharged, because }: Visited): Answer {
    const minute = discharged?.minute;
    if (time ? minute && compare(minute, minutesOf(time)) === 0 : !minute) {
        return passed;
    }
    const text = minute && `${toDecimalString(minute, 2).text} min`;
    return {
        passes: false, instead: text ? `The patient leaves \`${at.written}\` at ${text}.` : `The patient is not let go from \`${at.written}\`.`,
        accepted: text ? `${at.written} discharged at ${text}` : `${at.written} not discharged`, because,
    };
}
