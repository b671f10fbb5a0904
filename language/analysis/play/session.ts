import type { Check, Encounter } from '../../model/encounter.js';
import type { Medication } from '../../model/medication.js';
import type { Reaction } from '../../model/outcomes.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Moment as ClockMoment } from '../../model/quantities.js';
import { add, compare, fromInteger, type Rational } from '../../syntax/decimal.js';
import { simpleConditions } from '../conditions.js';
import { consequences, note, stopCourse, type CourseState } from './course-state.js';
import { doseOf, type Given } from './doses.js';
import type { Because, Judged } from './evaluate.js';
import { endOfVisit, minutesOf, type Moment } from './moment.js';

/** How a visit went: to its end, put off, or not held because something is not known. */
export type Run =
    | { readonly kind: 'done'; readonly given: readonly Given[]; readonly discharged?: Moment; readonly because: readonly Because[] }
    | { readonly kind: 'postponed'; readonly by: Check; readonly days: number; readonly because: readonly Because[] }
    | { readonly kind: 'waits'; readonly by: Check; readonly because: readonly Because[] };

/** Something of a session that happens at one minute. */
interface Step {
    readonly minute: Rational;
    readonly run: () => Run | 'ends' | undefined;
}

/**
 * Goes through one visit minute by minute: reactions whenever something changes, then checks, then doses, and at last the discharge.
 * @param day days after the first day
 */
export function runVisit(state: CourseState, encounter: Encounter, occurrence: Occurrence, day: number): Run {
    const at = (minute: Rational): Moment => ({ day, minute, visit: occurrence.id });
    const given: Given[] = [];
    let doses = true;
    let ended = false;
    const react = (moment: Moment): void => {
        for (const reaction of state.protocol.reactions.filter(({ object }) => object !== 'dose' || encounter.administrations.length > 0)) {
            const judged = state.judge(reaction.when.condition, moment);
            if (judged.answer === 'met' && !hasReacted(state, reaction)) {
                doses = doses && reaction.effect !== 'stop';
                ended = ended || (reaction.effect === 'stop' && reaction.object !== 'dose');
                tellReaction(state, reaction, moment, judged);
            }
        }
    };
    const check = (line: Check): Run | 'ends' | undefined => {
        const moment = at(minuteOf(line.at));
        const judged = state.judge(line.when.condition, moment);
        const text = `\`${line.name}\` ${checkWords[judged.answer]}.`;
        note(state, { kind: 'checked', moment, visit: occurrence.id, text, range: line.range, answer: judged.answer, because: judged.because });
        if (judged.answer === 'unknown') {
            return { kind: 'waits', by: line, because: judged.because };
        }
        const { stops, postpones } = judged.answer === 'failed' ? consequences(state, line.otherwise) : {};
        if (stops === 'treatment') {
            stopCourse(state, line, moment, judged.because, line.range);
        }
        doses = doses && stops === undefined;
        return postpones !== undefined ? { kind: 'postponed', by: line, days: Math.max(1, postpones), because: judged.because } : stops && stops !== 'dose' ? 'ends' : undefined;
    };
    const give = (administration: Encounter['administrations'][number]): undefined => {
        const moment = at(minuteOf(administration.at));
        const dose = doses ? doseAt(state, occurrence, administration, moment) : undefined;
        if (dose) {
            given.push(dose);
            note(state, { kind: 'given', moment, visit: occurrence.id, text: givenText(dose), range: administration.range, because: dose.because });
        }
        return undefined;
    };
    const steps: readonly Step[] = [
        ...state.chart.changes(occurrence.id).flatMap(({ minute }) => (minute ? [minute, ...sustained(state).map(time => add(minute, time))] : []))
            .map((minute): Step => ({ minute, run: () => undefined })),
        ...encounter.checks.map((line): Step => ({ minute: minuteOf(line.at), run: () => check(line) })),
        ...encounter.administrations.map((line): Step => ({ minute: minuteOf(line.at), run: () => give(line) })),
    ];
    react({ day, visit: occurrence.id });
    for (const step of [...steps].sort((a, b) => compare(a.minute, b.minute))) {
        if (!ended) {
            react(at(step.minute));
        }
        const outcome = ended ? 'ends' : step.run();
        if (outcome === 'ends') {
            return { kind: 'done', given, because: [] };
        }
        if (outcome) {
            return outcome;
        }
    }
    return ended ? { kind: 'done', given, because: [] } : { kind: 'done', given, ...leave(state, encounter, occurrence, at) };
}

