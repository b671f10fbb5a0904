import { nearNames } from '../analysis/near-names.js';
import { profiles } from '../profiles/load.js';
import { defineRule, replacement, structural } from './kit.js';
import { file } from './support/examples.js';
import { listed } from './support/words.js';

/** A profile that does not exist. */
export const unknownProfile = defineRule({
    code: 'unknown-profile',
    severity: 'error',
    summary: 'A protocol follows a set of requirements that does not exist.',
    why: 'Readers would believe that the requirements are checked.',
    messages: {
        near: 'There is no profile `{name}`. Did you mean {near}?',
        unknown: 'There is no profile `{name}`. The profiles are {known}.',
    },
    basis: structural,
    bad: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
    follows   <|us-ketamin-label|>
}`),
    good: file(`
protocol example "Example" {
    version   1.0.0
    effective 2026-01-01
    follows   us-ketamine-label
}`),
    checkProtocol({ protocol }, report) {
        const known = profiles().map(({ name }) => name);
        for (const { value: name, range } of protocol.header.follows) {
            const near = nearNames(name, known);
            if (known.includes(name)) {
                continue;
            }
            if (near.length > 0) {
                const fixes = near.map(candidate => replacement(`Write \`${candidate}\``, range, candidate, near.length === 1));
                report('near', { name, near: listed(near) }, range, { fixes });
            } else {
                report('unknown', { name, known: listed(known, 'and') }, range);
            }
        }
    },
});
