import type { Encounter } from '../../model/encounter.js';
import type { Occurrence, OccurrenceTiming } from '../../model/occurrence.js';
import type { Duration, Moment, Span } from '../../model/quantities.js';
import type { Anchor, Schedule, TimePoint, TimingRelation } from '../../model/timing.js';
import { compareDurations } from '../../syntax/duration.js';
import { reference } from '../json/element.js';
import { between, duration, isNegative, size } from './amounts.js';
import type { Context } from './context.js';
import { fhirId } from './ids.js';
import type { Relation } from './step.js';
import type { Timing } from './types.js';

type Bounds = Pick<TimingRelation, 'edge' | 'lower' | 'upper' | 'target'> & Partial<Pick<TimingRelation, 'direction'>>;

/**
 * When something is held, counted from another occurrence. A time before is written with the opposite relationship, so that no offset is
 * negative where none has to be.
 */
function boundsRelation({ edge, lower, upper, target, direction }: Bounds, to: string): Relation {
    const stated = [lower, upper, target].filter(time => time !== undefined);
    const before = direction === 'before' || (stated.length > 0 && stated.every(isNegative));
    if (stated.every(({ value }) => Number(value) === 0)) {
        const side = direction === 'before' || direction === 'after' ? direction : openSide(lower, upper);
        return { target: fhirId(to), relationship: side ? `${side}-${edge}` : 'concurrent' };
    }
    return {
        target: fhirId(to), relationship: `${before ? 'before' : 'after'}-${edge}`,
        ...before ? offsets(upper && size(upper), lower && size(lower), target && size(target)) : offsets(lower, upper, target),
    };
}

/** A time that is only bounded by the other occurrence lies on one side of it. */
function openSide(lower: Duration | undefined, upper: Duration | undefined): 'before' | 'after' | undefined {
    return lower && !upper ? 'after' : upper && !lower ? 'before' : undefined;
}

/** An aim with the window around it, an exact time, or a window alone: as a range for every reader, and as the window of the guide. */
function offsets(least: Duration | undefined, most: Duration | undefined, aim: Duration | undefined): Pick<Relation, 'offset' | 'range' | 'window'> {
    const window = between(least, most);
    if (least && most && compareDurations(least, most) === 0) {
        return { offset: duration(aim ?? least) };
    }
    const around = Object.keys(window).length > 0 ? { window } : {};
    return aim ? { offset: duration(aim), ...around } : { ...around, ...'window' in around && { range: window } };
}

/** The occurrence that an anchor always means; nothing for "each", "previous" and the last of a course whose length is open. */
function occurrenceOf({ protocol }: Context, anchor: Anchor): Occurrence | undefined {
    const held = protocol.occurrences.filter(({ template }) => template === reference(anchor.target));
    switch (anchor.choice) {
        case 'only': return held.length === 1 ? held[0] : undefined;
        case 'first': return held[0];
        case 'numbered': return held.find(({ index }) => index === anchor.index);
        case 'last': return held.some(({ optional }) => optional) ? undefined : held.at(-1);
        default: return undefined;
    }
}

/** The relation that a point in the course stands for, where it hangs on one certain occurrence. */
export function pointRelations(context: Context, point: TimePoint | undefined): Relation[] {
    if (point?.kind !== 'relation') {
        return [];
    }
    const found = occurrenceOf(context, point.relation.from);
    return found ? [boundsRelation(point.relation, found.id)] : [];
}

/** A point in the course as the protocol writes it. */
export function pointText(point: TimePoint): string {
    switch (point.kind) {
        case 'relation': return point.relation.written;
        case 'day': return point.day.written;
        case 'week': return point.week.written;
    }
}

/** The statements of when one occurrence is held. */
export function occurrenceRelations(timings: readonly OccurrenceTiming[]): Relation[] {
    return timings.map(timing => boundsRelation(timing, timing.from));
}

/** How often a step or session is held. */
export function repeats({ repeat }: Schedule): Timing | undefined {
    const { minimum, maximum, cadence, frequency } = repeat;
    const counted = minimum > 0 && maximum !== undefined ? { count: minimum, ...maximum !== minimum && { countMax: maximum } } : {};
    const rhythm = frequency ? {
        frequency: frequency.minimum, ...frequency.maximum !== frequency.minimum && { frequencyMax: frequency.maximum },
        period: Number(frequency.period.value), periodUnit: frequency.period.unit,
        ...frequency.length && { boundsRange: between(frequency.length.lower, frequency.length.upper) },
    } : cadence && cadence.lower.unit === cadence.upper.unit && frequencyOf(cadence);
    const all = { ...counted, ...rhythm };
    return Object.keys(all).length === 0 || (frequency !== undefined && frequency.minimum === 0) ? undefined : { repeat: all };
}

/** Once in each span: `every 3 to 5 days`. */
export function frequencyOf({ lower, upper }: Pick<Span, 'lower' | 'upper'>): Timing['repeat'] {
    return {
        frequency: 1, period: Number(lower.value), ...compareDurations(lower, upper) !== 0 && { periodMax: Number(upper.value) }, periodUnit: lower.unit,
    };
}

/** Where the moments of a session are counted from: its time 0 and its discharge. */
export interface Clock {
    readonly zero: string;
    readonly discharge?: string;
}

/** The clock of a step, session or visit. */
export function clockOf({ id, discharge }: Encounter): Clock {
    return { zero: fhirId(`${id}/start`), ...discharge && { discharge: fhirId(discharge.id) } };
}

/** When in a session something begins. */
export function momentRelations(clock: Clock, at: Moment | undefined): Relation[] {
    if (at?.kind === 'offset') {
        return [{ target: clock.zero, relationship: isNegative(at.offset) ? 'before-start' : 'after-start', offset: duration(size(at.offset)) }];
    }
    return at && clock.discharge !== undefined ? [{ target: clock.discharge, relationship: 'concurrent-with-start' }] : [];
}

/** A session ends something by the discharge; only R5 has a place for that, R4 says it in words. */
export function endRelations({ release }: Context, { discharge }: Clock, until: Moment | undefined): Relation[] {
    return until?.kind === 'discharge' && discharge !== undefined && release === 'r5'
        ? [{ target: discharge, relationship: 'before-start', end: 'concurrent-with-start' }] : [];
}
