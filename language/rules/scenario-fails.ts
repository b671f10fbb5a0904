import type { ProtocolFacts } from '../analysis/facts.js';
import type { Case } from '../analysis/play/cases.js';
import type { Verdict } from '../analysis/play/expectations.js';
import { failuresOf, type Failing, type Failure } from '../analysis/play/failures.js';
import { resultsOf } from '../analysis/play/results.js';
import { within } from '../analysis/within.js';
import type { SourceRange } from '../model/element.js';
import { defineRule, replacement, structural, type Fix, type Related, type Report } from './kit.js';
import { course } from './support/examples.js';
import { listed } from './support/words.js';

/** One slip makes many rows of a table fail: so many are told at once. */
const mostTold = 3;

/** So many scenarios are called by their names in one message. */
const mostNamed = 5;

const messages = {
    instead: 'The scenario `{scenario}` expects `{wanted}`. {instead} Change the protocol, or the scenario.',
    also: 'The scenario `{scenario}` expects `{wanted}`. {instead} For this reason {n} of its lines fail. Change the protocol, or the scenario.',
    together: '{n} scenarios fail for one reason, which lies here. {reason} Change this, or the scenarios: {scenarios}.',
    alike: '{n} scenarios fail for one reason. {reason} Change the protocol, or the scenarios: {scenarios}.',
} as const;

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
    messages,
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
        const results = facts.unresolved.length > 0 ? [] : resultsOf(facts).filter(result => !result.passes && isSound(facts, result.case));
        for (const failure of failuresOf(facts, results)) {
            tell(facts, failure, report);
        }
    },
});

/** Tells a cause: where one scenario fails, at its line; where several do, at the line of the protocol that decided, if that is its own. */
function tell(facts: ProtocolFacts, { failing, place }: Failure, report: Report<typeof messages>): void {
    if (failing.length === 1) {
        tellOne(failing[0], report);
        return;
    }
    const [{ verdicts: [lead], cause }] = failing;
    const isOwn = place?.range.uri === facts.protocol.range.uri && place.range.inheritedBy === undefined;
    const range = place && isOwn ? place.range : lead.expectation.range;
    const related = fewOfEach(facts, failing).map(({ patient: { name }, verdicts: [first] }) => placeOf(name, first));
    const fixes = accepting(failing.flatMap(({ verdicts }) => verdicts), range);
    report(isOwn ? 'together' : 'alike', { n: failing.length, reason: cause.text, scenarios: namesOf(failing) }, range, { related, fixes });
}

function tellOne({ patient: { name }, verdicts }: Failing, report: Report<typeof messages>): void {
    const [{ expectation: { range, written }, instead, because }, ...others] = verdicts;
    const values = { instead, scenario: name, wanted: written };
    const related = [...because.map(({ text, range: at }) => ({ message: text, range: at })), ...others.map(verdict => placeOf(name, verdict))];
    const extras = { related, fixes: accepting(verdicts, range) };
    if (others.length > 0) {
        report('also', { ...values, n: verdicts.length }, range, extras);
    } else {
        report('instead', values, range, extras);
    }
}

function placeOf(scenario: string, { expectation: { written, range }, instead }: Verdict): Related {
    return { message: `The scenario \`${scenario}\` expects \`${written}\`. ${instead}`, range };
}

/** The patients to tell of: of each table only the first. */
function fewOfEach({ protocol }: ProtocolFacts, failing: readonly Failing[]): readonly Failing[] {
    const told = new Map<string, number>();
    return failing.filter(({ patient }) => {
        const owner = protocol.scenarioTables.find(({ range }) => within(patient.range, range))?.id ?? patient.id;
        told.set(owner, (told.get(owner) ?? 0) + 1);
        return (told.get(owner) ?? 0) <= mostTold;
    });
}

/** The names of the scenarios, of many only the first. */
function namesOf(failing: readonly Failing[]): string {
    const names = [...new Set(failing.map(({ patient }) => patient.name))];
    const more = names.length - mostNamed;
    return more > 1 ? `${names.slice(0, mostNamed).map(name => `\`${name}\``).join(', ')} and ${more} more` : listed(names, 'and');
}

/** Takes over what happens, in each line that says otherwise, and in all of them at once. */
function accepting(verdicts: readonly Verdict[], shown: SourceRange): readonly Fix[] {
    const edits = verdicts.flatMap(({ accepted, expectation: { range } }) => (accepted === undefined ? [] : [{ range, newText: accepted }]));
    const single = edits.map(edit => ({ ...replacement(`Expect \`${edit.newText}\``, edit.range, edit.newText, false), ...(!within(edit.range, shown) && { onlyThere: true as const }) }));
    const all: readonly Fix[] = edits.length < 2 ? [] : [{ title: edits.length === 2 ? 'Expect what happens in both lines' : `Expect what happens in all ${edits.length} lines`, edits, preferred: false }];
    return [...single, ...all];
}

/** Whether everything that a scenario names can be read and is there: other rules tell the rest, and what follows from it is no news. */
function isSound(facts: ProtocolFacts, { range, nameRange, known }: Case): boolean {
    const inside = (other: SourceRange): boolean => within(other, range) || within(other, nameRange);
    const held = (template: string | undefined, index: number): boolean =>
        facts.protocol.occurrences.some(other => other.template === template && other.index === index);
    const isNamed = known.every(fact => (fact.kind !== 'value' && fact.kind !== 'choice') || fact.value.of.target !== undefined);
    return isNamed && facts.intact({ range }) && facts.intact({ range: nameRange })
        && facts.anchors.every(({ anchor }) => !inside(anchor.range) || anchor.choice !== 'numbered' || held(anchor.target.target, anchor.index ?? 0));
}
