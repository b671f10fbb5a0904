import { valueConditions } from '../analysis/conditions.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A total of an instrument that has none. */
export const scoreWithoutTotal = defineRule({
    code: 'score-without-total',
    severity: 'error',
    summary: 'An instrument without a total score is used as if it had one.',
    why: 'The parts of such an instrument mean different things. Their sum means nothing, and two sites would add them up differently.',
    messages: {
        scales: '`{instrument}` has no total score. Name the scale, for example `{example}`.',
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
        for (const { value } of [...compared, ...protocol.endpoints]) {
            const instrument = observable(value.of);
            if (instrument && !instrument.hasTotal && !value.scale) {
                const [first] = instrument.scales;
                const end = { ...value.range, start: value.range.end };
                const fixes = instrument.scales.map(({ name, label }) => ({
                    title: `Write \`${value.written}.${name}\` (${label})`, edits: [{ range: end, newText: `.${name}` }], preferred: instrument.scales.length === 1,
                }));
                if (first) {
                    report('scales', { instrument: instrument.name, example: `${value.written}.${first.name}` }, value.range, { fixes });
                } else {
                    report('none', { instrument: instrument.name }, value.range);
                }
            }
        }
    },
});
