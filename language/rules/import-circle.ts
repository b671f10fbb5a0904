import { defineRule, structural } from './kit.js';
import { file } from './support/examples.js';

/** Files that import each other. */
export const importCircle = defineRule({
    code: 'import-circle',
    severity: 'error',
    summary: 'A file imports itself, directly or through others.',
    why: 'Where files build on each other in a circle, nobody can say which one to read first, and a change in one changes all.',
    messages: {
        self: 'This file imports itself. Take the line out.',
        circle: 'These files import each other in a circle: {circle}. Take one of the imports out, and move what both need to a third file.',
    },
    basis: structural,
    bad: file(`
import <|"document.protocol"|>

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
        for (const { circle, range } of document.imports) {
            if (circle && circle.length <= 2) {
                report('self', {}, range);
            } else if (circle) {
                report('circle', { circle: circle.map(fileName).join(' → ') }, range);
            }
        }
    },
});

function fileName(uri: string): string {
    return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
