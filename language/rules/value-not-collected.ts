import type { PlacedCondition } from '../analysis/conditions.js';
import type { Related } from './kit.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A value that is used and never taken. */
export const valueNotCollected = defineRule({
    code: 'value-not-collected',
    severity: 'warning',
    summary: 'A value decides about the treatment, and nothing in the protocol takes it.',
    why: 'A condition over a value that nobody takes stays unknown: the check waits for ever, and the stop rule never triggers.',
    messages: { missing: 'Nothing takes {value}, and {use} depends on it. Add `collect {name}` or `monitor {name}` where it can be taken.' },
    basis: structural,
    asksFor: 'monitoring',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9
    check   pressure at 0 min <|systolic|> < 150 mmHg else postpone 1 to 2 days
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9, bloodPressure at -5 min
    check   pressure at 0 min systolic < 150 mmHg else postpone 1 to 2 days
}`),
    waitsForReadableText: true,
    checkProtocol({ conditions, observable, collects, needed: neededFor }, report) {
        const missing = new Map<string, { readonly name: string; readonly uses: { place: PlacedCondition; written: string; range: Related['range'] }[] }>();
        for (const place of conditions.filter(({ use }) => use !== 'criterion' && use !== 'definition')) {
            for (const value of neededFor(place.condition)) {
                const needed = observable(value.of);
                if (needed && !collects(needed)) {
                    const entry = missing.get(needed.id) ?? { name: needed.name, uses: [] };
                    entry.uses.push({ place, written: value.written, range: value.range });
                    missing.set(needed.id, entry);
                }
            }
        }
        for (const { name, uses: [first, ...others] } of missing.values()) {
            if (first) {
                const related = others.map(({ range }) => ({ message: `\`${name}\` is needed here too.`, range }));
                report('missing', { value: `\`${first.written}\``, use: useWords(first.place), name }, first.range, { related });
            }
        }
    },
});

/** What a condition is for, in words. */
function useWords({ use, element, encounter }: PlacedCondition): string {
    const named = element.name === '' ? '' : ` \`${element.name}\``;
    switch (use) {
        case 'criterion': return `the criterion${named}`;
        case 'check': return `the check${named}`;
        case 'monitor': return `the end of the monitoring in \`${encounter?.name ?? ''}\``;
        case 'discharge': return encounter ? `the discharge from \`${encounter.name}\`` : 'the discharge';
        case 'reaction': return `the stop rule${named}`;
        case 'outcome': return `the ${element.label || 'outcome'}`;
        case 'decision': return `the decision${named}`;
        case 'titration': return `the dose of${named}`;
        case 'repeat': return `the end of${named}`;
        case 'phase': return `the phase${named}`;
        case 'definition': return `the definition${named}`;
        case 'dose': return encounter ? `a dose of \`${encounter.name}\`` : 'a dose';
        case 'concomitant': return 'a rule on other treatment';
    }
}
