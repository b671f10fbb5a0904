import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import type { Protocol } from '../../model/protocol.js';
import { contextOf, type Context } from './context.js';
import { consentForm, instrument, recordForm } from './forms.js';
import { base } from './ids.js';
import { r4Observations, r5Observations } from './observations.js';
import { r4Orders, r5Orders } from './orders.js';
import { plans, r4Plan, r5Plan } from './plans.js';
import { staff } from './staff.js';
import { r4Studies, r5Studies } from './study.js';
import { codeSystem, valueSets } from './terms.js';

/** A protocol as a bundle of R4 (4.0.1). */
export function r4Bundle(protocol: Protocol): R4.Bundle {
    const context = contextOf(protocol, 'r4');
    const resources: R4.FhirResource[] = [
        ...plans(context).map(r4Plan), ...r4Orders(context), ...questionnaires(context), ...r4Observations(context), codeSystem(context), ...valueSets(context),
        ...staff(context), ...r4Studies(context),
    ];
    return { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ fullUrl: fullUrl(context, resource), resource })) };
}

/** A protocol as a bundle of R5 (5.0.0). */
export function r5Bundle(protocol: Protocol): R5.Bundle {
    const context = contextOf(protocol, 'r5');
    const resources: R5.FhirResource[] = [
        ...plans(context).map(r5Plan), ...r5Orders(context), ...questionnaires(context), ...r5Observations(context), codeSystem(context), ...valueSets(context),
        ...staff(context), ...r5Studies(context),
    ];
    return { resourceType: 'Bundle', type: 'collection', entry: resources.map(resource => ({ fullUrl: fullUrl(context, resource), resource })) };
}

function questionnaires(context: Context): (R4.Questionnaire & R5.Questionnaire)[] {
    const all = [context.protocol.used, context.protocol.own];
    return [
        ...all.flatMap(({ consents }) => consents.map(consent => consentForm(context, consent))),
        ...all.flatMap(({ records }) => records.map(record => recordForm(context, record))),
        ...all.flatMap(({ observables }) => observables.filter(({ category }) => category === 'instrument').map(observable => instrument(context, observable))),
    ];
}

function fullUrl({ protocol }: Context, { resourceType, id }: { readonly resourceType: string; readonly id?: string }): string {
    return `${base}/${protocol.name === '' ? 'protocol' : protocol.name}/${resourceType}/${id}`;
}
