import type { Measurement } from '../../model/condition.js';
import type { Ref } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Quantity } from '../../model/quantities.js';
import type { Known } from '../../model/scenario.js';
import type { Anchor } from '../../model/timing.js';
import { dayOffset } from '../../model/day-numbers.js';
import { anchored } from '../assessment-points.js';
import { once } from '../once.js';
import { hasBegun, minutesOf, type Moment } from './moment.js';

/** What is known of a patient, and from when on. */
export interface Patient {
    readonly known: readonly Known[];
    /** Whether diseases, medication and agreements that are not named are absent. */
    readonly closed: boolean;
    /** The days of visits that were moved by hand, and of those that move with them: days after the first day, by the id of the visit. */
    readonly days?: ReadonlyMap<string, number>;
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
    /** From when on something is so; nothing while its visit has not been held. */
    begins(known: Known): Moment | undefined;
    misses(occurrence: string): Known | undefined;
    /** The id of the arm that the patient is in, where that is said. */
    readonly arm: string | undefined;
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
    const visitOf = (fact: Known): string | undefined => (fact.from?.kind === 'visit' ? meant(protocol)(fact.from.anchor) : undefined);
    const [byValue, byKind, byVisit] = [grouped(known, valueKey), grouped(known, ({ kind }) => kind), grouped(known, visitOf)];
    const begins = (fact: Known): Moment | undefined => {
        switch (fact.from?.kind) {
            case undefined: return always;
            case 'day': return { day: dayOffset(fact.from.day, first) };
            case 'visit': {
                const visit = visitOf(fact);
                const held = visit === undefined ? undefined : heldOn(visit);
                if (!held || (fact.from.attempt ?? 0) > (held.attempt ?? 0)) {
                    return undefined;
                }
                return fact.from.offset ? { day: held.day, minute: minutesOf(fact.from.offset), ...(visit !== undefined && { visit }) } : held;
            }
        }
    };
    const latest = (facts: readonly Known[], at: Moment): Known | undefined => {
        let best: { readonly fact: Known; readonly from: Moment } | undefined;
        for (const fact of facts) {
            const from = begins(fact);
            if (from && hasBegun(from, at) && (!best || hasBegun(best.from, from))) {
                best = { fact, from };
            }
        }
        return best?.fact;
    };
    return {
        closed, begins, arm: (byKind.get('arm') ?? []).flatMap(fact => (fact.kind === 'arm' ? fact.arm.target ?? [] : [])).at(-1),
        value(of, at) {
            const fact = latest(byValue.get(measured(of)) ?? [], at);
            return fact?.kind === 'value' ? { known: fact, amount: fact.amount.value } : fact?.kind === 'choice' ? { known: fact, choice: fact.choice } : undefined;
        },
        fact: <Kind extends Known['kind']>(kind: Kind, about: Ref, at: Moment, extra?: string) =>
            latest((byKind.get(kind) ?? []).filter(fact => isAbout(fact, about, extra)), at) as Extract<Known, { readonly kind: Kind }> | undefined,
        changes: visit => (byVisit.get(visit) ?? []).flatMap(fact => begins(fact) ?? []),
        misses: occurrence => (byKind.get('missed') ?? []).find(fact => fact.kind === 'missed' && anchored(protocol, fact.anchor).some(({ id }) => id === occurrence)),
        current: at => known.filter(fact => fact.kind !== 'missed' && latest(known.filter(other => subjectOf(other) === subjectOf(fact)), at) === fact),
    };
}

/** What a fact is about: a later one about the same takes its place. */
function subjectOf(fact: Known): string {
    const of = ({ target, written }: Ref): string => target ?? written;
    switch (fact.kind) {
        case 'value':
        case 'choice': return `value ${measured(fact.value)}`;
        case 'diagnosis': return `${fact.when === 'family' ? 'family' : 'own'} ${of(fact.diagnosis)}`;
        case 'drug': return `drug ${of(fact.drug)}`;
        case 'judgement': return `judgement ${of(fact.role)} ${fact.statement}`;
        case 'agreement': return `agreement ${of(fact.item)}`;
        case 'consented': return `consent ${of(fact.consent)}`;
        case 'missed': return `missed ${fact.anchor.written}`;
        case 'arm': return 'arm';
    }
}

/** The visits that anchors of a protocol mean. */
const meant = once((protocol: Protocol) => once((anchor: Anchor): string | undefined => anchored(protocol, anchor)[0]?.id));

function grouped(known: readonly Known[], keyOf: (fact: Known) => string | undefined): ReadonlyMap<string, readonly Known[]> {
    const groups = new Map<string, Known[]>();
    for (const fact of known) {
        const key = keyOf(fact);
        const group = key === undefined ? undefined : groups.get(key);
        if (group) {
            group.push(fact);
        } else if (key !== undefined) {
            groups.set(key, [fact]);
        }
    }
    return groups;
}

function valueKey(fact: Known): string | undefined {
    return fact.kind === 'value' || fact.kind === 'choice' ? measured(fact.value) : undefined;
}

/** What is measured; asked at every moment of every course, so it is put together once. */
const measured = once(({ of, scale }: Measurement): string => `${of.target ?? ''} ${of.written} ${scale?.written ?? ''}`);

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
