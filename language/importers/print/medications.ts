import type * as Contract from '../../generated/contract.js';
import { when } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { nameIn } from './names.js';
import { anchor } from './points.js';
import { amount, amountRange, span } from './quantities.js';
import { codes, origin, quoted, silence } from './texts.js';

/** A medication with its route, doses, titration and ceilings. */
export function medication(drug: Contract.Medication): Line {
    return block(words('medication', drug.name, quoted(drug.label), codes(drug.codes), origin(drug)), [
        ...drug.silences.map(silence),
        ...drug.route === null ? [] : [`route ${nameIn(drug.route)}`],
        ...drug.doses.map(dose),
        ...drug.presentations.map(product =>
            words('supplied as', quoted(product.label), amount(product.strength), product.apart && `at least ${span(product.apart)} apart`, origin(product))),
        ...drug.sessionTotal ? [words('session total', amountRange(drug.sessionTotal.amount), origin(drug.sessionTotal))] : [],
        ...drug.titrations.map(titration),
        ...drug.ceilings.map(limit => words('never above', amount(limit.amount), scopes[limit.scope], origin(limit))),
    ]);
}

const scopes = { dose: 'per dose', session: 'per session', total: 'in total' } as const;

function dose(figure: Contract.Dose): string {
    return words(
        'dose', figure.bounds ? amountRange(figure.bounds) : figure.choices.map(amount).join(' or '), figure.step && `in steps of ${amount(figure.step)}`,
        figure.duration && `over ${span(figure.duration)}`, figure.basis && `as ${figure.basis}`,
        figure.at ? `at ${anchor(figure.at)}` : figure.from && `from ${anchor(figure.from)}`, when(figure.when), origin(figure),
    );
}

function titration(change: Contract.Titration): string {
    return words(
        `${change.change} in steps of ${amount(change.step)} at ${anchor(change.at)}`, change.from && `from ${anchor(change.from)}`,
        `${change.change === 'raise' ? 'up to' : 'down to'} ${amount(change.limit)}`, when(change.when), origin(change),
    );
}
