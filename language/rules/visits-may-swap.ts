import { possibleSwaps } from '../analysis/time/order.js';
import { encounters } from '../analysis/elements.js';
import { occurrenceName } from '../analysis/occurrence-name.js';
import { defineRule, sourced } from './kit.js';
import { daysText } from './support/course-words.js';
import { lines } from './support/examples.js';
import { soaGuide } from './sources.js';

/** Windows so wide that the order of visits is lost. */
export const visitsMaySwap = defineRule({
    code: 'visits-may-swap',
    severity: 'warning',
    summary: 'Two visits have windows that overlap so far that they may be held in the wrong order.',
    why: 'An integration after the next dosing no longer belongs to its own, and a week-4 value taken before the week-3 value cannot be read.',
    messages: {
        swap: '`{earlier}` may be held {days} after `{later}`, which should follow it. Narrow a window, or count `{next}` from `{first}`.',
    },
    basis: sourced(soaGuide),
    asksFor: 'windows',
    bad: lines(`
day 1 is dosing 1
team {
    role therapist "Therapist"
}
session dosing "Dosing" {
    timing 3 times, every 2 to 3 days
    staff  therapist
}
session integration "Integration" {
    <|timing once, 1 to 4 days after each dosing|>
    staff  therapist
}`),
    good: lines(`
day 1 is dosing 1
team {
    role therapist "Therapist"
}
session dosing "Dosing" {
    timing 3 times, every 2 to 3 days
    staff  therapist
}
session integration "Integration" {
    timing once, 1 to 2 days after each dosing
    staff  therapist
}`),
    checkProtocol({ protocol }, report) {
        const all = encounters(protocol);
        for (const { earlier, later, days } of possibleSwaps(protocol)) {
            const [first, next] = [earlier, later].map(({ template }) => all.find(({ id }) => id === template));
            const shown = [first, next].flatMap(encounter => encounter?.schedule ?? []).sort((a, b) => b.range.start - a.range.start)[0];
            if (first && next && shown) {
                const names = { earlier: occurrenceName(protocol, earlier), later: occurrenceName(protocol, later), first: first.name, next: next.name };
                report('swap', { ...names, days: daysText(days) }, shown.range);
            }
        }
    },
});
