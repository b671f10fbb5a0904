import { contradictions, whyImpossible, type Contradiction } from '../../analysis/time/contradictions.js';
import { solvedCourse } from '../../analysis/time/course.js';
import { courseDays, firstDay } from '../../analysis/time/days.js';
import { secondsInDay } from '../../analysis/time/network.js';
import { wholeDays } from '../../analysis/time/seconds.js';
import { plannedDays } from '../../analysis/play/plan.js';
import { encounters } from '../../analysis/elements.js';
import { dayNumber, dayOffset } from '../../model/day-numbers.js';
import type { Encounter } from '../../model/encounter.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import type { Phase } from '../../model/timing.js';

/** A stretch of the course, in days after the first day; an open side is left out. */
export interface Stretch {
    readonly from?: number;
    readonly to?: number;
}

/** A visit on the time axis. */
export interface Lane {
    readonly occurrence: Occurrence;
    readonly encounter: Encounter;
    readonly window: Stretch;
    /** The day that the author aims at. */
    readonly target?: number;
    /** Where it is drawn if everything goes as planned. */
    readonly planned?: number;
    /** What has to follow it: windows counted from its planned day. */
    readonly after: readonly (Required<Stretch> & { readonly label: string })[];
    /** Where a line that contradicts others would have it, and where those leave it. */
    readonly broken?: Required<Stretch>;
    readonly impossible: boolean;
}

/** Everything that is drawn. */
export interface Course {
    readonly lanes: readonly Lane[];
    readonly phases: readonly { readonly phase: Phase; readonly window: Stretch }[];
    readonly contradictions: readonly Contradiction[];
    readonly impossible: ReturnType<typeof whyImpossible>;
    /** The first and the last day that is drawn. */
    readonly begin: number;
    readonly end: number;
    /** The number of a day in the protocol's own counting. */
    readonly dayOf: (offset: number) => number;
    /** Whether the protocol says which day it counts from. */
    readonly counted: boolean;
}

/** The course of a protocol on a time axis. Where lines contradict each other, it is drawn without the lines that close a circle. */
export function courseOf(protocol: Protocol): Course {
    const found = contradictions(protocol);
    const drawn = found.length === 0 ? protocol : without(protocol, found);
    const first = protocol.header.dayConvention?.number ?? 1;
    const lanes = lanesOf(drawn, found, first);
    const ends = lanes.flatMap(({ window, target, planned, after, broken }) =>
        [window.from, window.to, target, planned, broken?.from, broken?.to, ...after.map(({ to }) => to)].filter(day => day !== undefined));
    const [begin, end] = [Math.min(0, ...ends), Math.max(1, ...ends)];
    return {
        lanes, begin, end, contradictions: found, impossible: found.length === 0 ? whyImpossible(protocol) : [],
        phases: protocol.phases.flatMap(phase => {
            const window = around(lanes.filter(({ encounter }) => phase.encounters.some(({ target }) => target === encounter.id)));
            return window ? [{ phase, window }] : [];
        }),
        dayOf: offset => dayNumber(offset, first),
        counted: protocol.header.dayConvention !== undefined,
    };
}

/** The protocol without the clauses that close a contradiction. */
function without(protocol: Protocol, found: readonly Contradiction[]): Protocol {
    const closing = new Set(found.map(({ closing: { timing } }) => timing.range));
    const same = (range: Contradiction['closing']['timing']['range']): boolean =>
        [...closing].some(other => other.uri === range.uri && other.start === range.start && other.end === range.end);
    const occurrences = protocol.occurrences.map(occurrence => ({ ...occurrence, timings: occurrence.timings.filter(({ range }) => !same(range)) }));
    return { ...protocol, occurrences };
}

function lanesOf(protocol: Protocol, found: readonly Contradiction[], first: number): readonly Lane[] {
    const { daysBetween, impossible, network } = solvedCourse(protocol);
    const origin = firstDay(protocol)?.id ?? protocol.occurrences.find(({ id }) => network.days.has(id))?.id ?? '';
    const [days, planned] = [courseDays(protocol), plannedDays(protocol)];
    const templates = new Map(encounters(protocol).map(encounter => [encounter.id, encounter]));
    return protocol.occurrences.flatMap((occurrence): Lane[] => {
        const encounter = templates.get(occurrence.template);
        const { fewest, most } = daysBetween(origin, occurrence.id) ?? {};
        const target = days.get(occurrence.id)?.target;
        const plan = planned?.get(occurrence.id);
        const closing = found.find(one => one.closing.occurrence.id === occurrence.id);
        const broken = closing && bite(closing, id => daysBetween(origin, id)?.fewest ?? 0);
        return encounter ? [{
            occurrence, encounter, impossible: impossible.has(occurrence.id),
            window: { ...(fewest !== undefined && { from: fewest }), ...(most !== undefined && { to: most }) },
            ...(target !== undefined && { target: dayOffset(target, first) }),
            ...(plan !== undefined && (fewest !== undefined || most !== undefined) && { planned: plan }),
            after: encounter.administrations.length > 0 && plan !== undefined ? followers(protocol, occurrence, plan, templates) : [],
            ...(broken && { broken }),
        }] : [];
    });
}

/** What is held in a window after a dose. */
function followers(protocol: Protocol, dose: Occurrence, day: number, templates: ReadonlyMap<string, Encounter>): Lane['after'] {
    return protocol.occurrences.flatMap(({ template, timings }) => {
        const encounter = templates.get(template);
        const window = timings.find(({ from, reason, lower, upper }) =>
            from === dose.id && reason === 'window' && lower && upper && !lower.value.startsWith('-'));
        const isDose = (encounter?.administrations.length ?? 0) > 0;
        return encounter && window?.lower && window.upper && !isDose ? [{
            from: day + wholeDays(window.lower).fewest, to: day + wholeDays(window.upper).most, label: `${encounter.label}: ${window.written}`,
        }] : [];
    });
}

/** The stretch between where a clause wants a visit and where the others leave it. */
function bite({ closing, asked, left }: Contradiction, dayOf: (id: string) => number): Required<Stretch> {
    const own = asked.second.id === closing.occurrence.id;
    const base = dayOf(own ? asked.first.id : asked.second.id);
    const [wants, leaves] = [asked.most, left].map(seconds => base + (own ? 1 : -1) * seconds / secondsInDay);
    return { from: Math.min(wants!, leaves!), to: Math.max(wants!, leaves!) };
}

/** From the earliest to the latest day of some visits; nothing where none has a day. */
function around(lanes: readonly Lane[]): Stretch | undefined {
    const from = lanes.flatMap(({ window, planned }) => window.from ?? planned ?? []);
    const to = lanes.flatMap(({ window }) => window.to ?? []);
    const isOpen = lanes.some(({ window }) => window.to === undefined);
    return from.length === 0 ? undefined : { from: Math.min(...from), ...(!isOpen && to.length > 0 && { to: Math.max(...to) }) };
}
