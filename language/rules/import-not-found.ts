import { defineRule, structural } from './kit.js';
import { file } from './support/examples.js';

/** An import that leads nowhere. */
export const importNotFound = defineRule({
    code: 'import-not-found',
    severity: 'error',
    summary: 'An imported file is not there.',
    why: 'Everything that was to come from that file is missing.',
    messages: { missing: 'There is no file `{path}`. The path counts from the folder of this file.' },
    basis: structural,
    bad: file(`
import <|"nowhere.protocol"|>

protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    checkFile({ document }, report) {
        for (const { path, uri, range } of document.imports) {
            if (uri === undefined) {
                report('missing', { path }, range);
            }
        }
    },
});
