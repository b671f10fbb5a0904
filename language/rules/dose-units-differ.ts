import type { Quantity } from '../model/quantities.js';
import { doseAt, sameDimension } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { amountsOf, isPerWeight } from './support/doses.js';
import { course } from './support/examples.js';

/** Amounts of one medication that cannot be added up or compared. */
export const doseUnitsDiffer = defineRule({
    code: 'dose-units-differ',
    severity: 'error',
    summary: 'The amounts of one medication are in units that cannot be compared.',
    why: 'A step of 10 mg cannot be added to a dose of 0.5 mg/kg: one of them depends on the weight. Taken for each other, they change the dose many times over.',
    messages: {
        differ: '`{amount}` cannot be added to or compared with the dose `{dose}`. Write both in the same kind of unit.',
        kinds: '`{amount}` cannot be added to or compared with the dose `{dose}`: {kind}, {other}. Write both in the same kind of unit.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of <|0.1 mg/kg|> at each dosing up to 80 mg
}`, more: `
screening {
    step intake "Intake" {
        by      prescriber
        timing  14 to 1 days before dosing 1
        collect weight
    }
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    raise in steps of 10 mg at each dosing up to 80 mg
}` }),
    checkProtocol({ protocol, encounters }, report) {
        for (const { id, doses, titrations, presentations, sessionTotal } of protocol.own.medications) {
            const [first, ...others] = doses.flatMap(amountsOf);
            const steps = [...doses.flatMap(({ step }) => step ?? []), ...titrations.flatMap(({ step, limit }) => [step, limit])];
            const totals = sessionTotal ? [{ value: sessionTotal.amount.high, range: sessionTotal.amount.range }] : [];
            const products = !first || isPerWeight(first.value) ? [] : [...presentations.map(({ strength }) => strength), ...totals];
            const given = encounters.flatMap(({ administrations, supplements }) => [
                ...administrations.flatMap(each => (each.medication.target === id ? each.doses : [])),
                ...supplements.flatMap(({ medication, dose }) => (medication.target === id && dose.value.unit !== '%' ? [dose] : [])),
            ]);
            for (const amount of [...others, ...steps, ...products, ...given]) {
                if (first && !sameDimension(first.value, amount.value)) {
                    const values = { amount: amount.value.written, dose: first.value.written };
                    const [kind, other] = [kindOf(amount.value), kindOf(first.value)];
                    if (kind === other) {
                        report('differ', values, amount.range);
                    } else {
                        report('kinds', { ...values, kind: `the one is ${kind}`, other: `the other ${other}` }, amount.range);
                    }
                }
            }
        }
    },
});

/** What a unit makes of a dose: an amount, one by weight or by surface, or a rate of one of them. */
function kindOf({ unit }: Quantity): string {
    const isRate = doseAt({ value: '1', unit, written: unit }, { value: '1', unit: 'min', written: '1 min' }) !== undefined;
    const byWeight = isPerWeight({ value: '1', unit, written: unit });
    const bySurface = doseAt({ value: '1', unit, written: unit }, { value: '1', unit: 'm2', written: '1 m2' }) !== undefined;
    const per = byWeight ? ' by weight' : bySurface ? ' by body surface' : '';
    return `${isRate ? 'a rate' : 'an amount'}${per}`;
}
