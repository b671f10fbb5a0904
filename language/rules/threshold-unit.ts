import { formatQuantity, sameDimension } from '../syntax/quantity.js';
import { defineRule, structural, type Fix } from './kit.js';
import { lines } from './support/examples.js';
import { thresholds } from './support/thresholds.js';

/** A threshold in a unit that its value does not have. */
export const thresholdUnit = defineRule({
    code: 'threshold-unit',
    severity: 'error',
    summary: 'A value is compared with a figure in another kind of unit, or in none.',
    why: 'A limit without its unit is read in the unit that the reader is used to; kPa and mmHg, or °C and °F, give different patients.',
    messages: {
        missing: '`{amount}` has no unit, and {value} is measured in {unit}. Write `{example}`.',
        plain: '{value} is a plain number, so it cannot be compared with `{amount}`. Write the number alone.',
        differs: '{value} is measured in {unit}, which cannot be compared with `{amount}`.',
    },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect bloodPressure
    }
    exclude hypertension "Uncontrolled hypertension" when systolic >= <|160|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect bloodPressure
    }
    exclude hypertension "Uncontrolled hypertension" when systolic >= 160 mmHg
}`),
    checkProtocol(facts, report) {
        const seen = new Set<number>();
        for (const { observable, value: name, amount, range, isChange } of thresholds(facts)) {
            const figure = observable.choices.length === 0 && observable.category !== 'panel';
            if (!figure || seen.has(range.start) || (isChange && amount.unit === '%') || sameDimension(amount, observable)) {
                continue;
            }
            seen.add(range.start);
            const value = `\`${name}\``;
            const unit = formatQuantity({ value: '0', unit: observable.unit }).replace(/^0 ?/, '');
            if (amount.unit === '1') {
                const fix: Fix = { title: `Add \`${unit}\``, edits: [{ range: { ...range, start: range.end }, newText: ` ${unit}` }], preferred: true };
                report('missing', { amount: amount.written, value, unit, example: `${amount.written} ${unit}` }, range, { fixes: [fix] });
            } else if (observable.unit === '1') {
                report('plain', { amount: amount.written, value }, range);
            } else {
                report('differs', { amount: amount.written, value, unit }, range);
            }
        }
    },
});
