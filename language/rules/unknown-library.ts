import { defineRule, replacement, structural } from './kit.js';
import { file } from './support/examples.js';

const libraries = ['standard'];

/** A library that does not exist. */
export const unknownLibrary = defineRule({
    code: 'unknown-library',
    severity: 'error',
    summary: 'A `use` line names a library that does not exist.',
    why: 'Names that were to come from it are missing.',
    messages: { unknown: 'There is no library `{name}`. The library that comes with Regimen is `standard`; for a file of your own write `import "…"`.' },
    basis: structural,
    bad: file(`
use <|standart|>

protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    good: file(`
use standard

protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
}`),
    checkFile({ document }, report) {
        for (const { library, range } of document.uses) {
            if (!libraries.includes(library)) {
                const fixes = libraries.map(name => replacement(`Write \`${name}\``, range, name));
                report('unknown', { name: library }, range, { fixes });
            }
        }
    },
});
