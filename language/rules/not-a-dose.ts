import { parseUnit } from '../syntax/units.js';
import { defineRule, structural } from './kit.js';
import { doseAmounts } from './support/doses.js';
import { course } from './support/examples.js';

/** What a dose is an amount of: mass, substance, volume, charge, particles, international units, units of activity. */
const amounts = new Set(['g', 'mol', 'm3', 'eq', 'osm', '[IU]', 'mol/s']);

/** A dose in a unit that measures no amount. */
export const notADose = defineRule({
    code: 'not-a-dose',
    severity: 'error',
    summary: 'A dose is in a unit that measures no amount of medication.',
    why: 'A dose in mmHg or in minutes cannot be drawn up.',
    messages: { wrong: '`{written}` is no amount of medication. Write the dose in a unit such as `mg`, `mg/kg` or `mL`.' },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|35 min|>
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}` }),
    checkProtocol({ protocol, encounters }, report) {
        for (const { value, range } of doseAmounts(protocol.own.medications, encounters)) {
            if (!isAmount(value.unit)) {
                report('wrong', { written: value.written }, range);
            }
        }
    },
});

/** Whether a unit counts an amount, per anything: `mg`, `mg/kg/min`, `{lozenge}`. */
function isAmount(ucum: string): boolean {
    const unit = parseUnit(ucum);
    const counted = unit.ok ? unit.unit.parts.filter(({ power }) => power > 0) : [];
    return counted.length > 0 && counted.every(part => {
        const atom = parseUnit(part.ucum);
        return part.ucum.startsWith('{') || (atom.ok && amounts.has(atom.unit.dimension));
    });
}
