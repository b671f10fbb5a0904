import type { Band } from '../model/definitions.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { ownObservables } from './support/observables.js';

/** A score that belongs to two bands, or a band outside the range. */
export const bandsOverlap = defineRule({
    code: 'bands-overlap',
    severity: 'error',
    summary: 'Two bands of a score share a figure, or a band leaves the range of the score.',
    why: 'A patient at the shared figure is moderate and severe at once. Both ends of a band belong to it.',
    messages: {
        overlap: 'The band `{band}` shares a figure with `{other}`. Both ends of a band belong to it: let one end before the other begins.',
        outside: 'The band `{band}` leaves the range of `{name}`, which goes from {low} to {high}.',
    },
    basis: structural,
    bad: lines(`
instrument mood "Mood scale" {
    range 0 to 30
    band  moderate 10 to 20
    <|band severe 20 to 30|>
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    good: lines(`
instrument mood "Mood scale" {
    range 0 to 30
    band  moderate 10 to 20
    band  severe 21 to 30
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    checkFile({ document }, report) {
        for (const { name, bands, bounds } of ownObservables(document)) {
            bands.forEach((band, index) => {
                const other = bands.slice(0, index).find(earlier => overlap(earlier, band));
                if (other) {
                    const related = [{ message: `\`${other.name}\` is defined here.`, range: other.range }];
                    report('overlap', { band: band.name, other: other.name }, band.range, { related });
                } else if (bounds && (compareQuantities(band.bounds.low, bounds.low) === -1 || compareQuantities(band.bounds.high, bounds.high) === 1)) {
                    report('outside', { band: band.name, name, low: bounds.low.value, high: bounds.high.value }, band.range);
                }
            });
        }
    },
});

function overlap({ bounds: a }: Band, { bounds: b }: Band): boolean {
    const separate = compareQuantities(a.high, b.low) === -1 || compareQuantities(b.high, a.low) === -1;
    return !separate && compareQuantities(a.low, b.high) !== 'incommensurable';
}
