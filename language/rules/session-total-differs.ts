import { sessionAmounts } from '../analysis/session-amounts.js';
import { compare, parseDecimal, type Rational } from '../syntax/decimal.js';
import { convert, quantityOf } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A total of a session that its doses do not come to. */
export const sessionTotalDiffers = defineRule({
    code: 'session-total-differs',
    severity: 'error',
    summary: 'The doses of a session do not add up to the total that the medication states.',
    why: 'A dose, a supplement or the total is not what was meant, and each reader trusts another one of them.',
    messages: {
        less: 'With every supplement the doses come to {sum} at most, so a session total of {total} is never reached. Change the doses or the total.',
        more: 'Without any supplement the doses come to {sum} at least, so a session total of {total} is never kept. Change the doses or the total.',
    },
    basis: structural,
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  40 mg or 80 mg
    session total <|40 to 140 mg|>
}`, dosing: `
session dosing "Dosing" {
    timing     6 times, every 3 to 5 days
    staff      prescriber
    needs      consent treatment
    give       at 0 min ketamine
    supplement ketamine 50 % after 60 min
    monitor    bloodPressure every 15 min from -15 min until discharge
    discharge  when prescriber judges "fit to leave"
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  40 mg or 80 mg
    session total 40 to 120 mg
}`, dosing: `
session dosing "Dosing" {
    timing     6 times, every 3 to 5 days
    staff      prescriber
    needs      consent treatment
    give       at 0 min ketamine
    supplement ketamine 50 % after 60 min
    monitor    bloodPressure every 15 min from -15 min until discharge
    discharge  when prescriber judges "fit to leave"
}` }),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        for (const medication of facts.protocol.own.medications) {
            const { low, high, range } = medication.sessionTotal?.amount ?? {};
            const unit = low?.unit ?? '1';
            const sums = low ? sessionAmounts(facts, medication, unit) : [];
            const [first, ...others] = sums;
            const [least, most] = [low && parseDecimal(low.value), high && convert(high, unit)];
            if (!first || !low || !high || !range || !least || !most || sums.some(({ session }) => !facts.intact(session)) || !facts.intact(medication)) {
                continue;
            }
            const largest = others.reduce<Rational>((sum, each) => (compare(each.high, sum) > 0 ? each.high : sum), first.high);
            const smallest = others.reduce<Rational>((sum, each) => (compare(each.low, sum) < 0 ? each.low : sum), first.low);
            const inUnit = (sum: Rational): string => quantityOf(sum, unit, 3).quantity.written;
            const related = sums.map(({ session }) => ({ message: `\`${session.name}\` gives it.`, range: session.nameRange }));
            if (compare(largest, most) < 0) {
                report('less', { sum: inUnit(largest), total: inUnit(most) }, range, { related });
            }
            if (compare(smallest, least) > 0) {
                report('more', { sum: inUnit(smallest), total: inUnit(least) }, range, { related });
            }
        }
    },
});
