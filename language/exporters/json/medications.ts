import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/medication.js';
import { evaluated } from './conditions.js';
import { head, orNull, origin, reference, silence } from './element.js';
import type { Exported } from './exported.js';
import { anchor } from './points.js';
import { quantityRange, span, stated } from './quantities.js';

/** A code in a public coding system. */
export function code(entry: Model.Code): Exported<Model.Code, Contract.Code> {
    return { system: entry.system, code: entry.code };
}

/** A medication with its route, dose, titration and ceilings. */
export function medication(drug: Model.Medication): Exported<Model.Medication, Contract.Medication> {
    return {
        ...head(drug),
        codes: drug.codes.map(code),
        route: orNull(drug.route, reference),
        doses: drug.doses.map(dose),
        presentations: drug.presentations.map(presentation),
        sessionTotal: orNull(drug.sessionTotal, sessionTotal),
        titrations: drug.titrations.map(titration),
        ceilings: drug.ceilings.map(ceiling),
        silences: drug.silences.map(silence),
        ...origin(drug),
    };
}

function dose(figure: Model.Dose): Exported<Model.Dose, Contract.Dose> {
    return {
        choices: figure.choices.map(stated),
        bounds: orNull(figure.bounds, quantityRange),
        step: orNull(figure.step, stated),
        duration: orNull(figure.duration, span),
        basis: figure.basis ?? null,
        at: orNull(figure.at, anchor),
        from: orNull(figure.from, anchor),
        when: orNull(figure.when, evaluated),
        ...origin(figure),
    };
}

function presentation(product: Model.Presentation): Exported<Model.Presentation, Contract.Presentation> {
    return { label: product.label, strength: stated(product.strength), apart: orNull(product.apart, span), ...origin(product) };
}

function sessionTotal(total: Model.SessionTotal): Exported<Model.SessionTotal, Contract.SessionTotal> {
    return { amount: quantityRange(total.amount), ...origin(total) };
}

function titration(change: Model.Titration): Exported<Model.Titration, Contract.Titration> {
    return {
        change: change.change,
        step: stated(change.step),
        at: anchor(change.at),
        from: orNull(change.from, anchor),
        limit: stated(change.limit),
        when: orNull(change.when, evaluated),
        ...origin(change),
    };
}

function ceiling(limit: Model.Ceiling): Exported<Model.Ceiling, Contract.Ceiling> {
    return { amount: stated(limit.amount), scope: limit.scope, ...origin(limit) };
}
