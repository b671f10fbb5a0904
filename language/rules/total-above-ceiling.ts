import { sessionAmounts, supplementedDoses, type SessionAmount } from '../analysis/session-amounts.js';
import type { ProtocolFacts } from '../analysis/facts.js';
import type { Medication } from '../model/medication.js';
import { add, compare, fromInteger, mul, type Rational } from '../syntax/decimal.js';
import { convert, quantityOf } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** Doses that add up to more than a ceiling allows. */
export const totalAboveCeiling = defineRule({
    code: 'total-above-ceiling',
    severity: 'error',
    summary: 'The doses of a session, or of the course, add up to more than a ceiling allows, however small each is chosen.',
    why: 'The schedule cannot be kept without breaking the ceiling. Somebody has to leave out a dose that the protocol asks for.',
    messages: {
        session: '`{session}` gives at least {sum} of `{medication}`, above the ceiling of `{ceiling}` per session. Change one of the two.',
        supplement: '`{dose}` of `{medication}` and a supplement of `{further}` come to {sum}, above the ceiling of `{ceiling}` per session. Change one of the three.',
        course: 'The course gives at least {sum} of `{medication}`, above the ceiling of `{ceiling}` in total. Change the doses, their number or the ceiling.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    never above <|250 mg|> in total
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
    never above 300 mg in total
}` }),
    checkProtocol(facts, report) {
        for (const medication of facts.protocol.own.medications) {
            for (const ceiling of medication.ceilings) {
                const limit = convert(ceiling.amount.value, ceiling.amount.value.unit);
                const values = { medication: medication.name, ceiling: ceiling.amount.value.written };
                const related = (amounts: readonly SessionAmount[]): { readonly message: string; readonly range: SessionAmount['session']['range'] }[] =>
                    amounts.map(({ session }) => ({ message: `\`${session.name}\` gives it.`, range: session.nameRange }));
                const above = (sum: Rational): boolean => limit !== undefined && compare(sum, limit) > 0;
                const inUnit = (sum: Rational): string => quantityOf(sum, ceiling.amount.value.unit, 3).quantity.written;
                const amounts = sessionAmounts(facts, medication, ceiling.amount.value.unit);
                const excessive = ceiling.scope === 'session' ? amounts.find(({ low, session }) => isSeveral(session, medication) && above(low)) : undefined;
                if (excessive) {
                    report('session', { ...values, session: excessive.session.name, sum: inUnit(excessive.low) }, ceiling.amount.range, { related: related([excessive]) });
                }
                const beyond = ceiling.scope === 'session' ? supplementedDoses(facts, medication, ceiling.amount.value.unit).find(({ sum }) => above(sum)) : undefined;
                if (beyond && !excessive) {
                    const { dose, supplement, sum } = beyond;
                    report('supplement', { ...values, dose: dose.written, further: supplement.dose.value.written, sum: inUnit(sum) }, ceiling.amount.range, {
                        related: [{ message: 'This is the supplement.', range: supplement.dose.range }]
                    });
                }
                const total = ceiling.scope === 'total' ? leastTotal(facts, amounts) : undefined;
                if (total && above(total)) {
                    report('course', { ...values, sum: inUnit(total) }, ceiling.amount.range, { related: related(amounts) });
                }
            }
        }
    },
});

/** A single dose above its ceiling is found where it is written. */
function isSeveral({ administrations }: SessionAmount['session'], { id }: Medication): boolean {
    return administrations.filter(({ medication }) => medication.target === id).length > 1;
}

/** The least that a patient is given over the course; where there are arms, in one of the sessions alone, as nobody is in all of them. */
function leastTotal({ protocol }: ProtocolFacts, amounts: readonly SessionAmount[]): Rational | undefined {
    const totals = amounts.map(({ session, low }) =>
        mul(low, fromInteger(protocol.occurrences.filter(({ template, optional }) => template === session.id && !optional).length)));
    return protocol.arms.length > 0
        ? totals.reduce<Rational | undefined>((most, each) => (most === undefined || compare(each, most) > 0 ? each : most), undefined)
        : totals.reduce(add, fromInteger(0));
}

