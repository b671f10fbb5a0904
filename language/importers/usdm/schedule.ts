import type * as Contract from '../../generated/contract.js';
import { addDurations, compareDurations, formatDuration, fromIso8601, negateDuration, toDays, toIso8601, type Duration } from '../../syntax/duration.js';
import { fromInteger, mul, toDecimalString } from '../../syntax/decimal.js';
import { codeOf, labelOf, nameFor, safe, text, things, tidy, type Thing } from './reading.js';

/** An instance of a timeline as a visit of the protocol. */
export interface Visit {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly instance: Thing;
    readonly timeline: Thing;
    readonly schedule: Contract.Schedule | null;
}

/** What became of the timelines of a design. */
export interface Course {
    /** In the order in which the timelines come to them. */
    readonly visits: readonly Visit[];
    /** Visits by the id of their instance. */
    readonly byInstance: ReadonlyMap<string, Visit>;
    readonly dayConvention: Contract.DayConvention | null;
    readonly notes: readonly string[];
}

const fixed = 'C201358';
const before = 'C201357';
const endToStart = 'C201353';

/** The instances of all timelines as visits, each with the times that its timings state and, where they leave it open, the order of the timeline. */
export function courseOf(design: Thing): Course {
    const used = new Set<string>();
    const timelines = [...things(design['scheduleTimelines'])].sort((a, b) => Number(b['mainTimeline'] === true) - Number(a['mainTimeline'] === true));
    const notes: string[] = [];
    const named = new Map(timelines.flatMap(timeline => inOrder(timeline).map(instance => [text(instance['id']), nameFor(text(instance['name']), 'Visit', used)] as const)));
    const visits = timelines.flatMap(timeline => visitsOf(timeline, named, notes));
    const main = timelines[0];
    const otherEnd = timelines.flatMap(timeline => things(timeline['timings'])).filter(one => codeOf(one['type']) !== fixed
        && (codeOf(one['relativeToFrom']) === endToStart) === (codeOf(one['type']) === before)).length;
    if (otherEnd > 0) {
        notes.push(`${otherEnd} × timings are counted from the end of the visit before, where the file counts from its beginning, or the other way round: the language has one way.`);
    }
    return { visits, byInstance: new Map(visits.map(visit => [text(visit.instance['id']), visit])), dayConvention: main ? dayOne(main, named) : null, notes };
}

/** The activity instances of a timeline along their default conditions; decisions are passed through. */
function inOrder(timeline: Thing): readonly Thing[] {
    const instances = new Map(things(timeline['instances']).map(one => [text(one['id']), one]));
    const found: Thing[] = [];
    for (let next = instances.get(text(timeline['entryId'])); next && !found.includes(next); next = instances.get(text(next['defaultConditionId']))) {
        found.push(next);
    }
    const rest = [...instances.values()].filter(one => !found.includes(one));
    return [...found, ...rest].filter(one => one['instanceType'] === 'ScheduledActivityInstance');
}

function dayOne(timeline: Thing, named: ReadonlyMap<string, string>): Contract.DayConvention | null {
    const timing = things(timeline['timings']).find(one => codeOf(one['type']) === fixed);
    const name = named.get(text(timing?.['relativeFromScheduledInstanceId']));
    const value = fromIso8601(text(timing?.['value']));
    return name === undefined ? null : { number: value?.unit === 'd' ? Number(value.value) : 1, anchor: only(name) };
}

const only = (name: string): Contract.Anchor => ({ target: `visit/${name}`, choice: 'only', index: null });

/** A relation, and where it puts an instance. */
interface Placed {
    readonly anchor: string;
    readonly earliest: Duration;
    readonly latest: Duration;
    readonly relation: Contract.TimingRelation;
    readonly window: { readonly early: Duration; readonly late: Duration } | undefined;
}

function visitsOf(timeline: Thing, named: ReadonlyMap<string, string>, notes: string[]): readonly Visit[] {
    const instances = inOrder(timeline);
    const timings = things(timeline['timings']).filter(one => codeOf(one['type']) !== fixed);
    const isMain = timeline['mainTimeline'] === true;
    if (!isMain && instances.length > 0) {
        notes.push(`The timeline "${labelOf(timeline)}" stands as visits of its own: a clock of a session cannot state an order. When it begins stands in words.`);
    }
    const places = new Map<string, readonly Placed[]>();
    return instances.map((instance, index) => {
        const id = text(instance['id']);
        const placed = timings.filter(one => text(one['relativeFromScheduledInstanceId']) === id).flatMap(timing => placedBy(timing, named, notes));
        places.set(id, placed);
        const previous = instances[index - 1];
        const previousName = previous && named.get(text(previous['id']));
        const isKnown = !previous || implied(id, placed, text(previous['id']), places.get(text(previous['id'])) ?? []);
        const relations = [...placed.map(({ relation }) => relation), ...(isKnown || previousName === undefined ? [] : [notBefore(previousName, isMain ? 'P0D' : 'PT0M')])];
        const name = named.get(id) ?? id;
        return { id: `visit/${name}`, name, label: tidy(safe(labelOf(instance))) || name, instance, timeline, schedule: relations.length > 0 ? scheduleOf(relations, placed) : null };
    });
}

