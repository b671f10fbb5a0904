import { prove } from '../analysis/criteria/eligibility.js';
import { defineRule, structural } from './kit.js';
import { file } from './support/examples.js';

const findings = [...'abcdefghijkl'];
const criteria = (name: string, ...written: readonly string[]): string => `use standard

protocol ${name} "Example" {
    version   1.0.0
    effective 2026-01-01

    team {
        role prescriber "Prescriber"
        role therapist "Therapist"
    }
    screening {
        ${written.join('\n        ')}
    }
}`;
const any = `caution any "Any finding" when at least 1 of (${findings.map(name => `prescriber judges "${name}"`).join(', ')})`;
const both = `caution both "Both agree" when ${findings.map(name => `(prescriber judges "${name}" and therapist judges "${name}")`).join(' or ')}`;

/** More conditions than are worked out while somebody types. */
export const conditionsMultiply = defineRule({
    code: 'conditions-multiply',
    severity: 'note',
    summary: 'So many conditions depend on each other that Regimen cannot say whether they contradict each other.',
    why: 'Silence about these conditions proves nothing; a reader should know it.',
    messages: { many: 'The conditions of `{protocol}` depend on each other in too many ways: whether they contradict each other has to be looked at by hand.' },
    basis: structural,
    bad: file(criteria('<|example|>', any, both)),
    good: file(criteria('example', both)),
    checkProtocol(facts, report) {
        if (!prove(facts, () => undefined)) {
            report('many', { protocol: facts.protocol.name }, facts.protocol.nameRange);
        }
    },
});
