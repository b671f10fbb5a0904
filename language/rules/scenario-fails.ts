import type { ProtocolFacts } from '../analysis/facts.js';
import type { Case } from '../analysis/play/cases.js';
import { resultsOf } from '../analysis/play/results.js';
import { within } from '../analysis/within.js';
import type { SourceRange } from '../model/element.js';
import { defineRule, replacement, structural } from './kit.js';
import { course } from './support/examples.js';

/** One slip makes many lines of a scenario fail: so many are told at once. */
const mostTold = 3;

const screening = (least: number): string => `
screening {
    step intake "Intake" {
        by      prescriber
        timing  7 to 1 days before dosing 1
        collect age
    }
    include adult "Age ${least} or older" when age >= ${least} years
}
day 1 is dosing 1`;

/** A patient for whom something else follows than the scenario says. */
export const scenarioFails = defineRule({
    code: 'scenario-fails',
    severity: 'error',
    summary: 'Something else follows for the patient of a scenario than it says.',
    why: 'Either the protocol does not do what its authors want, or they have changed their mind and not said so: both are found before a patient is.',
    messages: { instead: 'The scenario `{scenario}` expects `{wanted}`. {instead} Change the protocol, or the scenario.' },
    basis: structural,
    waitsForReadableText: true,
    bad: course({ more: `${screening(21)}
scenario young "A young adult" {
    given  age 18 years
    given  nothing else
    expect <|eligible|>
}` }),
    good: course({ more: `${screening(18)}
scenario young "A young adult" {
    given  age 18 years
    given  nothing else
    expect eligible
}` }),
    // A name that leads nowhere makes patients fail for its own reason, and is told where it stands.
    checkProtocol(facts, report) {
        if (facts.unresolved.length > 0) {
            return;
        }
        const told = new Map<string, number>();
        for (const { case: patient, verdicts } of resultsOf(facts)) {
            for (const { expectation, instead, accepted, because } of verdicts.filter(({ passes }) => !passes && isSound(facts, patient))) {
                const table = facts.protocol.scenarioTables.find(({ range }) => within(patient.range, range));
                const owner = table?.id ?? patient.id;
                const before = told.get(owner) ?? 0;
                told.set(owner, before + 1);
                if (before >= mostTold) {
                    continue;
                }
                const fixes = accepted === undefined ? [] : [replacement(`Expect \`${accepted}\``, expectation.range, accepted, false)];
                const related = because.map(({ text, range }) => ({ message: text, range }));
                report('instead', { instead, scenario: patient.name, wanted: expectation.written }, expectation.range, { related, fixes });
            }
        }
    },
});

/** Whether everything that a scenario names can be read and is there: other rules tell the rest, and what follows from it is no news. */
function isSound(facts: ProtocolFacts, { range, nameRange, known }: Case): boolean {
    const inside = (other: SourceRange): boolean => within(other, range) || within(other, nameRange);
    const held = (template: string | undefined, index: number): boolean =>
        facts.protocol.occurrences.some(other => other.template === template && other.index === index);
    const isNamed = known.every(fact => (fact.kind !== 'value' && fact.kind !== 'choice') || fact.value.of.target !== undefined);
    return isNamed && facts.intact({ range }) && facts.intact({ range: nameRange })
        && facts.anchors.every(({ anchor }) => !inside(anchor.range) || anchor.choice !== 'numbered' || held(anchor.target.target, anchor.index ?? 0));
}
