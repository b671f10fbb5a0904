import type { Quantity } from '../model/quantities.js';
import { add, equals, fromInteger, mul, parseDecimal, type Rational } from '../syntax/decimal.js';
import { formatQuantity, quantityOf } from '../syntax/quantity.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { ownObservables } from './support/observables.js';

/** A range that the items of an instrument do not add up to. */
export const instrumentRange = defineRule({
    code: 'instrument-range',
    severity: 'warning',
    summary: 'The items of an instrument do not add up to its range.',
    why: 'Ranges are often copied from another version of an instrument. Thresholds are then checked against the wrong figures.',
    messages: { differs: '{groups} add up to {sumLow} to {sumHigh}, and the range is {range}. Where the score is no plain sum, leave the `items` line out.' },
    basis: structural,
    bad: lines(`
instrument insomnia "Insomnia scale" {
    range <|0 to 28|>
    items 7 from 0 to 3
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect insomnia
}`),
    good: lines(`
instrument insomnia "Insomnia scale" {
    range 0 to 28
    items 7 from 0 to 4
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect insomnia
}`),
    checkFile({ document }, report) {
        for (const { items, bounds, hasTotal } of ownObservables(document)) {
            const low = items && sum(items.groups.map(({ each, count }) => times(each.low, count)));
            const high = items && sum(items.groups.map(({ each, count }) => times(each.high, count)));
            if (items && bounds && hasTotal && low && high && !(isValue(bounds.low, low) && isValue(bounds.high, high))) {
                const text = (value: Rational): string => quantityOf(value, '1').quantity.written;
                const groups = items.groups.map(({ count, each }) => `${count} items from ${formatQuantity(each.low)} to ${formatQuantity(each.high)}`).join(' and ');
                const right = `${text(low)} to ${text(high)}`;
                report('differs', { groups, sumLow: text(low), sumHigh: text(high), range: `${bounds.low.value} to ${bounds.high.value}` }, bounds.range, {
                    fixes: [replacement(`Write \`${right}\``, bounds.range, right, false)]
                });
            }
        }
    },
});

/** The sum of figures of which each must be known. */
function sum(figures: readonly (Rational | undefined)[]): Rational | undefined {
    return figures.reduce((soFar, figure) => soFar && figure && add(soFar, figure), fromInteger(0));
}

function times(each: Quantity, count: number): Rational | undefined {
    const value = parseDecimal(each.value);
    return value && mul(value, fromInteger(count));
}

function isValue(quantity: Quantity, value: Rational): boolean {
    const parsed = parseDecimal(quantity.value);
    return parsed !== undefined && equals(parsed, value);
}