/** Whether the times of two instances already put one not before the other: counted from each other, or both from a third. */
function implied(id: string, placed: readonly Placed[], previous: string, others: readonly Placed[]): boolean {
    const isLess = (a: Duration, b: Duration): boolean => [-1, 0].includes(compareDurations(a, b) as number);
    const isBefore = (time: Duration): boolean => time.value.startsWith('-');
    return placed.some(one => one.anchor === previous && !isBefore(one.earliest))
        || others.some(one => one.anchor === id && (isBefore(one.latest) || Number(one.latest.value) === 0))
        || placed.some(one => others.some(other => one.anchor === other.anchor && isLess(other.latest, one.earliest)));
}

function placedBy(timing: Thing, named: ReadonlyMap<string, string>, notes: string[]): readonly Placed[] {
    const anchor = text(timing['relativeToScheduledInstanceId']);
    const to = named.get(anchor);
    const value = lengthOf(timing, notes);
    if (to === undefined || value === undefined) {
        notes.push(`The timing "${labelOf(timing)}" is left out: ${value === undefined ? `\`${text(timing['value'])}\` is no length of time in one unit` : 'it is counted from no visit'}.`);
        return [];
    }
    const backwards = codeOf(timing['type']) === before;
    const at = backwards && Number(value.value) !== 0 ? negateDuration(value) : value;
    const window = windowOf(timing, at, notes);
    const earliest = window ? addDurations(at, negateDuration(window.early)) ?? at : at;
    const latest = window ? addDurations(at, window.late) ?? at : at;
    return [{
        anchor, earliest, latest, window,
        relation: {
            from: only(to), edge: backwards ? 'start' : 'end', direction: backwards ? 'before' : 'after', lower: toIso8601(earliest), upper: toIso8601(latest),
            target: toIso8601(at), tolerance: null, approximate: false, against: backwards ? 'planned' : 'actual', provenance: 'chosen',
        },
    }];
}

/** The length of a timing. One in days whose window is in hours is counted in hours as well: so the window keeps its meaning. */
function lengthOf(timing: Thing, notes: string[]): Duration | undefined {
    const value = fromIso8601(text(timing['value']));
    const days = value && toDays(value);
    const window = [fromIso8601(text(timing['windowLower'])), fromIso8601(text(timing['windowUpper']))];
    if (!days || !window.some(end => end?.kind === 'elapsed' && Number(end.value) !== 0)) {
        return value;
    }
    const hours: Duration = { value: toDecimalString(mul(days, fromInteger(24))).text, unit: 'h', kind: 'elapsed' };
    notes.push(`The timing "${labelOf(timing)}" is counted in hours, as its window is: ${formatDuration(value)} are ${formatDuration(hours)}.`);
    return hours;
}

/** The window of a timing where it is in a unit that goes with the value. */
function windowOf(timing: Thing, value: Duration, notes: string[]): Placed['window'] {
    const [early, late] = [fromIso8601(text(timing['windowLower'])), fromIso8601(text(timing['windowUpper']))];
    if (!early || !late) {
        return undefined;
    }
    if (!addDurations(value, early) || !addDurations(value, late)) {
        notes.push(`The window ${toIso8601(early)} to ${toIso8601(late)} of the timing "${labelOf(timing)}" is left out: days and hours do not go together in one window.`);
        return undefined;
    }
    return { early, late };
}

function notBefore(name: string, zero: 'P0D' | 'PT0M'): Contract.TimingRelation {
    return {
        from: only(name), edge: 'end', direction: 'after', lower: zero, upper: null, target: null, tolerance: null, approximate: false, against: 'actual',
        provenance: 'chosen',
    };
}

function scheduleOf(relations: readonly Contract.TimingRelation[], placed: readonly Placed[]): Contract.Schedule {
    const window = placed.find(one => one.window)?.window;
    return {
        relations: [...relations],
        days: [],
        weeks: null,
        series: [],
        tolerance: window ? { kind: 'stated', early: toIso8601(window.early), late: toIso8601(window.late) } : null,
        nominalDays: [],
        repeat: { minimum: 1, maximum: 1, cadence: null, frequency: null, minimumGap: null, per: null, until: null },
        citations: [],
        provenance: 'chosen',
    };
}
