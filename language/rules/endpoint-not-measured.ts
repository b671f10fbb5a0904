import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** An endpoint that is never measured. */
export const endpointNotMeasured = defineRule({
    code: 'endpoint-not-measured',
    severity: 'error',
    summary: 'An endpoint is judged at a visit at which its value is not taken.',
    why: 'The figure by which the treatment is judged would be missing for every patient.',
    messages: { missing: '{value} is not taken at `{visit}`, and the endpoint `{endpoint}` needs it there. Add `collect {name}` to it, or a `measure` line.' },
    basis: structural,
    asksFor: 'outcomes',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
session followUp "Follow-up" {
    timing  once
    staff   prescriber
    collect GAD7
}
outcomes {
    primary relief "PHQ-9 at follow-up" <|PHQ9|> at followUp
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
session followUp "Follow-up" {
    timing  once
    staff   prescriber
    collect PHQ9, GAD7
}
outcomes {
    primary relief "PHQ-9 at follow-up" PHQ9 at followUp
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, collected, observable, encounter, misspelt, intact }, report) {
        for (const { of, point, name } of protocol.endpoints) {
            if (of.kind === 'share') {
                continue;
            }
            const { value } = of;
            const visit = point?.kind === 'relation' ? encounter(point.relation.from.target) : undefined;
            const measured = observable(value.of);
            const taken = collected.known.some(known => known.encounter === visit?.id && known.value === measured?.id);
            if (visit && measured && !taken && intact(visit) && !misspelt(visit, 'observable')) {
                report('missing', { value: `\`${value.written}\``, visit: visit.name, endpoint: name, name: measured.name }, value.range);
            }
        }
    },
});
