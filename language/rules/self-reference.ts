import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** Something that refers to itself where another is needed. */
export const selfReference = defineRule({
    code: 'self-reference',
    severity: 'error',
    summary: 'Something refers to itself where another is needed.',
    why: 'Nobody supervises themselves, hands over to themselves, or comes a day after themselves.',
    messages: {
        supervised: '`{name}` cannot supervise itself. Name another role.',
        separate: '`{name}` cannot be separate from itself. Name another role.',
        handoff: '`{name}` goes from `{role}` to `{role}`. A handoff needs two roles.',
        timing: '`{name}` is timed by itself. For the one before it write `previous {name}`, or count from another session.',
    },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist" {
        supervised by <|therapist|>
    }
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    good: lines(`
team {
    role therapist "Therapist" {
        supervised by director
    }
    role director  "Clinical director"
}
session preparation "Preparation" {
    timing once
    staff  therapist
}`),
    checkProtocol({ protocol, encounters }, report) {
        for (const { id, name, supervisors, separateFrom } of protocol.own.roles) {
            supervisors.filter(({ target }) => target === id).forEach(({ range }) => report('supervised', { name }, range));
            separateFrom.filter(({ target }) => target === id).forEach(({ range }) => report('separate', { name }, range));
        }
        for (const { name, from, to } of protocol.own.handoffs) {
            if (from.target !== undefined && from.target === to.target) {
                report('handoff', { name, role: to.written }, to.range);
            }
        }
        for (const { id, name, schedule } of encounters) {
            const own = [...schedule?.relations ?? [], ...schedule?.series ?? []].filter(({ from }) => from.target.target === id && from.choice !== 'previous');
            own.forEach(({ from }) => report('timing', { name }, from.range));
        }
    },
});
