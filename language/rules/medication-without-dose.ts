import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { givenMedications } from './support/given.js';
import { usdm } from './sources.js';

/** A medication that is given, no matter how much. */
export const medicationWithoutDose = defineRule({
    code: 'medication-without-dose',
    severity: 'error',
    summary: 'A medication is given, and nothing says how much.',
    why: 'A dose that the protocol leaves out is a dose that each prescriber makes up.',
    messages: { missing: 'Nothing says how much {medication} is given. Add a `dose` line to the medication, or the amount to the `give` line.' },
    basis: sourced(usdm('DDF00185')),
    asksFor: 'dose',
    bad: course({ medication: `
medication <|ketamine|> "Ketamine" {
    route intramuscular
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const [id, administrations] of givenMedications(facts)) {
            const medication = [...facts.protocol.own.medications, ...facts.protocol.used.medications].find(candidate => candidate.id === id);
            const open = administrations.filter(given => given.doses.length === 0 && facts.intact(given));
            const [first, ...others] = open;
            if (medication && medication.doses.length === 0 && first && facts.intact(medication)) {
                const own = facts.protocol.own.medications.includes(medication);
                const related = (own ? open : others).map(({ range }) => ({ message: 'It is given here.', range }));
                report('missing', { medication: `\`${medication.name}\`` }, own ? medication.nameRange : first.medication.range, { related });
            }
        }
    },
});
