import type { ProtocolFacts } from '../facts.js';
import { play } from '../play/play.js';
import type { Played } from '../play/trace.js';
import { patientOf } from './patients.js';
import type { Plan } from './population.js';

/** Counts of what happened to many patients. All are whole numbers, so that counts of parts can be added in any order; sent between threads as they are. */
export interface Tally {
    patients: number;
    eligible: number;
    /** Courses that began, and those of them that something ended early. */
    courses: number;
    ended: number;
    readonly counts: Record<CountKind, Counts>;
}

/** What is counted beside the patients themselves. */
export type CountKind = (typeof countKinds)[number];

const countKinds = [
    /** Patients, by criterion: turned away by it first, by it at all, because it could not be judged; cautioned. */
    'first', 'excluded', 'unknown', 'cautioned',
    /** Visits that were held and that were not although the patient was let in, by session; those held also by week of the course. */
    'held', 'not-held', 'weeks',
    /** Courses by their length in days. */
    'lengths',
    /** Checks that were passed, that failed and that waited, and delays, by check. */
    'passed', 'failed', 'waited', 'postponed',
    /** Patients, by what stopped or interrupted their course. */
    'stopped', 'paused',
    /** Patients, by decision and branch, and by outcome. */
    'decided', 'reached',
    /** Visits after which the patient was let go, and at which nobody let them go. */
    'discharged', 'stayed',
] as const;

/** How often, by id. */
export type Counts = Record<string, number>;

/** Nothing counted yet. */
function emptyTally(): Tally {
    return { patients: 0, eligible: 0, courses: 0, ended: 0, counts: Object.fromEntries(countKinds.map(kind => [kind, {}])) as Record<CountKind, Counts> };
}

/**
 * Sends patients through a protocol and counts what happens.
 * @param from the number of the first patient
 * @param to the number after that of the last
 */
export function tallyOf(facts: ProtocolFacts, plan: Plan, seed: bigint, from: number, to: number): Tally {
    const tally = emptyTally();
    const count = counter(facts, tally);
    for (let number = from; number < to; number++) {
        const played = play(facts, patientOf(plan, seed, number));
        if (played) {
            count(played);
        }
    }
    return tally;
}

/** Counts of several parts as those of the whole. */
export function merged(parts: readonly Tally[]): Tally {
    const whole = emptyTally();
    for (const part of parts) {
        whole.patients += part.patients;
        whole.eligible += part.eligible;
        whole.courses += part.courses;
        whole.ended += part.ended;
        for (const kind of countKinds) {
            Object.entries(part.counts[kind]).forEach(([key, number]) => raise(whole.counts[kind], key, number));
        }
    }
    return whole;
}

function raise(counts: Counts, key: string, by = 1): void {
    counts[key] = (counts[key] ?? 0) + by;
}

/** A branch of a decision, as it is counted. */
export function branchKey(decision: string, branch: number | undefined): string {
    return `${decision} ${branch ?? 'otherwise'}`;
}

const answers = { met: 'passed', failed: 'failed', unknown: 'waited' } as const;

function counter({ protocol, encounters }: ProtocolFacts, tally: Tally): (played: Played) => void {
    const { counts } = tally;
    const steps = new Set(protocol.steps.map(({ id }) => id));
    const templates = new Map(protocol.occurrences.map(({ id, template }) => [id, template]));
    const placeOf = ({ uri, start }: { readonly uri: string; readonly start: number }): string => `${uri} ${start}`;
    const byPlace = new Map(encounters.flatMap(({ id, checks, discharge }) => [
        ...checks.map(check => [placeOf(check.range), check.id] as const), ...discharge ? [[placeOf(discharge.range), id] as const] : [],
    ]));
    const countEvents = ({ events }: Played): void => {
        for (const { kind, range, answer } of events) {
            const id = range && byPlace.get(placeOf(range));
            if (id !== undefined && kind === 'checked' && answer) {
                raise(counts[answers[answer]], id);
            } else if (id !== undefined && (kind === 'postponed' || kind === 'discharged' || kind === 'stays')) {
                raise(counts[kind === 'stays' ? 'stayed' : kind], id);
            }
        }
        tally.ended += events.some(({ kind }) => kind === 'stopped') ? 1 : 0;
    };
    const countVisits = ({ visits, eligible }: Played): void => {
        let [first, last] = [Infinity, -Infinity];
        const days: (readonly [template: string, day: number])[] = [];
        for (const [occurrence, { held, day }] of visits) {
            const template = templates.get(occurrence) ?? '';
            if (steps.has(template) || eligible) {
                raise(counts[held ? 'held' : 'not-held'], template);
            }
            if (held && !steps.has(template)) {
                [first, last] = [Math.min(first, day), Math.max(last, day)];
                days.push([template, day]);
            }
        }
        days.forEach(([template, day]) => raise(counts.weeks, `${template} ${Math.floor((day - first) / 7) + 1}`));
        if (days.length > 0) {
            tally.courses++;
            raise(counts.lengths, String(last - first + 1));
        }
    };
    return played => {
        tally.patients++;
        tally.eligible += played.eligible ? 1 : 0;
        const turnedAway = new Set([...played.excludedBy, ...played.undecided]);
        const first = protocol.criteria.find(({ id }) => turnedAway.has(id));
        if (first) {
            raise(counts.first, first.id);
        }
        played.excludedBy.forEach(id => raise(counts.excluded, id));
        played.undecided.forEach(id => raise(counts.unknown, id));
        played.cautions.forEach(id => raise(counts.cautioned, id));
        [...played.stoppedBy.keys()].forEach(id => raise(counts.stopped, id));
        [...played.pausedBy.keys()].forEach(id => raise(counts.paused, id));
        played.decisions.forEach(({ branch }, id) => raise(counts.decided, branchKey(id, branch)));
        played.reached.forEach((visits, id) => visits.size > 0 && raise(counts.reached, id));
        countVisits(played);
        countEvents(played);
    };
}
