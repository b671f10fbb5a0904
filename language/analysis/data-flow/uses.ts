import type { Condition, Measurement } from '../../model/condition.js';
import type { Element } from '../../model/element.js';
import type { Moment } from '../../model/quantities.js';
import type { Occurrence } from '../../model/occurrence.js';
import { toMinutes } from '../../syntax/duration.js';
import { compare, type Rational } from '../../syntax/decimal.js';
import type { ProtocolFacts } from '../facts.js';
import { simpleConditions } from '../conditions.js';
import { once } from '../once.js';
import { anchored } from '../assessment-points.js';
import { solvedCourse } from '../time/course.js';
import { wholeDays } from '../time/seconds.js';
import { takings, type Taking } from './takings.js';

/** A value that decides at a visit. */
export interface Use {
    readonly value: Measurement;
    /** The check, dose, discharge, decision or criterion that it decides. */
    readonly element: Element;
    readonly kind: 'criterion' | 'check' | 'dose' | 'discharge' | 'decision';
    /** The visits at which it decides; a criterion has to hold when the first dose is given. */
    readonly occurrences: readonly Occurrence[];
    /** The minute of the session; nothing where that is its end, or any time of the day. */
    readonly minute?: Rational;
}

/** Every use of a value at a known point of the course. Where a line says at which visit the value counts, it is left to other rules. */
const uses = once((facts: ProtocolFacts): readonly Use[] => {
    const { protocol, encounters } = facts;
    const held = (id: string | undefined): readonly Occurrence[] => protocol.occurrences.filter(({ template }) => template === id);
    const made: Use[] = [];
    const put = (condition: Condition | undefined, kind: Use['kind'], element: Element, occurrences: readonly Occurrence[], at?: Moment): void => {
        const minute = at?.kind === 'offset' ? toMinutes(at.offset) : undefined;
        const values = condition ? facts.needed(condition).filter(value => !dated(condition, value)) : [];
        made.push(...values.map(value => ({ value, element, kind, occurrences, ...(minute && { minute }) })));
    };
    for (const encounter of encounters) {
        encounter.checks.forEach(check => put(check.when.condition, 'check', check, held(encounter.id), check.at));
        encounter.administrations.forEach(given => put(given.when?.condition, 'dose', given, held(encounter.id), given.at));
        const { discharge } = encounter;
        if (discharge) {
            put(discharge.when.condition, 'discharge', discharge, held(encounter.id));
        }
    }
    for (const decision of protocol.decisions) {
        const occurrences = decision.point.kind === 'relation' ? anchored(protocol, decision.point.relation.from) : [];
        decision.branches.forEach(({ when }) => put(when.condition, 'decision', decision, occurrences));
    }
    const firstDoses = facts.dosing.flatMap(({ id }) => held(id).slice(0, 1));
    protocol.criteria.forEach(criterion => put(criterion.when.condition, 'criterion', criterion, firstDoses.slice(0, 1)));
    return made;
});

/** Whether a condition says itself at which visit the value counts. */
function dated(condition: Condition, value: Measurement): boolean {
    return simpleConditions(condition).some(simple => 'value' in simple && simple.value.range === value.range && simple.at !== undefined);
}

/** The lines that take a value for its use: a criterion is judged on what screening has found. */
function sourcesOf(all: readonly Taking[], { value: { of }, kind }: Use): readonly Taking[] {
    return all.filter(({ value, encounter }) => value === of.target && (kind !== 'criterion' || encounter.kind === 'step'));
}

/** A use whose values are all taken afterwards. */
export interface TooLate {
    readonly use: Use;
    readonly takings: readonly Taking[];
}

/** The uses of values that are only taken after they decide, on every course. Whoever checks a vital sign takes it then. */
export function usedTooEarly(facts: ProtocolFacts): readonly TooLate[] {
    const all = takings(facts);
    return uses(facts).flatMap(use => {
        const [first] = use.occurrences;
        const sources = sourcesOf(all, use);
        const taken = use.kind === 'check' && ['vital', 'panel'].includes(facts.observable(use.value.of)?.category ?? '');
        const late = !taken && first !== undefined && sources.length > 0 && sources.every(taking => comesAfter(facts, taking, use, first));
        return late ? [{ use, takings: sources }] : [];
    });
}

/** Whether a value is taken after it decides, whenever the visits are held. */
function comesAfter({ protocol }: ProtocolFacts, { encounter, minute, atDischarge }: Taking, use: Use, at: Occurrence): boolean {
    if (encounter.id === at.template) {
        return use.minute !== undefined && (atDischarge || (minute !== undefined && compare(minute, use.minute) > 0));
    }
    const { daysBetween } = solvedCourse(protocol);
    const held = protocol.occurrences.filter(({ template }) => template === encounter.id);
    return held.length > 0 && held.every(({ id }) => (daysBetween(at.id, id)?.fewest ?? 0) > 0);
}

/** A value that may have expired when it decides. */
export interface Expired {
    readonly use: Use;
    readonly occurrence: Occurrence;
    readonly taking: Taking & { readonly validFor: NonNullable<Taking['validFor']> };
    /** How many days may have passed; nothing where no line bounds them. */
    readonly days?: number;
}

/**
 * The uses for which, on some course that keeps every line, no value is still valid: all that were taken before may be older than they may be.
 * Hours of validity are rounded up to days, in favour of the protocol. The first visit at which it happens is told.
 */
export function expiredValues(facts: ProtocolFacts): readonly Expired[] {
    const all = takings(facts);
    return uses(facts).flatMap((use): readonly Expired[] => {
        const sources = sourcesOf(all, use);
        if (!sources.some(({ validFor }) => validFor)) {
            return [];
        }
        for (const occurrence of use.occurrences.filter(({ optional }) => !optional)) {
            const before = sources.filter(source => !comesAfter(facts, source, use, occurrence));
            const ages = before.map(taking => ({ taking, days: oldest(facts, taking, occurrence) }));
            const fresh = ages.some(({ taking, days }) => !taking.validFor || days <= wholeDays(taking.validFor.upper).most);
            const [newest] = [...ages].sort((a, b) => a.days - b.days);
            if (!fresh && newest?.taking.validFor) {
                const { taking, days } = newest;
                return [{ use, occurrence, taking: { ...taking, validFor: newest.taking.validFor }, ...(Number.isFinite(days) && { days }) }];
            }
        }
        return [];
    });
}

/** The most days that may pass between a reading and a visit, for the reading that keeps closest to it. */
function oldest({ protocol }: ProtocolFacts, { encounter }: Taking, at: Occurrence): number {
    if (encounter.id === at.template) {
        return 0;
    }
    const { daysBetween } = solvedCourse(protocol);
    const ages = protocol.occurrences.filter(({ template, optional }) => template === encounter.id && !optional).flatMap(({ id }) => {
        const { fewest = 0, most = Infinity } = daysBetween(id, at.id) ?? {};
        return fewest < 0 ? [] : [most];
    });
    return Math.min(Infinity, ...ages);
}
