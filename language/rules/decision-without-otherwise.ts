import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { patientText } from '../analysis/words/patient.js';
import { usdm } from './sources.js';

/** A decision that can end without an answer. */
export const decisionWithoutOtherwise = defineRule({
    code: 'decision-without-otherwise',
    severity: 'error',
    summary: 'A decision does not say what happens when none of its branches applies.',
    why: 'A value can be missing, and a branch over a missing value is passed over. Without `otherwise` nobody knows how to go on.',
    messages: {
        missing: 'The decision `{decision}` does not say what happens when no branch applies, or a value is missing. Add an `otherwise` line.',
        gap: 'The decision `{decision}` does not say what happens at {patient}, nor when a value is missing. Add an `otherwise` line.',
    },
    basis: sourced(usdm('DDF00038')),
    asksFor: 'stopping',
    bad: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9
}
outcomes {
    decide <|next|> "Next step" at meeting {
        when PHQ9 >= 20 then review by prescriber
    }
}`),
    good: lines(`
team {
    role prescriber "Prescriber"
}
session meeting "Visit" {
    timing  once
    staff   prescriber
    collect PHQ9
}
outcomes {
    decide next "Next step" at meeting {
        when PHQ9 >= 20 then review by prescriber
        otherwise       continue
    }
}`),
    waitsForReadableText: true,
    checkProtocol(facts, report) {
        const open = facts.protocol.decisions.filter(decision => !decision.otherwise && facts.intact(decision));
        const proved = prove(facts, ({ patients }) => {
            for (const { name, nameRange, branches } of open) {
                const patient = patientText(patients.someone(patients.all(branches.map(({ when }) => patients.not(patients.meeting(when.condition))))) ?? []);
                report(patient === '' ? 'missing' : 'gap', { decision: name, patient }, nameRange);
            }
        });
        open.filter(() => !proved).forEach(({ name, nameRange }) => report('missing', { decision: name }, nameRange));
    },
});
