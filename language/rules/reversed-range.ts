import { defineRule, replacement, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';
import { usdm } from './sources.js';

/** A range whose first figure is the larger one. */
export const reversedRange = defineRule({
    code: 'reversed-range',
    severity: 'error',
    summary: 'A range starts with its larger figure.',
    why: 'No value lies between 70 and 18: nobody would be included, and nothing could be scheduled.',
    messages: { reversed: 'Nothing lies in `{written}`, because {low} is more than {high}. Write the smaller figure first.' },
    basis: sourced(usdm('DDF00241')),
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult "Adult" when age <|70 to 18 years|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect age
    }
    include adult "Adult" when age 18 to 70 years
}`),
    checkFile(context, report) {
        for (const issue of issuesOf(context, 'reversed-range')) {
            const [written, low, high] = [detail(issue, 'written'), detail(issue, 'low'), detail(issue, 'high')];
            const turned = swapped(written, low, high);
            const fixes = turned === undefined ? [] : [replacement(`Write \`${turned}\``, issue.range, turned)];
            report('reversed', { written, low, high }, issue.range, { fixes });
        }
    },
});

/** The range with its two figures in each other's place; nothing where they do not both stand in it as they are. */
function swapped(written: string, low: string, high: string): string | undefined {
    const number = /^\S+/;
    const sameUnit = low.replace(number, '') === high.replace(number, '');
    return exchange(written, low, high) ?? (sameUnit ? exchange(written, number.exec(low)?.[0] ?? '', number.exec(high)?.[0] ?? '') : undefined);
}

function exchange(text: string, first: string, second: string): string | undefined {
    const start = text.indexOf(first);
    const next = text.indexOf(second, start + first.length);
    return first === '' || second === '' || start < 0 || next < 0
        ? undefined
        : text.slice(0, start) + second + text.slice(start + first.length, next) + first + text.slice(next + second.length);
}
