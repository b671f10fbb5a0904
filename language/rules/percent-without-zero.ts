import { valueConditions } from '../analysis/conditions.js';
import type { QuantityRange } from '../model/quantities.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A percentage of change on a scale that does not begin at 0. */
export const percentWithoutZero = defineRule({
    code: 'percent-without-zero',
    severity: 'error',
    summary: 'A change in percent is asked of a score whose lowest value is not 0.',
    why: 'On a scale that begins at 18, a patient who goes from 36 to no symptom at all falls by only 50 %. A percentage there is no share of the symptoms.',
    messages: { share: '{value} begins at {low}, not at 0, so a percentage of it means nothing. Write the change in points, for example `falls at least 10`.' },
    basis: structural,
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect BPRS18
    }
}
outcomes {
    response when <|BPRS18 falls at least 50 % compared with intake|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect BPRS18
    }
}
outcomes {
    response when BPRS18 falls at least 10 compared with intake
}`),
    checkProtocol({ conditions, observable, scale }, report) {
        for (const simple of conditions.flatMap(({ condition }) => valueConditions(condition))) {
            const measured = observable(simple.value.of);
            const bounds = simple.value.scale ? scale(simple.value)?.bounds : measured?.bounds;
            if (simple.kind === 'change' && simple.amount.value.unit === '%' && measured?.category === 'instrument' && bounds && !beginsAtZero(bounds)) {
                report('share', { value: `\`${simple.value.written}\``, low: bounds.low.written }, simple.range);
            }
        }
    },
});

function beginsAtZero({ low }: QuantityRange): boolean {
    return /^0*(\.0*)?$/.test(low.value);
}
