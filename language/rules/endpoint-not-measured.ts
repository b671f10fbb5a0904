import { isTakenAround } from '../analysis/endpoint-times.js';
import type { TimePoint } from '../model/timing.js';
import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** An endpoint that is never measured. */
export const endpointNotMeasured = defineRule({
    code: 'endpoint-not-measured',
    severity: 'error',
    summary: 'An endpoint is judged at a visit, or at a time, at which its value is not taken.',
    why: 'The figure by which the treatment is judged would be missing for every patient.',
    messages: {
        missing: '{value} is not taken at `{visit}`, and the endpoint `{endpoint}` needs it there. Add `collect {name}` to it, or a `measure` line.',
        apart: 'The endpoint `{endpoint}` is judged `{time}`, and {value} is taken at no time near that. Add `measure {name} {time}`, or correct the time.',
    },
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
    checkProtocol(facts, report) {
        const { protocol, collected, observable, encounter, misspelt, intact } = facts;
        for (const { of, point, name } of protocol.endpoints) {
            if (of.kind === 'share' || !point) {
                continue;
            }
            const { value } = of;
            const visit = point.kind === 'relation' ? encounter(point.relation.from.target) : undefined;
            const measured = observable(value.of);
            if (!measured || (visit && (!intact(visit) || misspelt(visit, 'observable')))) {
                continue;
            }
            const taken = collected.known.some(known => known.encounter === visit?.id && known.value === measured.id);
            if (visit && !taken) {
                report('missing', { value: `\`${value.written}\``, visit: visit.name, endpoint: name, name: measured.name }, value.range);
            } else if (isApart(point) && facts.collects(measured) && !isTakenAround(facts, value.of, point)) {
                report('apart', { value: `\`${value.written}\``, time: writtenOf(point), endpoint: name, name: measured.name }, value.range);
            }
        }
    },
});

/** Whether a point lies apart from every visit. */
function isApart(point: TimePoint): boolean {
    return point.kind !== 'relation' || (point.relation.direction !== 'at' && point.relation.direction !== 'same-day');
}

function writtenOf(point: TimePoint): string {
    return point.kind === 'relation' ? point.relation.written : point.kind === 'day' ? point.day.written : point.week.written;
}
