import { encounters } from '../analysis/elements.js';
import { solvedCourse } from '../analysis/time/course.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { usdm } from './sources.js';

/** A session that is held once and may be put off for ever; where a series begins is often left to the patient. */
export const unboundedWait = defineRule({
    code: 'unbounded-wait',
    severity: 'warning',
    summary: 'A timing says from when on a session may be held, and nothing says by when.',
    why: 'A follow-up with no last day is put off until it is forgotten, and every reader thinks of another day.',
    messages: { open: 'Nothing says by when `{name}` is held. Give the window its other end, as in `{example}`, or add `window not stated`.' },
    basis: sourced(usdm('DDF00006')),
    asksFor: 'windows',
    bad: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session followUp "Follow-up" {
    timing once, <|at least 7 days after start|>
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist"
}
session start "First session" {
    timing once
    staff  therapist
}
session followUp "Follow-up" {
    timing once, 7 to 14 days after start
    staff  therapist
}`),
    checkProtocol({ protocol, intact }, report) {
        const { network, solved } = solvedCourse(protocol);
        for (const { id, name, schedule } of solved.consistent ? encounters(protocol) : []) {
            const open = schedule?.relations.find(({ lower, upper, direction }) => direction === 'after' && lower !== undefined && upper === undefined);
            const first = protocol.occurrences.find(({ template }) => template === id);
            if (schedule?.repeat.maximum !== 1 || !open || !first || schedule.tolerance?.kind === 'not-stated' || !intact(schedule)) {
                continue;
            }
            const anchor = first.timings.find(({ range }) => range.start === open.range.start && range.uri === open.range.uri)?.from;
            const [from, to] = [network.days.get(anchor ?? ''), network.days.get(first.id)];
            if (from !== undefined && to !== undefined && solved.mostAfter(from)[to] === Infinity) {
                const example = `${open.written}, at most 4 weeks after ${open.from.written}`;
                report('open', { name, example }, open.range);
            }
        }
    },
});
