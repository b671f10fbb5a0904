import { rolesById, supervisionCircles } from '../analysis/supervision.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** Roles that supervise each other in a circle. */
export const supervisionCircle = defineRule({
    code: 'supervision-circle',
    severity: 'error',
    summary: 'Roles supervise each other in a circle.',
    why: 'Supervision means that somebody else answers in the end. In a circle nobody does.',
    messages: { circle: '{roles} supervise each other in a circle, so that nobody answers in the end. Let one of them be supervised from outside, or by nobody.' },
    basis: structural,
    bad: lines(`
team {
    role therapist "Therapist" {
        supervised by <|prescriber|>
    }
    role prescriber "Prescriber" {
        supervised by therapist
    }
}
session preparation "Preparation" {
    timing once
    staff  therapist, prescriber
}`),
    good: lines(`
team {
    role therapist "Therapist" {
        supervised by prescriber
    }
    role prescriber "Prescriber"
}
session preparation "Preparation" {
    timing once
    staff  therapist, prescriber
}`),
    checkProtocol({ protocol }, report) {
        const roles = rolesById([...protocol.own.roles, ...protocol.used.roles]);
        for (const circle of supervisionCircles(protocol.own.roles, roles)) {
            const [first, second] = circle;
            const line = first?.supervisors.find(({ target }) => target === second?.id);
            if (first && second && line) {
                const related = circle.slice(1).map(role => ({ message: `\`${role.name}\` is supervised in the same circle.`, range: role.nameRange }));
                report('circle', { roles: listed(circle.map(({ name }) => name), 'and') }, line.range, { related });
            }
        }
    },
});
