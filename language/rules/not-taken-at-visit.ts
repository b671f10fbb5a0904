import { simpleConditions } from '../analysis/conditions.js';
import type { Encounter } from '../model/encounter.js';
import { defineRule, insertion, structural, type Fix } from './kit.js';
import { lines } from './support/examples.js';

/** A value that a condition wants from a visit which does not take it. */
export const notTakenAtVisit = defineRule({
    code: 'not-taken-at-visit',
    severity: 'error',
    summary: 'A condition asks for the value of a visit at which it is not taken.',
    why: 'Nobody could ever say whether the condition holds, so no patient would be let in, and no rule would act.',
    messages: { missing: '{value} is not taken at `{visit}`, and this condition asks for the value of that visit. Add `collect {name}` there, or name another visit.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step visit1 "First visit" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    step visit2 "Second visit" {
        by      prescriber
        timing  7 days after visit1
        collect GAD7
    }
    include severity "Depressed at both visits" when PHQ9 >= 15 at visit1 and <|PHQ9|> >= 15 at visit2
    caution anxious  "Anxious"                  when GAD7 >= 15
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step visit1 "First visit" {
        by      prescriber
        timing  once
        collect PHQ9
    }
    step visit2 "Second visit" {
        by      prescriber
        timing  7 days after visit1
        collect PHQ9, GAD7
    }
    include severity "Depressed at both visits" when PHQ9 >= 15 at visit1 and PHQ9 >= 15 at visit2
    caution anxious  "Anxious"                  when GAD7 >= 15
}`),
    waitsForReadableText: true,
    checkProtocol({ conditions, encounter, observable, collected, collects, misspelt, intact }, report) {
        for (const simple of conditions.flatMap(({ condition }) => simpleConditions(condition))) {
            const visit = 'value' in simple && simple.at ? encounter(simple.at.target) : undefined;
            const value = 'value' in simple ? observable(simple.value.of) : undefined;
            // A value that is known nowhere is told of by other rules.
            if (!('value' in simple) || !visit || !value || !collects(value) || !intact(visit) || misspelt(visit, 'observable')) {
                continue;
            }
            if (!collected.known.some(known => known.encounter === visit.id && known.value === value.id)) {
                report('missing', { value: `\`${simple.value.written}\``, visit: visit.name, name: value.name }, simple.value.range, { fixes: collecting(visit, value.name) });
            }
        }
    },
});

/** A line before the first that takes something at the visit. */
function collecting({ collections: [first] }: Encounter, value: string): readonly Fix[] {
    return first && first.range.inheritedBy === undefined ? [insertion(`Add \`collect ${value}\``, first.range, `collect ${value}\n        `, false)] : [];
}
