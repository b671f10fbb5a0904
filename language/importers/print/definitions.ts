import type * as Contract from '../../generated/contract.js';
import { condition } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { names } from './names.js';
import { amountRange, span, unitWord } from './quantities.js';
import { codes, origin, ownLabel, quoted } from './texts.js';

/** An instrument, a vital sign, a laboratory test, a fact, or a panel of them. */
export function observable(entry: Contract.Observable): Line {
    const head = words(entry.category, entry.name, quoted(entry.label));
    if (entry.category === 'panel') {
        return words(head, 'of', names(entry.parts), codes(entry.codes), origin(entry));
    }
    return block(words(head, origin(entry)), [
        ...entry.unit === '1' ? [] : [`unit ${unitWord(entry.unit)}`],
        ...entry.bounds ? [`range ${amountRange(entry.bounds)}`] : [],
        ...entry.whole ? ['whole numbers'] : [],
        ...entry.items ? [`items ${entry.items.groups.map(({ count, each }) => `${count} from ${amountRange(each)}`).join(' and ')}`] : [],
        ...entry.hasTotal ? [] : ['no total'],
        ...entry.choices.length > 0 ? [`values ${entry.choices.join(', ')}`] : [],
        ...entry.scales.map(scale),
        ...entry.higherIs ? [`higher is ${entry.higherIs}`] : [],
        ...entry.recall ? [`recall ${typeof entry.recall === 'string' ? entry.recall : span(entry.recall)}`] : [],
        ...entry.ratedBy ? [`rated by ${entry.ratedBy}`] : [],
        ...entry.bands.map(band => words('band', band.name, ownLabel(band), amountRange(band.bounds), origin(band))),
        ...entry.codes.map(code => codes([code])),
        ...entry.rights === null ? [] : [`rights ${quoted(entry.rights)}`],
    ], 'where needed');
}

function scale(part: Contract.Scale): string {
    const values = part.bounds ? amountRange(part.bounds) : `values ${part.choices.join(', ')}`;
    return words('scale', part.name, quoted(part.label), values, codes(part.codes));
}

/** A result made of several. */
export function composite(entry: Contract.Composite): string {
    return words('define', entry.name, quoted(entry.label), 'when', condition(entry.condition), origin(entry));
}

/** A condition that a patient can have. */
export function diagnosis(entry: Contract.Diagnosis): string {
    return words('condition', entry.name, quoted(entry.label), codes(entry.codes), origin(entry));
}

/** A class of medications. */
export function drugClass(entry: Contract.DrugClass): string {
    const substances = entry.substances.length > 0 ? `of ${entry.substances.map(quoted).join(', ')}` : undefined;
    return words('class', entry.name, quoted(entry.label), substances, codes(entry.codes), origin(entry));
}

/** A route, a training, a licence, a piece of equipment, an approach, a procedure, a topic of consent. */
export function term(entry: Contract.Term): string {
    return words(entry.kind, entry.name, quoted(entry.label), codes(entry.codes), origin(entry));
}
