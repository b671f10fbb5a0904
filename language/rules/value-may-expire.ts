import { expiredValues } from '../analysis/data-flow/uses.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import { course } from './support/examples.js';
import { defineRule, structural } from './kit.js';
import { daysText } from './support/course-words.js';

/** A value that is too old when it decides. */
export const valueMayExpire = defineRule({
    code: 'value-may-expire',
    severity: 'warning',
    summary: 'A value may be older than it may be when it decides.',
    why: 'A urine test of three weeks ago says nothing about today, and the protocol itself says so.',
    messages: {
        old: '`{value}` may be {days} old when it decides at `{visit}`, and it is valid for {valid}. Take it again, or nearer to that visit.',
        open: '`{value}` may be of any age when it decides at `{visit}`, and it is valid for {valid}. Take it again, or say how soon `{visit}` follows.',
    },
    basis: structural,
    asksFor: 'windows',
    bad: course({ more: `
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  28 to 1 days before dosing 1
        collect <|urineDrugScreen valid for 7 days|>
    }
    exclude substance "Uses other drugs" when urineDrugScreen is positive
}` }),
    good: course({ more: `
screening {
    step labs "Laboratory tests" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect urineDrugScreen valid for 7 days
    }
    exclude substance "Uses other drugs" when urineDrugScreen is positive
}` }),
    checkProtocol(facts, report) {
        const told = new Set<number>();
        for (const { use, occurrence, taking, days } of expiredValues(facts)) {
            const values = { value: use.value.written, visit: occurrenceName(facts.protocol, occurrence), valid: taking.validFor.written };
            const related = [{ message: 'It decides here.', range: use.value.range }];
            if (told.has(taking.range.start)) {
                continue;
            }
            told.add(taking.range.start);
            if (days === undefined) {
                report('open', values, taking.range, { related });
            } else {
                report('old', { ...values, days: daysText(days) }, taking.range, { related });
            }
        }
    },
});
