import { valueConditions, type ValueCondition } from '../analysis/conditions.js';
import type { Measurement } from '../model/condition.js';
import type { Scale } from '../model/definitions.js';
import type { QuantityRange } from '../model/quantities.js';
import { compareQuantities } from '../syntax/quantity.js';
import { defineRule, structural, type Fix } from './kit.js';
import { lines } from './support/examples.js';
import { listed } from './support/words.js';

/** A total of an instrument that has none. */
export const scoreWithoutTotal = defineRule({
    code: 'score-without-total',
    severity: 'error',
    summary: 'An instrument without a total score is used as if it had one.',
    why: 'The parts of such an instrument mean different things. Their sum means nothing, and two sites would add them up differently.',
    messages: {
        scales: '`{instrument}` has no total score. Name the scale, for example `{example}`.',
        parts: '`{panel}` is several values. Name the one that counts: {parts}.',
        none: '`{instrument}` has no total score, so it cannot be compared with a figure.',
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
        collect CSSRS
    }
    exclude suicidality "Suicidal ideation" when <|CSSRS|> >= 4
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect CSSRS
    }
    exclude suicidality "Suicidal ideation" when CSSRS.ideation >= 4
}`),
    checkProtocol({ protocol, conditions, observable }, report) {
        const compared = conditions.flatMap(({ condition }) => valueConditions(condition)).filter(({ kind }) => kind !== 'choice');
        const endpoints = protocol.endpoints.flatMap(({ of }) => (of.kind === 'value' ? [of] : []));
        for (const used of [...compared, ...endpoints]) {
            const instrument = observable(used.value.of);
            if (!instrument || instrument.hasTotal || used.value.scale) {
                continue;
            }
            const fitting = instrument.scales.filter(({ bounds }) => !('amount' in used) || (bounds && isWithin(used, bounds)));
            const [first = instrument.scales[0]] = fitting;
            if (first) {
                const fixes = fitting.map(scale => naming(used.value, scale, fitting.length === 1));
                report('scales', { instrument: instrument.name, example: `${used.value.written}.${first.name}` }, used.value.range, { fixes });
            } else if (instrument.parts.length > 0) {
                const parts = instrument.parts.map(({ written }) => written);
                report('parts', { panel: instrument.name, parts: listed(parts) }, used.value.range, { fixes: parts.map(part => inPlaceOf(used.value, part)) });
            } else {
                report('none', { instrument: instrument.name }, used.value.range);
            }
        }
    },
});

/** Whether a scale can have the figure that it would be compared with. */
function isWithin(condition: ValueCondition, bounds: QuantityRange): boolean {
    return condition.kind !== 'compare' || (compareQuantities(condition.amount.value, bounds.low) !== -1 && compareQuantities(condition.amount.value, bounds.high) !== 1);
}

function inPlaceOf({ range }: Measurement, newText: string): Fix {
    return { title: `Write \`${newText}\``, edits: [{ range, newText }], preferred: false };
}

function naming({ written, range }: Measurement, { name, label }: Scale, preferred: boolean): Fix {
    return { title: `Write \`${written}.${name}\` (${label})`, edits: [{ range: { ...range, start: range.end }, newText: `.${name}` }], preferred };
}
