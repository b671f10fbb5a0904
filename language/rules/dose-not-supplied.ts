import type { Presentation } from '../model/medication.js';
import type { Quantity } from '../model/quantities.js';
import { compare, div, fromInteger, isInteger, mul, parseDecimal, sub, type Rational } from '../syntax/decimal.js';
import { convert } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { amountsOf } from './support/doses.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

/** The most of one product that are tried for one dose. */
const mostUnits = 50;

/** A dose that cannot be put together from what the pharmacy delivers. */
export const doseNotSupplied = defineRule({
    code: 'dose-not-supplied',
    severity: 'warning',
    summary: 'No whole number of what is supplied makes a dose.',
    why: 'Nobody can give 60 mg from devices of 28 mg. Whoever tries gives more or less than the protocol says.',
    messages: { uneven: '`{dose}` cannot be put together from {products}. Change the dose, or add what else is supplied.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  56 mg or <|60 mg|>
    supplied as "Ampoule" 28 mg
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  56 mg or 84 mg
    supplied as "Ampoule" 28 mg
}` }),
    checkProtocol({ protocol, encounters }, report) {
        for (const { id, doses, presentations, titrations } of protocol.own.medications) {
            const given = encounters.flatMap(({ administrations }) => administrations).filter(({ medication }) => medication.target === id);
            const amounts = [...doses.flatMap(amountsOf), ...titrations.flatMap(({ step, limit }) => [step, limit]), ...given.flatMap(each => each.doses)];
            for (const { value, range } of presentations.length > 0 ? amounts : []) {
                const strengths = strengthsIn(presentations, value);
                const dose = parseDecimal(value.value);
                if (dose && strengths.length === presentations.length && !isMadeOf(dose, strengths)) {
                    report('uneven', { dose: value.written, products: listed(presentations.map(({ strength }) => strength.value.written)) }, range);
                }
            }
        }
    },
});

/** The strengths in the unit of a dose; those that cannot be compared with it are left out. */
function strengthsIn(presentations: readonly Presentation[], { unit }: Quantity): Rational[] {
    return presentations.flatMap(({ strength }) => convert(strength.value, unit) ?? []);
}

/** Whether whole numbers of some strengths add up to a dose. */
function isMadeOf(dose: Rational, [first, ...others]: readonly Rational[]): boolean {
    if (!first || compare(first, fromInteger(0)) <= 0) {
        return false;
    }
    if (others.length === 0) {
        return isInteger(div(dose, first));
    }
    for (let count = 0; count <= mostUnits; count++) {
        const rest = sub(dose, mul(first, fromInteger(count)));
        if (compare(rest, fromInteger(0)) < 0) {
            return false;
        }
        if (isMadeOf(rest, others)) {
            return true;
        }
    }
    return false;
}
