import type { Administration } from '../../model/encounter.js';
import type { Dose, Medication } from '../../model/medication.js';
import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import type { Quantity } from '../../model/quantities.js';
import type { Anchor, Arm } from '../../model/timing.js';
import { add, compare, fromInteger, mul, parseDecimal, sub, type Rational } from '../../syntax/decimal.js';
import { compareQuantities, convert, doseAt, quantityOf } from '../../syntax/quantity.js';
import type { Because, Judge } from './evaluate.js';
import type { Moment } from './moment.js';

/** What is given: one amount, or several of which the prescriber chooses. */
export interface Given {
    readonly medication: string;
    readonly name: string;
    readonly amounts: readonly Quantity[];
    readonly moment: Moment;
    readonly because: readonly Because[];
}

/** How far a medication has been raised since its first dose, in steps of its ladder. */
export type Levels = Map<string, number>;

/** The administration whose amount is asked for. */
export interface Dosing {
    readonly protocol: Protocol;
    readonly occurrence: Occurrence;
    readonly administration: Administration;
    readonly medication: Medication;
    readonly moment: Moment;
    readonly weight: Quantity | undefined;
    readonly judge: Judge;
    readonly levels: Levels;
    readonly arm: Arm | undefined;
}

/**
 * What is given at an administration: the session's own dose, that of the patient's arm, or the first line of the medication that fits, raised and
 * lowered by its ladder, for the patient's weight, and never above a ceiling per dose. Empty where no line fits.
 */
export function doseOf(dosing: Dosing): Given | undefined {
    const { medication, administration, moment, judge } = dosing;
    const lines: readonly Pick<Dose, 'choices' | 'bounds' | 'when' | 'range' | 'at' | 'from'>[] = administration.doses.length > 0
        ? [{ choices: administration.doses, range: administration.range }] : [...armDoses(dosing), ...medication.doses];
    for (const line of lines) {
        const judged = line.when && judge(line.when.condition, moment);
        if (fitsOccasion(dosing, line.at, line.from) && (!judged || judged.answer === 'met')) {
            const stated = line.bounds && line.choices.length === 0 ? [line.bounds.low, line.bounds.high] : line.choices.map(({ value }) => value);
            const because = [{ text: 'This dose line fits.', range: line.range }, ...judged?.because ?? []];
            return amountsOf(dosing, stated, because);
        }
    }
    return undefined;
}

function armDoses({ arm, medication }: Dosing): readonly Pick<Dose, 'choices' | 'range'>[] {
    return (arm?.gives ?? []).flatMap(({ given, dose, range }) => (given.target === medication.id && dose ? [{ choices: [dose], range }] : []));
}

function amountsOf(dosing: Dosing, stated: readonly Quantity[], because: readonly Because[]): Given {
    const { medication, moment, weight } = dosing;
    const ladder = climb(dosing, stated, because);
    const ceilings = medication.ceilings.filter(({ scope }) => scope === 'dose');
    const reasons = [...ladder.because];
    const amounts = ladder.amounts.map(amount => {
        const dose = (weight && doseAt(amount, weight)?.quantity) ?? amount;
        const cut = ceilings.find(ceiling => compareQuantities(dose, ceilingFor(ceiling.amount.value, weight)) === 1);
        if (cut) {
            reasons.push({ text: 'This ceiling cuts the dose.', range: cut.range });
        }
        return cut ? ceilingFor(cut.amount.value, weight) : dose;
    });
    return { medication: medication.id, name: medication.name, amounts, moment, because: reasons };
}

function ceilingFor(ceiling: Quantity, weight: Quantity | undefined): Quantity {
    return (weight && doseAt(ceiling, weight)?.quantity) ?? ceiling;
}

/** The first dose of the course, moved by each step of the ladder that has been climbed so far, up to its limit. */
function climb(dosing: Dosing, stated: readonly Quantity[], because: readonly Because[]): Pick<Given, 'amounts' | 'because'> {
    const { medication, moment, judge, levels } = dosing;
    const reasons = [...because];
    let amounts = stated;
    for (const [place, titration] of medication.titrations.entries()) {
        const key = `${medication.id} ${place}`;
        const judged = titration.when && judge(titration.when.condition, moment);
        const climbs = fitsOccasion(dosing, titration.at, titration.from) && (!judged || judged.answer === 'met');
        const level = (levels.get(key) ?? 0) + (climbs ? 1 : 0);
        levels.set(key, level);
        if (climbs) {
            reasons.push({ text: titration.change === 'raise' ? 'The dose is raised.' : 'The dose is lowered.', range: titration.range }, ...judged?.because ?? []);
        }
        const steps = level + (levels.get(`${medication.id} ${titration.change}`) ?? 0);
        amounts = amounts.map(amount => stepped(amount, titration.step.value, titration.limit.value, titration.change === 'raise' ? steps : -steps));
    }
    return { amounts, because: reasons };
}

function stepped(amount: Quantity, step: Quantity, limit: Quantity, steps: number): Quantity {
    const [start, each, end] = [parseDecimal(amount.value), convert(step, amount.unit), convert(limit, amount.unit)];
    if (!start || !each || !end || steps === 0) {
        return amount;
    }
    const moved = steps > 0 ? add(start, mul(each, fromInteger(steps))) : sub(start, mul(each, fromInteger(-steps)));
    const beyond = steps > 0 ? compare(moved, end) > 0 : compare(moved, end) < 0;
    return quantityOf(beyond ? furthest(start, end, steps) : moved, amount.unit).quantity;
}

/** A limit that the first dose has passed already moves nothing. */
function furthest(start: Rational, end: Rational, steps: number): Rational {
    const passed = steps > 0 ? compare(start, end) > 0 : compare(start, end) < 0;
    return passed ? start : end;
}

/** Whether a line that names its occasion means this occurrence. */
function fitsOccasion({ protocol, occurrence }: Dosing, at: Anchor | undefined, from: Anchor | undefined): boolean {
    const matches = (anchor: Anchor): number | undefined => {
        if (anchor.target.target !== occurrence.template) {
            return undefined;
        }
        const last = protocol.occurrences.filter(({ template }) => template === occurrence.template).at(-1)?.index ?? 1;
        return anchor.choice === 'numbered' ? anchor.index ?? 1 : anchor.choice === 'last' ? last : anchor.choice === 'first' ? 1 : occurrence.index;
    };
    const exact = at && matches(at);
    const start = from && matches(from);
    return (!at || exact === occurrence.index) && (!from || (start !== undefined && occurrence.index >= start));
}
