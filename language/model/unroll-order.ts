import { dependenciesFirst } from './dependencies-first.js';
import type { Encounter } from './encounter.js';
import type { Occurrence, OccurrenceTiming } from './occurrence.js';
import type { Duration } from './quantities.js';

const minutesIn: Readonly<Record<Duration['unit'], number>> = { s: 1 / 60, min: 1, h: 60, d: 1440, wk: 10_080, mo: 43_800, a: 525_600 };

/** Screening that nothing ties to the course comes before everything else. */
const longBefore = -1e9;

/**
 * Occurrences in the order in which a course holds them: what something is counted from comes before it (after it, where it is held before its anchor);
 * among the others the one whose window opens first, then the one that is written first.
 * The times only put the list in order, so months may be taken as equally long.
 */
export function inCourseOrder(occurrences: readonly Occurrence[], templates: readonly Encounter[], order: readonly string[]): Occurrence[] {
    const opening = openings(occurrences, templates);
    const written = new Map(order.map((id, place) => [id, place]));
    const sorted = [...occurrences].sort((a, b) =>
        (opening.get(a.id) ?? 0) - (opening.get(b.id) ?? 0)
        || (written.get(a.template) ?? 0) - (written.get(b.template) ?? 0)
        || a.index - b.index);
    return precededFirst(sorted);
}

/** When each window opens, in minutes from wherever the course starts. Where windows depend on each other in a circle, one of them opens with the course. */
function openings(occurrences: readonly Occurrence[], templates: readonly Encounter[]): ReadonlyMap<string, number> {
    const byId = new Map(occurrences.map((occurrence) => [occurrence.id, occurrence]));
    const steps = new Set(templates.filter((template) => template.kind === 'step').map((template) => template.id));
    const found = new Map<string, number>();
    const anchorsOf = (id: string): string[] => byId.get(id)?.timings.map((timing) => timing.from) ?? [];
    for (const id of dependenciesFirst([...byId.keys()], anchorsOf)) {
        const { template = '', timings = [] } = byId.get(id) ?? {};
        found.set(id, openingOf(timings, found) ?? (steps.has(template) ? longBefore : 0));
    }
    return found;
}

function openingOf(timings: readonly OccurrenceTiming[], found: ReadonlyMap<string, number>): number | undefined {
    let earliest: number | undefined;
    let latest: number | undefined;
    for (const { from, target, lower, upper } of timings) {
        const start = found.get(from) ?? 0;
        const opens = target ?? lower;
        earliest = opens ? Math.max(earliest ?? -Infinity, start + minutesOf(opens)) : earliest;
        latest = upper ? Math.min(latest ?? Infinity, start + minutesOf(upper)) : latest;
    }
    return earliest ?? latest;
}

function minutesOf(duration: Duration): number {
    return Number(duration.value) * minutesIn[duration.unit];
}

function precededFirst(sorted: readonly Occurrence[]): Occurrence[] {
    const byId = new Map(sorted.map((occurrence) => [occurrence.id, occurrence]));
    const preceding = new Map<string, string[]>(sorted.map(({ id }) => [id, []]));
    for (const { id, timings } of sorted) {
        for (const timing of timings.filter(({ reason }) => reason !== 'day')) {
            const [earlier, later] = isBefore(timing) ? [id, timing.from] : [timing.from, id];
            preceding.get(later)?.push(earlier);
        }
    }
    return dependenciesFirst([...byId.keys()], (id) => preceding.get(id) ?? []).flatMap((id) => byId.get(id) ?? []);
}

function isBefore(timing: OccurrenceTiming): boolean {
    return timing.reason === 'window' && timing.edge === 'start' && timing.against === 'planned';
}
