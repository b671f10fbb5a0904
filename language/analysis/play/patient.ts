import type { Measurement } from '../../model/condition.js';
import type { Ref } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Quantity } from '../../model/quantities.js';
import type { Known } from '../../model/scenario.js';
import { dayOffset } from '../../model/day-numbers.js';
import { anchored } from '../assessment-points.js';
import { hasBegun, minutesOf, type Moment } from './moment.js';

/** What is known of a patient, and from when on. */
export interface Patient {
    readonly known: readonly Known[];
    /** Whether diseases, medication and agreements that are not named are absent. */
    readonly closed: boolean;
}

/** Where and when a visit was held; nothing for one that has not been. */
export type HeldOn = (occurrence: string) => Moment | undefined;

/** A value of a patient, and what says so. */
export type Value = { readonly known: Known } & ({ readonly amount: Quantity } | { readonly choice: string });

/** Answers about one patient on one course. */
export interface Chart {
    /** A measured value as of a moment; nothing where it is not known. */
    value(of: Measurement, at: Moment): Value | undefined;
    /** The last fact of a kind about a name that has begun. */
    fact<Kind extends Known['kind']>(kind: Kind, about: Ref, at: Moment, extra?: string): Extract<Known, { readonly kind: Kind }> | undefined;
    /** The moments of a visit, in minutes, at which something begins to be so. */
    changes(visit: string): readonly Moment[];
    /** Days on which something begins to be so, apart from any visit. */
    changeDays(): readonly number[];
    /** From when on something is so; nothing while its visit has not been held. */
    begins(known: Known): Moment | undefined;
    misses(occurrence: string): Known | undefined;
    /** Everything that is so at a moment; of facts about the same, the last. */
    current(at: Moment): readonly Known[];
    readonly closed: boolean;
}

/** Long before anything in a course. */
const always: Moment = { day: -1_000_000 };

/**
 * Opens the chart of a patient.
 * @param heldOn when visits were held: what is known at a visit is known from then on
 */
export function openChart(protocol: Protocol, { known, closed }: Patient, heldOn: HeldOn): Chart {
    const first = protocol.header.dayConvention?.number ?? 1;
    const visitOf = (fact: Known): string | undefined => (fact.from?.kind === 'visit' ? anchored(protocol, fact.from.anchor)[0]?.id : undefined);
    const begins = (fact: Known): Moment | undefined => {
        switch (fact.from?.kind) {
            case undefined: return always;
            case 'day': return { day: dayOffset(fact.from.day, first) };
            case 'visit': {
                const visit = visitOf(fact);
                const held = visit === undefined ? undefined : heldOn(visit);
                return held && { day: held.day, ...(fact.from.offset && { minute: minutesOf(fact.from.offset) }), ...(visit !== undefined && { visit }) };
            }
        }
    };
    const latest = (facts: readonly Known[], at: Moment): Known | undefined => facts
        .map(fact => ({ fact, from: begins(fact) }))
        .filter(({ from }) => from !== undefined && hasBegun(from, at))
        .reduce<{ readonly fact: Known; readonly from: Moment | undefined } | undefined>(
            (best, next) => (best?.from && next.from && !hasBegun(best.from, next.from) ? best : next), undefined)?.fact;
    return {
        closed, begins,
        value(of, at) {
            const fact = latest(known.filter(({ kind, ...rest }) => (kind === 'value' || kind === 'choice') && 'value' in rest && isSame(rest.value, of)), at);
            return fact?.kind === 'value' ? { known: fact, amount: fact.amount.value } : fact?.kind === 'choice' ? { known: fact, choice: fact.choice } : undefined;
        },
        fact: <Kind extends Known['kind']>(kind: Kind, about: Ref, at: Moment, extra?: string) =>
            latest(known.filter(fact => fact.kind === kind && isAbout(fact, about, extra)), at) as Extract<Known, { readonly kind: Kind }> | undefined,
        changes: visit => known.filter(fact => visitOf(fact) === visit).flatMap(fact => begins(fact) ?? []),
        changeDays: () => known.flatMap(fact => (fact.from?.kind === 'day' ? [dayOffset(fact.from.day, first)] : [])),
        misses: occurrence => known.find(fact => fact.kind === 'missed' && anchored(protocol, fact.anchor).some(({ id }) => id === occurrence)),
        current: at => known.filter(fact => fact.kind !== 'missed' && latest(known.filter(other => subjectOf(other) === subjectOf(fact)), at) === fact),
    };
}

/** What a fact is about: a later one about the same takes its place. */
function subjectOf(fact: Known): string {
    const of = ({ target, written }: Ref): string => target ?? written;
    switch (fact.kind) {
        case 'value':
        case 'choice': return `value ${of(fact.value.of)} ${fact.value.scale?.written ?? ''}`;
        case 'diagnosis': return `${fact.when === 'family' ? 'family' : 'own'} ${of(fact.diagnosis)}`;
        case 'drug': return `drug ${of(fact.drug)}`;
        case 'judgement': return `judgement ${of(fact.role)} ${fact.statement}`;
        case 'agreement': return `agreement ${of(fact.item)}`;
        case 'consented': return `consent ${of(fact.consent)}`;
        case 'missed': return `missed ${fact.anchor.written}`;
    }
}

function isSame(given: Measurement, asked: Measurement): boolean {
    return given.of.target === asked.of.target && given.of.written === asked.of.written && given.scale?.written === asked.scale?.written;
}

function isAbout(fact: Known, { target, written }: Ref, extra: string | undefined): boolean {
    const same = (ref: Ref): boolean => (ref.target === undefined ? ref.written === written : ref.target === target);
    switch (fact.kind) {
        case 'diagnosis': return same(fact.diagnosis) && (extra === 'family') === (fact.when === 'family');
        case 'drug': return same(fact.drug);
        case 'judgement': return same(fact.role) && fact.statement === extra;
        case 'agreement': return same(fact.item);
        case 'consented': return same(fact.consent);
        default: return false;
    }
}
