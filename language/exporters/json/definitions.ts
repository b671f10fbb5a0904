import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/definitions.js';
import { condition } from './conditions.js';
import { head, orNull, origin, references } from './element.js';
import type { Exported } from './exported.js';
import { code } from './medications.js';
import { quantityRange, span } from './quantities.js';

/** Something that can be known about a patient. */
export function observable(entry: Model.Observable): Exported<Model.Observable, Contract.Observable> {
    return {
        ...head(entry),
        category: entry.category,
        unit: entry.unit,
        bounds: orNull(entry.bounds, quantityRange),
        whole: entry.whole,
        choices: [...entry.choices],
        items: orNull(entry.items, items),
        hasTotal: entry.hasTotal,
        scales: entry.scales.map(scale),
        higherIs: entry.higherIs ?? null,
        recall: typeof entry.recall === 'string' ? entry.recall : orNull(entry.recall, span),
        ratedBy: entry.ratedBy ?? null,
        bands: entry.bands.map(band),
        codes: entry.codes.map(code),
        rights: entry.rights ?? null,
        parts: references(entry.parts),
        ...origin(entry),
    };
}

/** A result made of several. */
export function composite(entry: Model.Composite): Exported<Model.Composite, Contract.Composite> {
    return { ...head(entry), condition: condition(entry.condition), ...origin(entry) };
}

/** A condition a patient can have. */
export function diagnosis(entry: Model.Diagnosis): Exported<Model.Diagnosis, Contract.Diagnosis> {
    return { ...head(entry), codes: entry.codes.map(code), ...origin(entry) };
}

/** A class of medications. */
export function drugClass(entry: Model.DrugClass): Exported<Model.DrugClass, Contract.DrugClass> {
    return { ...head(entry), substances: [...entry.substances], codes: entry.codes.map(code), ...origin(entry) };
}

/** A route, a training, a licence, a piece of equipment, a therapeutic approach, a topic of consent. */
export function term(entry: Model.Term): Exported<Model.Term, Contract.Term> {
    return { ...head(entry), codes: entry.codes.map(code), ...origin(entry) };
}

type Items = NonNullable<Model.Observable['items']>;

function items(entry: Items): Exported<Items, Contract.InstrumentItems> {
    return { groups: entry.groups.map(itemGroup) };
}

function itemGroup(group: Model.ItemGroup): Exported<Model.ItemGroup, Contract.ItemGroup> {
    return { count: group.count, each: quantityRange(group.each) };
}

function scale(entry: Model.Scale): Exported<Model.Scale, Contract.Scale> {
    return { ...head(entry), bounds: orNull(entry.bounds, quantityRange), choices: [...entry.choices], codes: entry.codes.map(code), ...origin(entry) };
}

function band(entry: Model.Band): Exported<Model.Band, Contract.Band> {
    return { name: entry.name, label: entry.label, bounds: quantityRange(entry.bounds), ...origin(entry) };
}
