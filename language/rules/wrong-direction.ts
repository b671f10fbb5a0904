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
        // Only of these is it known which way is meant; what an outcome with a name of its own counts is for its author to say.
        for (const { outcome, when } of protocol.outcomes.filter(candidate => candidate.outcome !== 'other')) {
            const falling = outcome === 'relapse' ? 'better' : 'worse';
            for (const simple of requiredConditions(when.condition)) {
                const higherIs = 'value' in simple && !simple.value.scale ? observable(simple.value.of)?.higherIs : undefined;
                if (!('value' in simple) || higherIs === undefined) {
                    continue;
                }
                const values = { value: `\`${simple.value.written}\``, direction: higherIs, outcome };
                const [right, wrong] = higherIs === falling ? ['fall', 'rise'] as const : ['rise', 'fall'] as const;
                if (simple.kind === 'change' && simple.limit === 'at-least' && simple.direction === `${wrong}s`) {
                    report('change', { ...values, right, wrong }, simple.range);
                }
                if (simple.kind === 'compare' && simple.operator.startsWith(higherIs === falling ? '>' : '<')) {
                    report('limit', { ...values, right: higherIs === falling ? '`<=`' : '`>=`', operator: simple.operator }, simple.range);
                }
            }
        }
    },
});
