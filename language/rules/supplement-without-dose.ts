import type { Encounter, Supplement } from '../model/encounter.js';
import { compare, fromInteger, parseDecimal } from '../syntax/decimal.js';
import { compareQuantities } from '../syntax/quantity.js';
import { amountsGiven } from '../analysis/session-amounts.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

const dosing = (line: string): string => `
session dosing "Dosing" {
    timing     6 times, every 3 to 5 days
    staff      prescriber
    needs      consent treatment
    give       at 0 min ketamine
    ${line}
    monitor    bloodPressure every 15 min from -15 min until discharge
    discharge  when prescriber judges "fit to leave"
}`;

/** A supplement that no first dose goes before, or that is larger than it. */
export const supplementWithoutDose = defineRule({
    code: 'supplement-without-dose',
    severity: 'error',
    summary: 'A supplement has no first dose in its session, or is larger than that dose.',
    why: 'A supplement is a part of the dose before it. Without one there is nothing to reckon it from, and above 100 % it is a second, larger dose.',
    messages: {
        missing: '`{session}` gives no `{medication}` that this supplement could add to. Give it in this session, or take the supplement out.',
        larger: 'The supplement of `{dose}` is more than the first dose it adds to. Check the figure; a second full dose is a `give` line of its own.',
    },
    basis: structural,
    bad: course({ dosing: dosing('supplement ketamine <|150 %|> after 60 min') }),
    good: course({ dosing: dosing('supplement ketamine 50 % after 60 min') }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const session of facts.encounters) {
            for (const supplement of session.supplements.filter(({ medication }) => medication.target !== undefined)) {
                const { medication, dose } = supplement;
                const first = session.administrations.find(given => given.medication.target === medication.target);
                if (!first && facts.intact(session) && !facts.misspelt(session, 'medication')) {
                    report('missing', { session: session.name, medication: medication.written }, supplement.nameRange);
                } else if (first && isLarger(facts, supplement, first)) {
                    report('larger', { dose: dose.value.written }, dose.range);
                }
            }
        }
    },
});

/** Whether a supplement is more than any dose that may go before it. */
function isLarger(facts: ProtocolFacts, { medication: ref, dose: { value } }: Supplement, first: Encounter['administrations'][number]): boolean {
    const percent = value.unit === '%' ? parseDecimal(value.value) : undefined;
    if (percent) {
        return compare(percent, fromInteger(100)) > 0;
    }
    const medication = facts.medication(ref);
    const amounts = medication ? amountsGiven(facts, medication, first) : [];
    return amounts.length > 0 && amounts.every(amount => compareQuantities(value, amount) === 1);
}
