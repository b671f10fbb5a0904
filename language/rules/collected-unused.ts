import { takings } from '../analysis/data-flow/takings.js';
import { defineRule, insertion, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A score that nothing ever looks at. Interviews without one are for whoever holds them. */
export const collectedUnused = defineRule({
    code: 'collected-unused',
    severity: 'info',
    summary: 'An instrument is taken, and no criterion, check, decision, outcome or record looks at it.',
    why: 'Every questionnaire costs the patient time and trust. One that nobody reads costs them for nothing, or its use has been forgotten.',
    messages: { unused: 'Nothing looks at `{value}`, which is taken here. Say what it is for, for example with `measure {value} at {visit}`, or leave it out.' },
    basis: structural,
    asksFor: 'outcomes',
    waitsForReadableText: true,
    bad: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing  once
    staff   therapist
    collect PHQ9, <|GAD7|>
}
outcomes {
    measure PHQ9 at start
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing  once
    staff   therapist
    collect PHQ9, GAD7
}
outcomes {
    measure PHQ9 at start
    measure GAD7 at start
}`),
    checkProtocol(facts, report) {
        const { protocol } = facts;
        const isScore = (value: string): boolean => facts.value(value)?.category === 'instrument' && facts.value(value)?.higherIs !== undefined;
        const taken = takings(facts).filter(({ collected, value }) => collected && isScore(value));
        const takenAt = new Set(taken.map(({ range }) => range.start));
        const elsewhere = new Set(facts.uses.filter(({ range }) => !takenAt.has(range.start)).map(({ target }) => target));
        const told = new Set<string>();
        // A protocol without any measure has not come to its outcomes yet.
        for (const { value, encounter, range } of protocol.measures.length > 0 ? taken : []) {
            if (!elsewhere.has(value) && !told.has(value)) {
                told.add(value);
                const [first] = protocol.measures;
                const name = facts.value(value)?.name ?? '';
                const line = `measure ${name} at ${encounter.name}`;
                const fixes = first && first.range.inheritedBy === undefined ? [insertion(`Add \`${line}\``, first.range, `${line}\n        `, false)] : [];
                report('unused', { value: name, visit: encounter.name }, range, { fixes });
            }
        }
    },
});
