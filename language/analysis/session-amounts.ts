import type { Administration, Encounter, Supplement } from '../model/encounter.js';
import type { Medication } from '../model/medication.js';
import type { Quantity } from '../model/quantities.js';
import { add, compare, div, fromInteger, mul, parseDecimal, type Rational } from '../syntax/decimal.js';
import { convert } from '../syntax/quantity.js';
import type { ProtocolFacts } from './facts.js';

/** What one session gives of one medication, in the unit that was asked for. */
export interface SessionAmount {
    readonly session: Encounter;
    /** The least it adds up to: what depends on something may not be given. */
    readonly low: Rational;
    /** The most it adds up to. */
    readonly high: Rational;
}

interface Ends {
    readonly low: Rational;
    readonly high: Rational;
}

const nothing = fromInteger(0);

/**
 * What each session that gives a medication adds up to, whatever is chosen.
 * @param unit the UCUM code to reckon in
 * @returns nothing for a session of which some amount cannot be put into that unit, such as a dose per kg in mg
 */
export function sessionAmounts(facts: ProtocolFacts, medication: Medication, unit: string): readonly SessionAmount[] {
    return facts.dosing.flatMap(session => {
        const given = session.administrations.filter(administration => administration.medication.target === medication.id);
        const amounts = given.map(administration => endsOf(amountsGiven(facts, medication, administration), unit));
        if (given.length === 0 || amounts.includes(undefined)) {
            return [];
        }
        const [first] = amounts;
        const supplements = session.supplements.filter(supplement => supplement.medication.target === medication.id);
        const further = supplements.map(supplement => most(supplement, first, unit));
        if (further.includes(undefined)) {
            return [];
        }
        const low = sum(amounts.map((ends, index) => (given[index]?.when ? nothing : ends?.low)));
        return [{ session, low, high: sum([...amounts.map(ends => ends?.high), ...further]) }];
    });
}

/** A dose that a session gives, and a supplement to it. */
export interface Supplemented {
    readonly session: Encounter;
    readonly supplement: Supplement;
    /** The smallest dose of its line. */
    readonly dose: Quantity;
    /** Both together, in the unit that was asked for. */
    readonly sum: Rational;
}

/**
 * What each line of a dose comes to with each supplement, where the line holds for everybody and the session gives the medication once.
 * @param unit the UCUM code to reckon in; a dose that cannot be put into it, such as one per kg in mg, is left out
 */
export function supplementedDoses({ dosing }: ProtocolFacts, medication: Medication, unit: string): readonly Supplemented[] {
    return dosing.flatMap(session => {
        const [given, ...more] = session.administrations.filter(administration => administration.medication.target === medication.id);
        const own = given?.doses.map(({ value }) => value) ?? [];
        const general = medication.doses.filter(({ when }) => !when).map(({ choices, bounds }) => (bounds ? [bounds.low] : choices.map(({ value }) => value)));
        const smallest = (given && more.length === 0 ? own.length > 0 ? [own] : general : []).flatMap(amounts => smallestOf(amounts, unit) ?? []);
        const supplements = session.supplements.filter(supplement => supplement.medication.target === medication.id);
        return smallest.flatMap(({ dose, amount }) => supplements.flatMap(supplement => {
            const further = most(supplement, { low: amount, high: amount }, unit);
            return further ? [{ session, supplement, dose, sum: add(amount, further) }] : [];
        }));
    });
}

function smallestOf(amounts: readonly Quantity[], unit: string): { readonly dose: Quantity; readonly amount: Rational } | undefined {
    const low = endsOf(amounts, unit)?.low;
    const dose = low && amounts.find(quantity => compare(convert(quantity, unit)!, low) === 0);
    return low && dose ? { dose, amount: low } : undefined;
}

/** Every amount that an administration may be of: its own, or else an arm's, or else the medication's with the limits of raising and lowering. */
export function amountsGiven({ protocol }: Pick<ProtocolFacts, 'protocol'>, medication: Medication, { doses }: Administration): readonly Quantity[] {
    if (doses.length > 0) {
        return doses.map(({ value }) => value);
    }
    const arms = protocol.arms.flatMap(({ gives }) => gives.flatMap(({ given, dose }) => (dose && given.target === medication.id ? [dose.value] : [])));
    const own = medication.doses.flatMap(({ choices, bounds }) => (bounds ? [bounds.low, bounds.high] : choices.map(({ value }) => value)));
    return [...arms, ...own, ...medication.titrations.map(({ limit }) => limit.value)];
}

function endsOf(amounts: readonly Quantity[], unit: string): Ends | undefined {
    const values = amounts.map(amount => convert(amount, unit));
    const known = values.filter(value => value !== undefined);
    const [first, ...others] = known;
    return first === undefined || known.length !== values.length ? undefined : {
        low: others.reduce((low, value) => (compare(value, low) < 0 ? value : low), first),
        high: others.reduce((high, value) => (compare(value, high) > 0 ? value : high), first),
    };
}

/** The most that a supplement is: a percentage of the session's first dose, or an amount. */
function most({ dose }: Supplement, first: Ends | undefined, unit: string): Rational | undefined {
    const percent = dose.value.unit === '%' ? parseDecimal(dose.value.value) : undefined;
    return percent && first ? div(mul(first.high, percent), fromInteger(100)) : convert(dose.value, unit);
}

function sum(values: readonly (Rational | undefined)[]): Rational {
    return values.reduce<Rational>((total, value) => add(total, value ?? nothing), nothing);
}
