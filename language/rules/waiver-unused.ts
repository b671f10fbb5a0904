import type { Element } from '../model/element.js';
import { defineRule, insertion, replacement, structural, type Finding } from './kit.js';
import type { Context } from './support/context.js';
import { lines } from './support/examples.js';
import { isAbout, isOver, kindWord, mayAccept, waiversOf, type PlacedWaiver } from './support/waivers.js';
import { wordFor } from './support/words.js';

/** A waiver that hides nothing. */
export const waiverUnused = defineRule({
    code: 'waiver-unused',
    severity: 'warning',
    summary: 'A finding is accepted that is not there, or not there any more.',
    why: 'A line that hides nothing today may hide something that nobody has looked at tomorrow.',
    messages: {
        unused: 'There is no finding `{code}` in {element}. Take this line out, so that it does not hide one that nobody has looked at.',
        namesake: 'There is no finding `{code}` in the {kind} `{name}`, but in the {other} of the same name. Say which one is meant.',
    },
    basis: structural,
    bad: lines(`
<|allow unused-definition on nurse because "Joins in May." by "Medical director" until 2027-06-30|>
team {
    role nurse "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  nurse
}`),
    good: lines(`
allow unused-definition on nurse because "Joins in May." by "Medical director" until 2027-06-30
team {
    role therapist "Therapist"
    role nurse     "Nurse"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    waitsForReadableText: true,
    isAboutWaivers: true,
    isAboutLeftovers: true,
    checkFound(context, found, report) {
        for (const placed of waiversOf(context)) {
            const { waiver: { on, range }, code, element } = placed;
            if (!element || context.codes.get(code)?.level === 'off' || !mayAccept(context, placed) || isOver(context, placed) || found.some(finding => isAbout(placed, finding))) {
                continue;
            }
            const other = namesakeWith(context, found, placed);
            const word = other && kindWord(other);
            if (other) {
                const fixes = word === undefined || on.kinds.length === 1 ? [] : [insertion(`Write \`${word} ${other.name}\``, on.range, `${word} `)];
                const values = { code, kind: wordFor(element.kind), name: element.name, other: wordFor(other.kind) };
                report('namesake', values, on.range, { fixes, related: [{ message: 'This one is meant.', range: other.nameRange }] });
            } else {
                report('unused', { code, element: inWords(element) }, range, { fixes: [replacement('Take the line out', range, '')] });
            }
        }
    },
});

/** Another element of the same name that has such a finding. */
function namesakeWith(context: Context, found: readonly Finding[], placed: PlacedWaiver): Element | undefined {
    const elements = context.protocols.find(({ protocol }) => protocol === placed.protocol)?.elements ?? [];
    const { element } = placed;
    return elements.find(other => other !== element && other.name !== '' && other.name === element?.name
        && found.some(finding => isAbout({ ...placed, element: other }, finding)));
}

function inWords({ kind, name, label }: Element): string {
    return kind === 'protocol' ? 'this protocol' : `the ${wordFor(kind)} \`${name || label}\``;
}
