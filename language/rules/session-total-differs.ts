import { sessionAmounts } from '../analysis/session-amounts.js';
import type { Quantity } from '../model/quantities.js';
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
        more: 'With every supplement the doses come to as much as {sum}, and the session total ends at {total}. Change the doses or the total.',
        above: 'Without any supplement the doses come to {sum} at least, so a session total of {total} is never kept. Change the doses or the total.',
        below: 'The smallest dose without a supplement is {sum}, and the session total begins at {total}. Change the doses or the total.',
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
            const sums = low && facts.intact(medication) ? sessionAmounts(facts, medication, low.unit) : [];
            const stated = low && high && endsOf(low, high);
            if (!low || !range || !stated || sums.length === 0 || sums.some(({ session }) => !facts.intact(session))) {
                continue;
            }
            const inUnit = (sum: Rational): string => quantityOf(sum, low.unit, 3).quantity.written;
            const related = sums.map(({ session }) => ({ message: `\`${session.name}\` gives it.`, range: session.nameRange }));
            const [smallest, largest] = [extreme(sums.map(each => each.low), -1), extreme(sums.map(each => each.high), 1)];
            const [atLeast, atMost] = [compare(smallest, stated.low), compare(largest, stated.high)];
            if (atMost !== 0) {
                report(atMost < 0 ? 'less' : 'more', { sum: inUnit(largest), total: inUnit(stated.high) }, range, { related });
            }
            if (atLeast !== 0) {
                report(atLeast < 0 ? 'below' : 'above', { sum: inUnit(smallest), total: inUnit(stated.low) }, range, { related });
            }
        }
    },
});

/** The ends of a total in the unit of its lower one. */
function endsOf(low: Quantity, high: Quantity): { readonly low: Rational; readonly high: Rational } | undefined {
    const [least, most] = [parseDecimal(low.value), convert(high, low.unit)];
    return least && most && { low: least, high: most };
}

/** The largest of some figures, or with -1 the smallest. */
function extreme(figures: readonly Rational[], sign: 1 | -1): Rational {
    return figures.reduce((found, each) => (compare(each, found) === sign ? each : found));
}
