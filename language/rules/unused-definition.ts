import { declared } from '../analysis/elements.js';
import { nearNames } from '../analysis/near-names.js';
import type { ElementKind } from '../model/element.js';
import { defineRule, replacement, structural } from './kit.js';
import { lines } from './support/examples.js';
import { wordFor } from './support/words.js';

/** Something that is declared and never used. */
export const unusedDefinition = defineRule({
    code: 'unused-definition',
    severity: 'warning',
    summary: 'Something is declared, and nothing in the protocol uses it.',
    why: 'Either it is left over, or a line that should name it is missing: a session without its room, a risk without its emergency plan.',
    messages: { unused: 'Nothing uses the {kind} `{name}`. {advice}' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist"
    role <|nurse|> "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
    role nurse     "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist, nurse
}`),
    waitsForReadableText: true,
    isAboutLeftovers: true,
    checkProtocol({ protocol, dosing, referenced, unresolved }, report) {
        const consentForgotten = dosing.some(({ needs }) => !needs.some(({ kinds }) => kinds.includes('consent')));
        const seen = new Set<string>();
        for (const { id, kind, name, nameRange, range } of declared(protocol.own)) {
            const repeated = seen.has(`${kind} ${name}`);
            seen.add(`${kind} ${name}`);
            const misspelt = unresolved.some(({ kinds, written }) => kinds.includes(kind) && nearNames(written, [name]).length > 0);
            // That a session does not wait for its consent is what `dosing-before-consent` tells.
            const told = kind === 'consent' && consentForgotten;
            if (!standAlone.has(kind) && !told && name !== '' && !referenced.has(id) && !misspelt && !repeated) {
                report('unused', { kind: wordFor(kind), name, advice: advice[kind] ?? 'Use it, or take it out.' }, nameRange, {
                    fixes: range.inheritedBy === undefined ? [replacement('Take it out', range, '', false)] : []
                });
            }
        }
    },
});

/** What nothing has to name: it is of use by itself. */
const standAlone: ReadonlySet<ElementKind> = new Set<ElementKind>(['abbreviation', 'record', 'person']);

/** What to do with an unused element of some kinds. */
const advice: Readonly<Record<string, string>> = {
    role: 'Name it where it works, for example in a `staff` line, or take it out.',
    setting: 'Name it in the sessions that are held there with `in`, or take it out.',
    consent: 'Let the sessions that rely on it wait for it with `needs consent`, or take it out.',
    handoff: 'Let the session that relies on it wait for it with `needs handoff`, or take it out.',
    medication: 'Give it in a session with `give at 0 min`, or take it out.',
    emergency: 'Call it from a `stop` or `pause` line with `then emergency`, or take it out.',
    source: 'Cite it where a statement comes from it, or take it out.',
};
