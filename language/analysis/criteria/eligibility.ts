import type { Condition } from '../../model/condition.js';
import type { Criterion } from '../../model/screening.js';
import type { ProtocolFacts } from '../facts.js';
import { once } from '../once.js';
import { isNever, TooLarge, type Diagram } from './diagram.js';
import { createPatients, type Patients } from './patients.js';

/** Who can be treated by a protocol, as far as its conditions say. */
export interface Eligibility {
    readonly patients: Patients;
    /** The criteria that decide; a caution decides nothing. */
    readonly deciding: readonly Criterion[];
    /** The patients whom a criterion lets pass. */
    passing(criterion: Criterion): Diagram;
    readonly eligible: Diagram;
}

/** Nothing where the conditions multiply too far. */
const eligibilityOf = once((facts: ProtocolFacts): Eligibility | undefined => unlessTooLarge(() => workOut(facts)));

/**
 * Proves something about the patients of a protocol. They are worked out over all of its conditions at once, and once for all rules.
 * @param check what is to be proved; it is not asked where the conditions multiply beyond what is worked out while somebody types
 * @returns whether the conditions could be worked out
 */
export function prove(facts: ProtocolFacts, check: (eligibility: Eligibility) => void): boolean {
    const eligibility = eligibilityOf(facts);
    return eligibility !== undefined && unlessTooLarge(() => {
        check(eligibility);
        return true;
    }) === true;
}

/** What is worked out; nothing where the conditions multiply beyond the limit. */
export function unlessTooLarge<Result>(workedOut: () => Result): Result | undefined {
    try {
        return workedOut();
    } catch (error) {
        if (error instanceof TooLarge) {
            return undefined;
        }
        throw error;
    }
}

/** The patients whom a criterion lets pass; a caution lets everybody pass. */
export function passing(patients: Patients, { effect, when }: Criterion): Diagram {
    const met = patients.meeting(when.condition);
    return effect === 'include' ? met : effect === 'exclude' ? patients.not(met) : patients.always;
}

function workOut(facts: ProtocolFacts): Eligibility {
    const { protocol, conditions } = facts;
    const patients = createPatients(conditions.map(({ condition }): Condition => condition), facts);
    conditions.forEach(({ condition }) => patients.meeting(condition));
    const deciding = protocol.criteria.filter(({ effect }) => effect !== 'caution');
    const passed = (criterion: Criterion): Diagram => passing(patients, criterion);
    return { patients, deciding, passing: passed, eligible: patients.all(deciding.map(passed)) };
}

/**
 * The fewest of some criteria that still do what all of them do: each of them is needed.
 * @param keeps whether some criteria still do it
 */
function needed(criteria: readonly Criterion[], keeps: (some: readonly Criterion[]) => boolean): readonly Criterion[] {
    let left = criteria;
    for (const criterion of criteria) {
        const fewer = left.filter(other => other !== criterion);
        left = keeps(fewer) ? fewer : left;
    }
    return left;
}

/** Criteria that keep everybody out together, each of them needed for it; empty where somebody passes. */
export function contradictoryCriteria({ patients, deciding, passing, eligible }: Eligibility): readonly Criterion[] {
    return isNever(eligible) ? needed(deciding, some => isNever(patients.all(some.map(passing)))) : [];
}

/** A criterion that keeps nobody out, and the criteria that already do. */
export interface Redundant {
    readonly criterion: Criterion;
    readonly because: readonly Criterion[];
}

/** The criteria that others make needless, the last of them in the text first; of two that say the same, only the later one. */
export function redundantCriteria({ patients, deciding, passing, eligible }: Eligibility): readonly Redundant[] {
    const found: Redundant[] = [];
    if (isNever(eligible)) {
        return found;
    }
    let left = deciding;
    for (const criterion of [...deciding].reverse()) {
        const others = left.filter(other => other !== criterion);
        const kept = patients.not(passing(criterion));
        const cover = (some: readonly Criterion[]): boolean => isNever(patients.all([...some.map(passing), kept]));
        if (!isNever(kept) && cover(others)) {
            found.push({ criterion, because: needed(others, cover) });
            left = others;
        }
    }
    return found;
}
