import { defineRule, structural } from './kit.js';
import { lines } from './support/examples.js';

/** A screening step that has no place in the course. */
export const stepWithoutTiming = defineRule({
    code: 'step-without-timing',
    severity: 'warning',
    summary: 'A screening step does not say when it takes place.',
    why: 'Screening results age. Without a timing nobody knows whether a value is recent enough when treatment starts.',
    messages: { missing: 'The screening step `{step}` does not say when it takes place. Write for example `{example}`.' },
    basis: structural,
    asksFor: 'timing',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
screening {
    step <|intake|> "Intake" {
        by      prescriber
        collect PHQ9
    }
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
}`),
    waitsForReadableText: true,
    checkProtocol({ protocol, dosing, intact }, report) {
        const anchor = dosing[0]?.name;
        const example = anchor === undefined ? 'timing once' : `timing 28 to 3 days before ${anchor} 1`;
        for (const step of protocol.steps) {
            if (!step.schedule && intact(step)) {
                report('missing', { step: step.name, example }, step.nameRange);
            }
        }
    },
});
