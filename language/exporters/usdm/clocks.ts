import type { Encounter, Monitor, SubTimeline } from '../../model/encounter.js';
import type { Moment } from '../../model/quantities.js';
import { toDecimalString } from '../../syntax/decimal.js';
import { addDurations, compareDurations, formatDuration, toIso8601, toMinutes, type Duration } from '../../syntax/duration.js';
import { item, type Item } from './items.js';
import { fixedTiming, timing } from './timings.js';

/** Something that happens at a moment of a session. */
interface Timed {
    readonly at: Duration | 'discharge';
    readonly approximate?: boolean | undefined;
    readonly activity: string;
    /** For what has no fixed moment: the earliest. */
    readonly earliest?: Duration | undefined;
    /** The clock that begins then. */
    readonly clock?: string;
}

const zero: Duration = { value: '0', unit: 'min', kind: 'elapsed' };
const mostPoints = 200;

/** The schedule timelines of a session: its own clock, where something has a moment on it, and every clock inside. */
export function clocks(encounter: Encounter): readonly Item[] {
    const inner = encounter.timelines.flatMap(innerClocks);
    const timed = timedIn(encounter);
    return timed.length === 0 ? inner : [clockTimeline(encounter.id, encounter.label, timed), ...inner];
}

/** Whether a session has a clock of its own. */
export function hasClock(encounter: Encounter): boolean {
    return timedIn(encounter).length > 0;
}

/** The id of the timeline of a session or of a clock. */
export function clockId(owner: string): string {
    return `${owner}~clock`;
}

/** The parts of a session that have a moment. */
export function timedIds(encounter: Encounter): ReadonlySet<string> {
    return new Set(timedIn(encounter).map(({ activity }) => activity));
}

/** Whether the points in time at which something is watched follow from the text alone. */
export function hasPoints({ every, from, until }: Monitor): boolean {
    return points(every, from, until) !== undefined;
}

function innerClocks(clock: SubTimeline): readonly Item[] {
    const untimed = [...clock.activities, ...clock.collections.filter(({ at }) => !at)].map(({ id }) => ({ at: zero, activity: id }));
    return [clockTimeline(clock.id, clock.label, [...untimed, ...parts(clock)]), ...clock.timelines.flatMap(innerClocks)];
}

function timedIn(encounter: Encounter): readonly Timed[] {
    const { instructions, administrations, procedures, supplements, discharge } = encounter;
    const timed = [
        ...instructions.flatMap(({ id, from }) => (from ? [timedAt(from, id)] : [])),
        ...parts(encounter),
        ...administrations.map(({ id, at }) => timedAt(at, id)),
        ...supplements.map(({ id, after }) => ({ at: after.lower, activity: id })),
        ...procedures.map(({ id, at }) => timedAt(at, id)),
    ];
    return discharge && (discharge.notBefore || timed.length > 0) ? [...timed, { at: 'discharge', activity: discharge.id, earliest: discharge.notBefore?.lower }] : timed;
}

function parts({ checks, timelines, monitors, collections }: Encounter | SubTimeline): readonly Timed[] {
    return [
        ...checks.map(({ id, at }) => timedAt(at, id)),
        ...timelines.map(({ id, at }) => ({ ...timedAt(at, id), clock: clockId(id) })),
        ...monitors.flatMap(({ id, every, from, until }) => (points(every, from, until) ?? [from?.kind === 'offset' ? from.offset : zero]).map(at => ({ at, activity: id }))),
        ...collections.flatMap(({ id, at }) => (at ? [timedAt(at, id)] : [])),
    ];
}

function timedAt(moment: Moment, activity: string): Timed {
    return moment.kind === 'discharge' ? { at: 'discharge', activity } : { at: moment.offset, approximate: moment.approximate, activity };
}

/** The moments at which something is watched: where beginning, end and interval are figures. */
function points(every: Monitor['every'], from: Moment | undefined, until: Moment | undefined): readonly Duration[] | undefined {
    if (typeof every === 'string' || compareDurations(every.lower, every.upper) !== 0 || from?.kind !== 'offset' || until?.kind !== 'offset') {
        return undefined;
    }
    const found: Duration[] = [];
    for (let at: Duration | undefined = from.offset; at && compareDurations(at, until.offset) !== 1; at = addDurations(at, every.lower)) {
        if (found.length === mostPoints) {
            return undefined;
        }
        found.push(at);
    }
    return found;
}

/** What happens at one moment of a clock. */
interface Moments {
    readonly at: Timed['at'];
    readonly all: readonly Timed[];
}

function byMoment(timed: readonly Timed[]): readonly Moments[] {
    const groups = new Map<string, Timed[]>([[keyOf(zero), []]]);
    timed.forEach(one => groups.set(keyOf(one.at), [...(groups.get(keyOf(one.at)) ?? []), one]));
    return [...groups].map(([, all]) => ({ at: all[0]?.at ?? zero, all })).sort((a, b) => inOrder(a.at, b.at));
}

function keyOf(at: Timed['at']): string {
    if (at === 'discharge') {
        return at;
    }
    const minutes = toMinutes(at);
    return toIso8601(minutes ? { value: toDecimalString(minutes).text, unit: 'min', kind: 'elapsed' } : at);
}

function inOrder(a: Timed['at'], b: Timed['at']): number {
    if (a === 'discharge' || b === 'discharge') {
        return (a === 'discharge' ? 1 : 0) - (b === 'discharge' ? 1 : 0);
    }
    const order = compareDurations(a, b);
    return order === 'incommensurable' ? 0 : order;
}

/** The instances of a clock in the order of time, each with its time from time 0. */
function clockTimeline(owner: string, label: string, timed: readonly Timed[]): Item {
    const id = clockId(owner);
    const moments = byMoment(timed);
    const exit = `${id}~exit`;
    const instanceId = (at: Timed['at']): string => `${id}~${keyOf(at)}`;
    const anchor = instanceId(zero);
    const timings = moments.map(({ at, all }) => {
        const from = instanceId(at);
        if (from === anchor) {
            return fixedTiming(`${from}~timing`, from, 'PT0M', '0 min');
        }
        return timing(`${from}~timing`, from, anchor, at === 'discharge'
            ? { lower: all.map(({ earliest }) => earliest).find(time => time) ?? zero, edge: 'start', written: 'discharge' }
            : { lower: at, upper: at, edge: 'start', approximate: all.some(({ approximate }) => approximate), written: formatDuration(at) });
    });
    return item('ScheduleTimeline', id, {
        name: id,
        label,
        description: null,
        mainTimeline: false,
        entryCondition: `${label} begins`,
        entryId: instanceId(moments[0]?.at ?? zero),
        exits: [item('ScheduleTimelineExit', exit, {})],
        timings,
        instances: moments.map(({ at, all }, index) => {
            const next = moments[index + 1];
            return item('ScheduledActivityInstance', instanceId(at), {
                name: instanceId(at),
                label: at === 'discharge' ? 'discharge' : formatDuration(at),
                description: null,
                defaultConditionId: next ? instanceId(next.at) : null,
                epochId: null,
                timelineId: all.find(({ clock }) => clock)?.clock ?? null,
                timelineExitId: next ? null : exit,
                activityIds: [...new Set(all.map(({ activity }) => activity))],
                encounterId: null,
            });
        }),
        plannedDuration: null,
    });
}