const checkWords = { met: 'is passed', failed: 'fails', unknown: 'waits, because something is not known' } as const;

function hasReacted(state: CourseState, { id, effect }: Reaction): boolean {
    return effect === 'stop' ? state.stoppedBy.has(id) : state.pausedBy.has(id);
}

function tellReaction(state: CourseState, reaction: Reaction, moment: Moment, { because }: Judged): void {
    note(state, { kind: 'reacted', moment, text: `\`${reaction.name}\` ${reaction.effect === 'stop' ? 'stops' : 'interrupts'} the ${reaction.object}.`, range: reaction.range, because });
    if (reaction.effect === 'pause') {
        state.pausedBy.set(reaction.id, because);
    } else if (reaction.object === 'treatment') {
        stopCourse(state, reaction, moment, because, reaction.range);
    } else {
        state.stoppedBy.set(reaction.id, because);
    }
}

/** The times for which conditions of reactions have to last. */
function sustained({ protocol }: CourseState): readonly Rational[] {
    return protocol.reactions.flatMap(({ when }) => simpleConditions(when.condition)
        .flatMap(simple => ('sustained' in simple && simple.sustained ? [minutesOf(simple.sustained)] : [])));
}

function minuteOf(at: ClockMoment): Rational {
    return at.kind === 'offset' ? minutesOf(at.offset) : endOfVisit;
}

/** Whether other arms are given a medication and the patient's is not. */
function isOfAnotherArm({ protocol, arm }: CourseState, { id }: Medication): boolean {
    const given = protocol.arms.filter(({ gives }) => gives.some(({ given: { target } }) => target === id));
    return arm !== undefined && given.length > 0 && !given.includes(arm);
}

function doseAt(state: CourseState, occurrence: Occurrence, administration: Encounter['administrations'][number], moment: Moment): Given | undefined {
    const medication = state.medication(administration.medication);
    const judged = administration.when && state.judge(administration.when.condition, moment);
    if (!medication || isOfAnotherArm(state, medication) || (judged && judged.answer !== 'met')) {
        return undefined;
    }
    const known = state.weight && state.chart.value(state.weight, moment);
    return doseOf({
        protocol: state.protocol, occurrence, administration, medication, moment, judge: state.judge, levels: state.levels,
        arm: state.arm,
        weight: known && 'amount' in known ? known.amount : undefined,
    });
}

/** What is given, for people: "35 mg of ketamine". */
function givenText({ amounts, name }: Given): string {
    return `${amounts.map(({ written }) => written).join(' or ')} of \`${name}\` ${amounts.length === 1 && amounts[0] ? 'is' : 'are'} given.`;
}

/** The first moment from the earliest allowed one on at which the patient may leave. */
function leave(
    state: CourseState, { discharge, administrations }: Encounter, occurrence: Occurrence, at: (minute: Rational) => Moment,
): { readonly discharged?: Moment; readonly because: readonly Because[] } {
    if (!discharge) {
        return { because: [] };
    }
    const doses = administrations.map(({ at: moment }) => minuteOf(moment));
    const lastDose = doses.reduce((last, next) => (compare(next, last) > 0 ? next : last), fromInteger(0));
    const earliest = discharge.notBefore ? minutesOf(discharge.notBefore.lower) : lastDose;
    const later = state.chart.changes(occurrence.id).flatMap(({ minute }) => (minute && compare(minute, earliest) > 0 ? [minute] : []));
    let judged: Judged = { answer: 'unknown', because: [] };
    for (const minute of [earliest, ...later.sort(compare)]) {
        judged = state.judge(discharge.when.condition, at(minute));
        if (judged.answer === 'met') {
            note(state, { kind: 'discharged', moment: at(minute), visit: occurrence.id, text: 'The patient may leave.', range: discharge.range, because: judged.because });
            return { discharged: at(minute), because: judged.because };
        }
    }
    note(state, { kind: 'stays', moment: at(earliest), visit: occurrence.id, text: 'The patient stays.', range: discharge.range, because: judged.because });
    return { because: judged.because };
}
