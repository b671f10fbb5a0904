import type { Encounter, Monitor } from '../model/encounter.js';
import type { Ref } from '../model/element.js';
import type { Moment } from '../model/quantities.js';
import { compareDurations } from '../syntax/duration.js';
import { simpleConditions } from './conditions.js';
import { timelinesOf } from './elements.js';
import type { ProtocolFacts } from './facts.js';

/** When, seen from a dose, a value of the session becomes known. `unknown` where the text leaves it open. */
export type Side = 'before' | 'after' | 'both' | 'unknown';

/** One place at which a session takes values. */
export interface Reading {
    readonly of: readonly Ref[];
    readonly side: Side;
}

/**
 * Everything a session reads from the patient, and whether that is before or after its first dose.
 * A reading at the moment of the dose counts as one before it: the label's "before the dose" is written `at 0 min` by many.
 */
export function readings(session: Encounter): readonly Reading[] {
    const clocks = timelinesOf(session);
    const known = session.collections.map(({ items, at }) => ({ of: items.map(item => item.of), side: sideOf(at, session) }));
    const checked = session.checks.map(({ at, when }) => ({
        of: simpleConditions(when.condition).flatMap(simple => ('value' in simple ? [simple.value.of] : [])), side: sideOf(at, session),
    }));
    const open = clocks.flatMap(({ collections, monitors }): Reading[] => [
        ...collections.map(({ items }): Reading => ({ of: items.map(item => item.of), side: 'unknown' })),
        ...monitors.map(({ of }): Reading => ({ of, side: 'unknown' })),
    ]);
    return [...known, ...checked, ...session.monitors.map(monitor => ({ of: monitor.of, side: sideOfMonitor(monitor, session) })), ...open];
}

/** Whether a reading shows one of the values, itself or as part of a panel. */
export function shows({ of }: Reading, values: ReadonlySet<string>, { observable }: ProtocolFacts): boolean {
    return of.some(ref => [ref, ...observable(ref)?.parts ?? []].some(({ target }) => target === undefined || values.has(target)));
}

/** Whether a reading shows a vital sign. A name that fits nothing may be meant for one. */
export function showsVital({ of }: Reading, { observable }: ProtocolFacts): boolean {
    return of.some(ref => {
        const value = observable(ref);
        return !value || value.category === 'vital' || value.category === 'panel';
    });
}

function sideOf(at: Moment | undefined, session: Encounter): Side {
    if (!at) {
        return 'unknown';
    }
    if (at.kind === 'discharge') {
        return 'after';
    }
    const order = orderToFirstDose(at, session);
    return order === undefined ? 'unknown' : order > 0 ? 'after' : 'before';
}

function sideOfMonitor({ from, until }: Monitor, session: Encounter): Side {
    const end = until?.kind === 'offset' ? orderToFirstDose(until, session) : 1;
    if (end !== undefined && end <= 0) {
        return 'before';
    }
    if (from?.kind !== 'offset') {
        return from ? 'after' : 'unknown';
    }
    const begin = orderToFirstDose(from, session);
    return begin === undefined ? 'unknown' : begin <= 0 ? 'both' : 'after';
}

/** Whether a moment comes before (negative), with (0) or after (positive) the first dose; nothing where that cannot be told. */
function orderToFirstDose(at: Moment, { administrations }: Encounter): number | undefined {
    if (at.kind !== 'offset') {
        return undefined;
    }
    const orders = administrations.map(dose => (dose.at.kind === 'offset' ? compareDurations(at.offset, dose.at.offset) : 'incommensurable'));
    return orders.includes('incommensurable') || orders.length === 0 ? undefined : Math.min(...orders.map(Number));
}
