import { valueConditions } from '../analysis/conditions.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A change from a value that nobody took. */
export const baselineNotMeasured = defineRule({
    code: 'baseline-not-measured',
    severity: 'error',
    summary: 'A change is counted from a visit at which the value is not taken.',
    why: 'Without the value at the baseline there is nothing to compare with, and the outcome is missing for every patient.',
    messages: { missing: '{value} is compared with `{baseline}`, and it is not taken there. Add `collect {name}` to {kind} `{encounter}`.' },
    basis: structural,
    asksFor: 'baseline',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect GAD7
    }
}
session followUp "Follow-up" {
    timing  once, 4 weeks after intake
    staff   prescriber
    collect PHQ9, GAD7
}
outcomes {
    response when PHQ9 falls at least 50 % compared with <|intake|>
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step intake "Intake" {
        by      prescriber
        timing  once
        collect PHQ9, GAD7
    }
}
session followUp "Follow-up" {
    timing  once, 4 weeks after intake
    staff   prescriber
    collect PHQ9, GAD7
}
outcomes {
    response when PHQ9 falls at least 50 % compared with intake
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, conditions, collected, observable, encounter, misspelt, intact }, report) {
        const changes = conditions.flatMap(({ condition }) => valueConditions(condition)).flatMap(simple =>
            (simple.kind === 'change' ? [{ value: simple.value, baseline: simple.baseline }] : []));
        const endpoints = protocol.endpoints.flatMap(({ of, baseline }) => (baseline && of.kind === 'value' ? [{ value: of.value, baseline }] : []));
        const reported = new Set<string>();
        for (const { value, baseline } of [...changes, ...endpoints]) {
            const visit = encounter(baseline.target);
            const measured = observable(value.of);
            const key = `${visit?.id} ${measured?.id}`;
            const taken = collected.known.some(known => known.encounter === visit?.id && known.value === measured?.id);
            if (visit && measured && !taken && !reported.has(key) && intact(visit) && !misspelt(visit, 'observable')) {
                reported.add(key);
                const kind = visit.kind === 'step' ? 'the screening step' : 'the session';
                const values = { value: `\`${value.written}\``, baseline: baseline.written, name: measured.name, kind, encounter: visit.name };
                report('missing', values, baseline.range);
            }
        }
    },
});
