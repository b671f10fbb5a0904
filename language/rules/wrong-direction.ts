import { requiredConditions } from '../analysis/conditions.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A success that is a deterioration. */
export const wrongDirection = defineRule({
    code: 'wrong-direction',
    severity: 'error',
    summary: 'A response or remission is defined by a score that gets worse.',
    why: 'Patients who get worse would count as treated with success.',
    messages: {
        change: 'A higher {value} is {direction}, so it has to {right}, not {wrong}, for a {outcome}.',
        limit: 'A higher {value} is {direction}, so a {outcome} needs {right}, not `{operator}`.',
    },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
}
outcomes {
    response when <|PHQ9 rises at least 50 % compared with intake|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9
    }
}
outcomes {
    response when PHQ9 falls at least 50 % compared with intake
}`),
    checkProtocol({ protocol, observable }, report) {
        for (const { outcome, when } of protocol.outcomes) {
            for (const simple of requiredConditions(when.condition)) {
                const higherIs = 'value' in simple && !simple.value.scale ? observable(simple.value.of)?.higherIs : undefined;
                if (!('value' in simple) || higherIs === undefined) {
                    continue;
                }
                const values = { value: `\`${simple.value.written}\``, direction: higherIs, outcome };
                const [right, wrong] = higherIs === 'worse' ? ['fall', 'rise'] as const : ['rise', 'fall'] as const;
                if (simple.kind === 'change' && simple.limit === 'at-least' && simple.direction === `${wrong}s`) {
                    report('change', { ...values, right, wrong }, simple.range);
                }
                if (simple.kind === 'compare' && simple.operator.startsWith(higherIs === 'worse' ? '>' : '<')) {
                    report('limit', { ...values, right: higherIs === 'worse' ? '`<=`' : '`>=`', operator: simple.operator }, simple.range);
                }
            }
        }
    },
});
