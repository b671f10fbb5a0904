import { figures, isAmbiguous } from '../analysis/figures/index.js';
import { nearNames } from '../analysis/near-names.js';
import { prose } from '../analysis/prose.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** A figure in prose that the protocol does not state. */
export const unknownFigure = defineRule({
    code: 'unknown-figure',
    severity: 'error',
    summary: 'A text takes a figure from the protocol that the protocol does not state.',
    why: 'The place stays empty in every document that is made from the protocol, the consent form among them.',
    messages: {
        near: 'The protocol has no figure {figure}. Did you mean {near}?',
        twice: 'Several things are called `{owner}`, and their {figure} differ. Give one of them another name, so that readers know which is meant.',
        of: 'The protocol states no {figure}. About `{owner}` it states {known}.',
        unknown: 'The protocol has no figure {figure}. A figure is named by what it belongs to, for example {example}.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
}
narrative "Overview" "Patients come {<|preparation.cout|>} times before the first dose."
session preparation "Preparation" {
    timing 2 times, every 1 week
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
narrative "Overview" "Patients come {preparation.count} times before the first dose."
session preparation "Preparation" {
    timing 2 times, every 1 week
    staff  therapist
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, encounters }, report) {
        // That something has no timing is a finding of its own.
        const untimed = new Set(encounters.filter(({ schedule }) => !schedule).flatMap(({ name }) => [`${name}.count`, `${name}.timing`, `${name}.cadence`]));
        const used = prose(protocol).flatMap(({ text }) => text).flatMap(part => (part.kind === 'figure' ? [part] : []));
        const known = used.length > 0 ? [...figures(protocol).keys()] : [];
        for (const { path, range } of used) {
            const owner = path.split('.')[0] ?? '';
            const ofOwner = known.filter(candidate => candidate.startsWith(`${owner}.`));
            const near = known.includes(path) ? [] : nearNames(path, ofOwner.length > 0 ? ofOwner : known);
            const figure = `\`{${path}}\``;
            if (known.includes(path) || untimed.has(path)) {
                continue;
            }
            if (isAmbiguous(protocol, path)) {
                report('twice', { figure, owner }, range);
            } else if (near.length > 0) {
                const fixes = near.map(name => replacement(`Write \`{${name}}\``, range, name, near.length === 1));
                report('near', { figure, near: listed(near.map(name => `{${name}}`)) }, range, { fixes });
            } else if (ofOwner.length > 0) {
                report('of', { figure, owner, known: listed(ofOwner.filter(isShort).map(name => `{${name}}`), 'and') }, range);
            } else {
                report('unknown', { figure, example: `\`{${known.find(name => name.endsWith('.count')) ?? 'protocol.title'}}\`` }, range);
            }
        }
    },
});

/** `PHQ9.bands.severe` and its like are too many to list. */
function isShort(path: string): boolean {
    return path.split('.').length === 2;
}
