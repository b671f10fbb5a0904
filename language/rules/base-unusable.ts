import type { Protocol } from '../model/protocol.js';
import { defineRule, structural, type Finding } from './kit.js';
import { file } from './support/examples.js';

/** A base from which nothing can be taken over. */
export const baseUnusable = defineRule({
    code: 'base-unusable',
    severity: 'error',
    summary: 'Protocols extend each other in a circle, or the base has errors itself.',
    why: 'What is taken over must be settled where it is stated.',
    messages: { circle: '{names} extend each other in a circle, so none of them can be taken over. Let one of them stand by itself.' },
    basis: structural,
    bad: file(`
protocol clinic "Clinic" extends <|hospital|> {
    version   1.0.0
    effective 2026-01-01
}

protocol hospital "Hospital" extends <|clinic|> {
    version   1.0.0
    effective 2026-01-01
}`),
    good: file(`
protocol clinic "Clinic" {
    version   1.0.0
    effective 2026-01-01
}

protocol hospital "Hospital" extends clinic {
    version   1.0.0
    effective 2026-01-01
}`),
    checkProtocol({ protocol: { extends: made } }, report) {
        if (made?.circle) {
            report('circle', { names: [...new Set(made.circle)].map(name => `\`${name}\``).join(' and ') }, made.base.range);
        }
    },
});

/** What is said where a protocol takes over errors that stand in another file. */
export function baseWithErrors({ extends: made }: Protocol, errors: readonly Finding[]): readonly Finding[] {
    return made === undefined || errors.length === 0 ? [] : [{
        code: baseUnusable.code,
        severity: baseUnusable.severity,
        message: `\`${made.base.written}\` has ${errors.length === 1 ? 'an error' : `${errors.length} errors`} itself. Settle that there first.`,
        range: made.base.range,
        related: errors.map(({ message, range }) => ({ message, range })),
        fixes: [],
    }];
}
