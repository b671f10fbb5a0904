import { defineRule, sourced } from './kit.js';
import { file } from './support/examples.js';
import { spirit, spiritGaps } from './sources.js';

/** A protocol without a version. */
export const missingVersion = defineRule({
    code: 'missing-version',
    severity: 'warning',
    summary: 'A protocol has no version.',
    why: 'Two people holding two versions cannot tell. One in seven reviewed trial protocols had no version or no date.',
    messages: { missing: 'The protocol has no version. Add a line such as `version 1.0.0`, and raise it with each change.' },
    basis: sourced(spirit('3', 'date and version identifier'), spiritGaps('14 %')),
    bad: file(`
protocol <|example|> "Example" {
    effective 2026-01-01
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        if (!protocol.header.version) {
            report('missing', {}, protocol.nameRange);
        }
    },
});
