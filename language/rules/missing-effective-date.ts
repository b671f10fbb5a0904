import { defineRule, sourced } from './kit.js';
import { file } from './support/examples.js';
import { spirit } from './sources.js';

/** A protocol without the date from which it holds. */
export const missingEffectiveDate = defineRule({
    code: 'missing-effective-date',
    severity: 'warning',
    summary: 'A protocol does not say from when it holds.',
    why: 'Staff and reviewers have to know which version held on the day a patient was treated.',
    messages: { missing: 'The protocol does not say from when it holds. Add a line such as `effective 2026-11-01`.' },
    basis: sourced(spirit('3', 'date and version identifier')),
    bad: file(`
protocol <|example|> "Example" {
    version 1.0.0
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, intact }, report) {
        if (!protocol.header.effective && intact(protocol)) {
            report('missing', {}, protocol.nameRange);
        }
    },
});
