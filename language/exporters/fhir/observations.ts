import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { Observable } from '../../model/definitions.js';
import { spanText } from '../../analysis/words/moments.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { reference } from '../json/element.js';
import { quantity, range } from './amounts.js';
import { canonical, conceptOf, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import { metadata } from './metadata.js';
import { some } from './step.js';
import type * as Fhir from './types.js';

/** Everything that is measured and is no instrument: vital signs, laboratory tests, facts, and panels of these. */
export function measured({ protocol: { used, own } }: Context): readonly Observable[] {
    return [...used.observables, ...own.observables].filter(({ category }) => category !== 'instrument');
}

const dataTypes = { vital: 'Quantity', lab: 'Quantity', fact: 'Quantity', panel: 'Quantity', instrument: 'Quantity' } as const;

function dataType({ category, choices }: Observable): 'Quantity' | 'CodeableConcept' {
    return choices.length > 0 ? 'CodeableConcept' : dataTypes[category];
}

function unit({ unit: code }: Observable): Fhir.Coding {
    const { system, unit: display } = quantity({ value: '1', unit: code });
    return { system, code, display };
}

/** What holds of an observable in words: how recent, by whom, of which parts. */
export function observableText({ names }: Context, observable: Observable): string {
    const { recall, ratedBy, higherIs, whole, parts, bands } = observable;
    return sentence(
        parts.length > 0 && `consists of ${names.list(parts)}`, whole && 'whole numbers', ratedBy && `rated by the ${ratedBy}`,
        recall && `about ${typeof recall === 'string' ? recall : spanText(recall)}`,
        higherIs && `higher is ${higherIs}`, ...bands.map(band => `${band.label}: ${formatQuantity(band.bounds.low)} to ${formatQuantity(band.bounds.high)}`),
    );
}

/** The set of the answers that a value can have; nothing for one that is a figure. */
function answers(context: Context, { id, choices }: Pick<Observable, 'id' | 'choices'>): string | undefined {
    return choices.length === 0 ? undefined : canonical(context, 'ValueSet', id);
}

/** What is measured, by R4, which knows neither a status nor a description of it. */
export function r4Observations(context: Context): R4.ObservationDefinition[] {
    return measured(context).map((observable): R4.ObservationDefinition => ({
        resourceType: 'ObservationDefinition', id: fhirId(observable.id), ...provenance(observable), code: conceptOf(context, observable.id),
        permittedDataType: [dataType(observable)], ...words(context, observable),
        ...dataType(observable) === 'Quantity' && observable.category !== 'panel' && { quantitativeDetails: { unit: { coding: [unit(observable)] } } },
        ...observable.bounds && { qualifiedInterval: [{ category: 'absolute', range: range(observable.bounds) }] },
        ...observable.choices.length > 0 && { validCodedValueSet: { reference: `ValueSet/${fhirId(observable.id)}` } },
    }));
}

function words(context: Context, observable: Observable): { method?: Fhir.CodeableConcept } {
    const text = observableText(context, observable);
    return text === '' ? {} : { method: { text } };
}

/** What is measured, by R5. */
export function r5Observations(context: Context): R5.ObservationDefinition[] {
    return measured(context).map((observable): R5.ObservationDefinition => {
        const set = answers(context, observable);
        return {
            resourceType: 'ObservationDefinition', ...provenance(observable), ...metadata(context, 'ObservationDefinition', observable), code: conceptOf(context, observable.id),
            permittedDataType: [dataType(observable)], ...words(context, observable),
            ...dataType(observable) === 'Quantity' && observable.category !== 'panel' && { permittedUnit: [unit(observable)] },
            ...(observable.bounds ?? set) !== undefined && {
                qualifiedValue: [{ ...observable.bounds && { rangeCategory: 'absolute', range: range(observable.bounds) }, ...set && { validCodedValueSet: set } }],
            },
            ...some('hasMember', observable.parts.map(part => ({ reference: `ObservationDefinition/${fhirId(reference(part))}` }))),
        };
    });
}
