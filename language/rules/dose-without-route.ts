import { defineRule, sourced } from './kit.js';
import { course } from './support/examples.js';
import { givenMedications } from './support/given.js';
import { usdm } from './sources.js';

/** A medication that is given without saying how. */
export const doseWithoutRoute = defineRule({
    code: 'dose-without-route',
    severity: 'error',
    summary: 'A medication is given, and nothing says by which route.',
    why: 'The same figure is a different dose by another route: less of a swallowed dose reaches the blood than of an injected one, and later.',
    messages: { missing: '`{medication}` has no route. Add a line such as `route intramuscular`: the same dose acts differently by each route.' },
    basis: sourced(usdm('DDF00177')),
    asksFor: 'route',
    bad: course({ medication: `
medication <|ketamine|> "Ketamine" {
    dose 35 mg
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  35 mg
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const given = givenMedications(facts);
        for (const medication of facts.protocol.own.medications) {
            const isGiven = medication.doses.length > 0 || given.has(medication.id);
            if (isGiven && !medication.route && !facts.misspelt(medication, 'route') && facts.intact(medication)) {
                report('missing', { medication: medication.name }, medication.nameRange);
            }
        }
    },
});
