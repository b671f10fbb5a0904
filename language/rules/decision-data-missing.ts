import { valueConditions } from '../analysis/conditions.js';
import type { Measurement } from '../model/condition.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A branch over a value that the decision does not look at. */
export const decisionDataMissing = defineRule({
    code: 'decision-data-missing',
    severity: 'warning',
    summary: 'A branch uses a value that the decision’s `on` does not list.',
    why: '`on` says which measurement counts. For a value that is not listed, each reader takes another one: the last, or the one at intake.',
    messages: { missing: 'The decision looks at {listed}, and this branch needs {value}. Add `{value} …` with its point in time after `on`.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9, GAD7
}
outcomes {
    decide next "Next step" at meeting on PHQ9 at meeting {
        when PHQ9 >= 20     then review by prescriber
        when <|GAD7|> >= 15 then review by prescriber
        otherwise           continue
    }
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9, GAD7
}
outcomes {
    decide next "Next step" at meeting on PHQ9 at meeting, GAD7 at meeting {
        when PHQ9 >= 20 then review by prescriber
        when GAD7 >= 15 then review by prescriber
        otherwise       continue
    }
}`),
    checkProtocol({ protocol, intact }, report) {
        for (const { data, branches, ...decision } of protocol.decisions) {
            const used = branches.flatMap(({ when }) => valueConditions(when.condition)).filter(({ at }) => !at);
            for (const { value } of data.length > 0 && intact(decision) ? used : []) {
                if (value.of.target !== undefined && !data.some(datum => covers(datum.value, value))) {
                    report('missing', { listed: data.map(datum => `\`${datum.value.written}\``).join(', '), value: value.written }, value.range);
                }
            }
        }
    },
});

/** A listed instrument covers its scales. */
function covers(listed: Measurement, used: Measurement): boolean {
    return listed.of.target === used.of.target && (!listed.scale || listed.scale.written === used.scale?.written);
}
