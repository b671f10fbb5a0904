import type { Condition } from '../../model/condition.js';
import type { Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import { anchored } from '../assessment-points.js';
import type { ProtocolFacts } from '../facts.js';
import { note, type CourseState } from './course-state.js';
import { decide } from './deciding.js';
import { createJudge, type Because, type Watch } from './evaluate.js';
import { endOfVisit, longBefore, type Moment } from './moment.js';
import { openChart, type Patient } from './patient.js';
import { courseOver, phaseClosed } from './gates.js';
import { plannedDays } from './plan.js';
import { screen, type Screened } from './screening.js';
import { runVisit } from './session.js';
import { weightIn } from './weight.js';
import type { Played, Visit } from './trace.js';
import { createTooOld } from './validity.js';

/** A visit is put off so often at most: nobody comes in vain for ever. */
const mostDelays = 60;

/**
 * Sends a patient through a protocol: screening, then every visit on its planned day, checks, doses, reactions, discharge, decisions and outcomes.
 * Exact and without chance: the same patient always has the same course. Of several arms, a patient is in the one that is given, or else in the first.
 * @param watch is told every simple condition that is judged
 * @param throughout false where nothing is asked that comes after screening
 * @returns nothing where the timing lines contradict each other
 */
export function play(facts: ProtocolFacts, patient: Patient, watch: Watch = () => undefined, throughout = true): Played | undefined {
    const { protocol, definition, medication } = facts;
    const planned = plannedDays(protocol);
    if (!planned) {
        return undefined;
    }
    const days = new Map([...planned, ...patient.days ?? []]);
    const heldOn = new Map<string, Moment>();
    const held = (id: string): Moment | undefined => heldOn.get(id);
    const chart = openChart(protocol, patient, held);
    const state: CourseState = {
        protocol, chart, heldOn,
        judge: createJudge({ protocol, chart, heldOn: held, definition, watch, tooOld: createTooOld(facts, { heldOn: held, begins: chart.begins }) }),
        medication, weight: weightIn(protocol), arm: protocol.arms.find(({ id }) => id === chart.arm) ?? protocol.arms[0],
        visits: new Map(), decisions: new Map(), stoppedBy: new Map(), pausedBy: new Map(), reached: new Map(), levels: new Map(), events: [],
    };
    const templates = new Map(facts.encounters.map(encounter => [encounter.id, encounter]));
    const steps = protocol.occurrences.filter(({ template }) => templates.get(template)?.kind === 'step');
    steps.forEach(({ id }) => heldOn.set(id, { day: days.get(id) ?? longBefore, visit: id }));
    // Some criteria ask for a value at a later visit: whether it will be met is judged by what is given for that visit.
    const expected = (id: string): Moment | undefined => heldOn.get(id) ?? (days.has(id) ? { day: days.get(id)!, visit: id } : undefined);
    const outlook = openChart(protocol, patient, expected);
    const foresight = createJudge({
        protocol, chart: outlook, heldOn: expected, definition, watch, tooOld: createTooOld(facts, { heldOn: expected, begins: outlook.begins }, true),
    });
    const screened = screen({ ...state, judge: foresight }, Math.max(longBefore, ...steps.map(({ id }) => days.get(id) ?? longBefore)));
    steps.forEach(({ id }) => state.visits.set(id, { held: true, day: days.get(id) ?? longBefore, delay: 0, given: [], postponedBy: [], because: [] }));
    if (throughout) {
        goThrough(state, templates, days, screened);
    }
    const { events, visits, decisions, stoppedBy, pausedBy } = state;
    return { ...screened, events, visits, decisions, stoppedBy, pausedBy, reached: outcomesHeld(state) };
}

function goThrough(
    state: CourseState, templates: ReadonlyMap<string, Encounter>, days: ReadonlyMap<string, number>, { eligible, because: turnedAway }: Screened,
): void {
    const { protocol } = state;
    const delays = new Map<string, number>();
    const dayOf = ({ id }: Occurrence): number => (days.get(id) ?? 0) + (delays.get(id) ?? 0);
    const left = new Set(protocol.occurrences.filter(({ template }) => templates.get(template)?.kind !== 'step'));
    const lost = new Set<string>();
    while (left.size > 0) {
        const next = [...left].reduce((first, other) => (dayOf(other) < dayOf(first) ? other : first));
        left.delete(next);
        const day = dayOf(next);
        const encounter = templates.get(next.template);
        const why = reasonNotHeld(state, next, encounter, day, { eligible, turnedAway, lost });
        if (!encounter || why) {
            if (why?.over) {
                endedEarly(state, next, days, delays);
            } else {
                lost.add(next.id);
            }
            notHeld(state, next, { day, delay: delays.get(next.id) ?? 0, because: why?.because ?? [] });
            continue;
        }
        hold(state, { encounter, occurrence: next, day, delays, lost });
    }
}

interface Standing {
    readonly eligible: boolean;
    readonly turnedAway: readonly Because[];
    readonly lost: ReadonlySet<string>;
}

/**
 * What counts from the last of a course counts from the last one held, also when the course ended early: it comes so much sooner.
 */
function endedEarly(state: CourseState, { template, id }: Occurrence, days: ReadonlyMap<string, number>, delays: Map<string, number>): void {
    const series = state.protocol.occurrences.filter(other => other.template === template);
    const last = series.at(-1);
    const held = series.flatMap(other => state.heldOn.get(other.id) ?? []).at(-1);
    const isFirstLeftOut = series.find(other => !state.heldOn.has(other.id))?.id === id;
    if (last && held && isFirstLeftOut) {
        const sooner = (days.get(last.id) ?? held.day) - held.day;
        dependents(state, last.id).forEach(other => delays.set(other, (delays.get(other) ?? 0) - sooner));
    }
}

/** Why a visit is not held, and whether that is because the course is over. */
interface Reason {
    readonly because: readonly Because[];
    readonly over?: boolean;
}

/** Why a visit is not held although its day has come; nothing where it is. */
function reasonNotHeld(
    state: CourseState, occurrence: Occurrence, encounter: Encounter | undefined, day: number, standing: Standing,
): Reason | undefined {
    const moment: Moment = { day };
    const missed = state.chart.misses(occurrence.id);
    if (!standing.eligible) {
        return { because: standing.turnedAway };
    }
    const [stopped] = [...state.stoppedBy].filter(([id]) => endsTreatment(state, id));
    if (stopped) {
        return { because: stopped[1] };
    }
    if (missed) {
        return { because: [{ text: `\`${missed.written}\` is given.`, range: missed.range }] };
    }
    const owners = state.protocol.arms.filter(({ encounters }) => encounters.some(({ target }) => target === occurrence.template));
    if (state.arm && owners.length > 0 && !owners.includes(state.arm)) {
        return { because: [{ text: 'It belongs to another arm.', range: owners[0]!.nameRange }] };
    }
    const anchor = occurrence.timings.find(({ from, reason, against }) => reason !== 'day' && against === 'actual' && standing.lost.has(from));
    if (anchor && !state.chart.misses(anchor.from)) {
        return { because: [{ text: 'What it counts from was not held.', range: anchor.range, visit: anchor.from }] };
    }
    const over = courseOver(state, occurrence, encounter, moment);
    const shut = over ?? phaseClosed(state, occurrence, moment);
    return shut && { because: shut, over: over !== undefined };
}

function endsTreatment({ protocol }: CourseState, id: string): boolean {
    const reaction = protocol.reactions.find(candidate => candidate.id === id);
    return !reaction || reaction.object === 'treatment';
}

function notHeld(state: CourseState, { id }: Occurrence, visit: Pick<Visit, 'day' | 'delay' | 'because' | 'lost'>): void {
    const { day, because } = visit;
    state.heldOn.delete(id);
    state.visits.set(id, { ...visit, held: false, given: [], postponedBy: state.visits.get(id)?.postponedBy ?? [] });
    note(state, { kind: state.chart.misses(id) ? 'missed' : 'not-held', moment: { day }, visit: id, text: 'It is not held.', because });
}

interface Holding {
    readonly encounter: Encounter;
    readonly occurrence: Occurrence;
    readonly day: number;
    readonly delays: Map<string, number>;
    readonly lost: Set<string>;
}

/** Holds a visit, and puts it off where a check asks for that: with everything that counts from it. */
function hold(state: CourseState, { encounter, occurrence, day, delays, lost }: Holding): void {
    const postponedBy: string[] = [];
    for (let today = day, delay = 0; ; ) {
        state.heldOn.set(occurrence.id, { day: today, visit: occurrence.id, attempt: postponedBy.length });
        decide(state, occurrence, { day: today, visit: occurrence.id }, 'before', postponedBy.length > 0);
        const stopped = [...state.stoppedBy.entries()].find(([id]) => endsTreatment(state, id));
        const begins = state.events.length;
        const run = stopped ? undefined : runVisit(state, encounter, occurrence, today);
        if (!run || run.kind === 'waits' || (run.kind === 'postponed' && delay >= mostDelays)) {
            lost.add(occurrence.id);
            state.visits.set(occurrence.id, { held: false, day: today, delay, given: [], postponedBy, because: [] });
            notHeld(state, occurrence, { day: today, delay, because: run?.because ?? stopped?.[1] ?? [], ...(!stopped && { lost: true as const }) });
            return;
        }
        if (run.kind === 'postponed') {
            postponedBy.push(run.by.id);
            const text = `\`${run.by.name}\` puts it off by ${run.days} days.`;
            note(state, { kind: 'postponed', moment: { day: today }, visit: occurrence.id, text, range: run.by.range, because: run.because });
            today += run.days;
            delay += run.days;
            continue;
        }
        if (delay > 0) {
            dependents(state, occurrence.id).forEach(id => delays.set(id, (delays.get(id) ?? 0) + delay));
        }
        const whole = delay + (delays.get(occurrence.id) ?? 0);
        state.visits.set(occurrence.id, {
            held: true, day: today, delay: whole, given: run.given, postponedBy, because: run.because, ...(run.discharged && { discharged: run.discharged }),
        });
        // What happens in a visit is told after that it is held.
        state.events.splice(begins, 0, { kind: 'held', moment: { day: today }, visit: occurrence.id, text: 'It is held.', range: encounter.nameRange, because: [] });
        const end: Moment = { day: today, minute: endOfVisit, visit: occurrence.id };
        decide(state, occurrence, end, 'after');
        noteOutcomes(state, occurrence, end);
        return;
    }
}

/** What counts from a visit as it was held, directly or through others. */
function dependents({ protocol }: CourseState, id: string): ReadonlySet<string> {
    const found = new Set<string>();
    const queue = [id];
    for (const from of queue) {
        for (const other of protocol.occurrences) {
            const counts = other.timings.some(timing => timing.from === from && timing.against === 'actual' && timing.reason !== 'day');
            if (other.id !== id && !found.has(other.id) && counts) {
                found.add(other.id);
                queue.push(other.id);
            }
        }
    }
    return found;
}

/** An outcome is looked at from the first dose on; from the first visit on where nothing is given. */
function noteOutcomes(state: CourseState, occurrence: Occurrence, moment: Moment): void {
    const giving = state.protocol.sessions.some(({ administrations }) => administrations.length > 0);
    const treated = !giving || [...state.visits.values()].some(({ given }) => given.length > 0);
    const met = (condition: Condition): boolean => state.judge(condition, moment).answer === 'met';
    for (const { id, when } of treated ? state.protocol.outcomes : []) {
        if (met(when.condition)) {
            state.reached.set(id, (state.reached.get(id) ?? new Set()).add(occurrence.id));
        }
    }
}

/** What has to be held from one visit to another is reached only where it was so at each visit between them. */
function outcomesHeld(state: CourseState): Played['reached'] {
    const { outcomes, occurrences } = state.protocol;
    const made = new Map<string, ReadonlySet<string>>(state.reached);
    for (const { id, held } of outcomes) {
        if (held) {
            const place = (anchor: typeof held.from): number => occurrences.findIndex(other => other.id === anchored(state.protocol, anchor)[0]?.id);
            const between = occurrences.slice(place(held.from), place(held.to) + 1).filter(other => state.visits.get(other.id)?.held);
            const all = between.length > 0 && between.every(other => state.reached.get(id)?.has(other.id));
            made.set(id, all ? new Set(between.map(other => other.id)) : new Set());
        }
    }
    return made;
}
