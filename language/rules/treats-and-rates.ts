import type { ProtocolFacts } from '../analysis/facts.js';
import type { Ref } from '../model/element.js';
import { defineRule, replacement, structural } from './kit.js';
import { course } from './support/examples.js';

const team = `
team {
    role prescriber "Prescriber"
    role rater      "Independent rater" separate from prescriber
}`;

const rest = (by: string): string => `
session followUp "Follow-up" {
    timing  7 days after last dosing
    staff   rater, prescriber
    collect MADRS by rater
}
outcomes {
    measure  MADRS at followUp by ${by}
    remission when MADRS <= 10
}`;

/** Somebody rates the success of their own treatment. */
export const treatsAndRates = defineRule({
    code: 'treats-and-rates',
    severity: 'warning',
    summary: 'A rating by which the treatment is judged is left to somebody who treats, though a role is kept apart for it.',
    why: 'Who gives the treatment sees it succeed more often. The protocol has a separate role so that this does not happen.',
    messages: {
        treats: '`{role}` works in `{session}` and rates {value} here, by which the treatment is judged. `{rater}` is kept separate from `{role}`: let `{rater}` do it.',
    },
    basis: structural,
    bad: course({ team, more: rest('<|prescriber|>') }),
    good: course({ team, more: rest('rater') }),
    checkProtocol(facts, report) {
        const judged = judgedBy(facts);
        const ratings = [
            ...facts.encounters.flatMap(({ collections }) => collections.flatMap(({ items, by }) => ({ values: items.map(({ of }) => of), by }))),
            ...facts.protocol.measures.map(({ value, by }) => ({ values: [value.of], by })),
        ];
        for (const { values, by } of ratings) {
            const value = values.find(({ target }) => target !== undefined && judged.has(target));
            for (const role of value ? by : []) {
                const session = facts.dosing.find(({ staff }) => staff.some(({ role: { target } }) => target !== undefined && target === role.target));
                const rater = role.target === undefined ? undefined
                    : facts.protocol.own.roles.find(({ separateFrom }) => separateFrom.some(({ target }) => target === role.target));
                if (value && session && rater && !by.some(({ target }) => target === rater.id)) {
                    const fixes = [replacement(`Write \`${rater.name}\``, role.range, rater.name)];
                    report('treats', { role: role.written, session: session.name, value: `\`${value.written}\``, rater: rater.name }, role.range, { fixes });
                }
            }
        }
    },
});

/** Ids of the instruments that an endpoint or an outcome looks at. */
function judgedBy({ protocol, needed, observable }: ProtocolFacts): ReadonlySet<string> {
    const refs: readonly Ref[] = [
        ...protocol.endpoints.flatMap(({ of }) => (of.kind === 'value' ? [of.value.of] : [])),
        ...protocol.outcomes.flatMap(({ when }) => needed(when.condition).map(({ of }) => of)),
    ];
    return new Set(refs.filter(ref => observable(ref)?.category === 'instrument').flatMap(({ target }) => target ?? []));
}
