import { factsOf } from '../../../language/analysis/facts.js';
import type { Ceiling, Dose, Medication, Titration } from '../../../language/model/medication.js';
import { codes, label, time, written, type Asked } from './about.js';
import { escaped, type Fact } from './markdown.js';
import { amountsAtWeight, referenceWeights } from './weights.js';

const scopes: Readonly<Record<Ceiling['scope'], string>> = { dose: 'per dose', session: 'per session', total: 'in total' };

/** Route, dose, titration and ceilings. */
export function medicationFacts(asked: Asked, medication: Medication): Fact[] {
    const { doses, presentations, sessionTotal, titrations, ceilings, route } = medication;
    return [
        ['Route', label(asked, medication, route)],
        ...doses.map((dose): Fact => ['Dose', doseText(asked, dose)]),
        ['By weight', weightsText(asked, medication)],
        ['Supplied as', presentations.map(({ label: name, strength }) => `${escaped(name)} ${escaped(strength.value.written)}`).join(', ')],
        ['In one session', sessionTotal && `${escaped(sessionTotal.amount.low.value)} to ${escaped(sessionTotal.amount.high.written)}`],
        ...titrations.map((titration): Fact => [titration.change === 'raise' ? 'Raised' : 'Lowered', titrationText(titration)]),
        ...ceilings.map(({ amount, scope }): Fact => ['Never above', `${escaped(amount.value.written)} ${scopes[scope]}`]),
        ['Codes', codes(medication.codes)]
    ];
}

/** What the doses by weight come to at reference weights; without a protocol, at the usual ones. */
function weightsText({ view, protocol }: Asked, { doses }: Medication): string {
    const facts = factsOf(view.checked.model).find(candidate => candidate.protocol === protocol);
    const weights = facts ? referenceWeights(facts) : [];
    const amounts = doses.flatMap(({ choices, bounds }) => (bounds ? [bounds.low, bounds.high] : choices.map(({ value }) => value)));
    return amounts.flatMap(amount => weights.map(weight => amountsAtWeight([amount], weight, 'or'))).filter(text => text !== undefined).map(escaped).join('; ');
}

function doseText(asked: Asked, { choices, bounds, step, duration, basis, at, from, when }: Dose): string {
    return [
        bounds ? `${escaped(bounds.low.unit === bounds.high.unit ? bounds.low.value : bounds.low.written)} to ${escaped(bounds.high.written)}` : choices.map(({ value }) => escaped(value.written)).join(' or '),
        ...step ? [`in steps of ${escaped(step.value.written)}`] : [],
        ...duration ? [`over ${time(duration)}`] : [],
        ...basis ? [`as ${basis}`] : [],
        ...at ? [`at ${escaped(at.written)}`] : [],
        ...from ? [`from ${escaped(from.written)}`] : [],
        ...when ? [`when ${written(asked, when.condition.range)}`] : []
    ].join(' ');
}

function titrationText({ change, step, at, from, limit }: Titration): string {
    return [
        `in steps of ${escaped(step.value.written)} at ${escaped(at.written)}`,
        ...from ? [`from ${escaped(from.written)}`] : [],
        `${change === 'raise' ? 'up' : 'down'} to ${escaped(limit.value.written)}`
    ].join(' ');
}
