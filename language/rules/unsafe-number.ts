import type { SourceRange } from '../model/element.js';
import { nakedDecimal, trailingZero } from '../syntax/decimal.js';
import { defineRule, respelling, sourced } from './kit.js';
import { doseAmounts } from './support/doses.js';
import { course } from './support/examples.js';
import { errorProneDoses } from './sources.js';

/** A dose that is misread when its point is overlooked. */
export const unsafeNumber = defineRule({
    code: 'unsafe-number',
    severity: 'warning',
    summary: 'A dose is written with a trailing zero, or without a zero before its point.',
    why: 'Where the point is overlooked, 1.0 mg becomes 10 mg, and .5 mg becomes 5 mg.',
    messages: {
        trailing: '`{written}` is ten times the dose when its point is overlooked. Write `{safer}`.',
        naked: '`{written}` is read as a whole number when its point is overlooked. Write `{safer}`.',
    },
    basis: sourced(errorProneDoses),
    bad: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  <|50.0|> mg
}` }),
    good: course({ medication: `
medication ketamine "Ketamine" {
    route intramuscular
    dose  50 mg
}` }),
    checkProtocol({ protocol, encounters }, report) {
        for (const { value, range } of doseAmounts(protocol.own.medications, encounters)) {
            const written = /^[\d.]+/.exec(value.written)?.[0] ?? '';
            const naked = nakedDecimal(written);
            const safer = trailingZero(naked ?? written) ?? naked;
            if (safer !== undefined) {
                // The ends of a range share one place.
                const isAlone = range.end - range.start === value.written.length;
                const number: SourceRange = isAlone ? { ...range, end: range.start + written.length } : range;
                report(naked === undefined ? 'trailing' : 'naked', { written, safer }, number, { fixes: isAlone ? [respelling(`Write \`${safer}\``, number, safer)] : [] });
            }
        }
    },
});
