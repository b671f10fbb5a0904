import { nearNames } from '../analysis/near-names.js';
import { isPath, profiles, type FileProblem } from '../profiles/resolve.js';
import { defineRule, replacement, structural, type Related } from './kit.js';
import { file } from './support/examples.js';
import { listed } from './support/words.js';

/** A profile that does not exist. */
export const unknownProfile = defineRule({
    code: 'unknown-profile',
    severity: 'error',
    summary: 'A protocol follows a set of requirements that does not exist, or cannot be used as it is written.',
    why: 'Readers would believe that the requirements are checked.',
    messages: {
        near: 'There is no profile `{name}`. Did you mean {near}?',
        unknown: 'There is no profile `{name}`. The profiles are {known}.',
        noFile: 'There is no file `{name}` beside this one, or it cannot be read. Say where the profile is, as seen from this file.',
        wrong: 'The profile `{name}` cannot be used: {where}{problem}',
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
    checkFile({ protocols, followed }, report) {
        for (const entry of protocols.flatMap(({ protocol }) => protocol.header.follows)) {
            const { value: name, range } = entry;
            const meant = followed(entry);
            if (meant.kind === 'wrong') {
                for (const problem of meant.problems) {
                    report('wrong', { name, where: place(problem, name), problem: problem.message }, range, { related: [inFile(problem)] });
                }
            } else if (meant.kind === 'unknown' && isPath(name)) {
                report('noFile', { name }, range);
            } else if (meant.kind === 'unknown') {
                const known = profiles().map(profile => profile.name);
                const near = nearNames(name, known);
                const fixes = near.map(candidate => replacement(`Write \`${candidate}\``, range, candidate, near.length === 1));
                if (near.length > 0) {
                    report('near', { name, near: listed(near) }, range, { fixes });
                } else {
                    report('unknown', { name, known: listed(known, 'and') }, range);
                }
            }
        }
    },
});

function place({ path, line }: FileProblem, followed: string): string {
    return path === followed ? `line ${line}. ` : `\`${path}\`, line ${line}. `;
}

function inFile({ message, uri, start, end }: FileProblem): Related {
    return { message, range: { uri, start, end } };
}
