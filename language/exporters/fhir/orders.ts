import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import { canonical, conceptOf, provenance, type Context } from './context.js';
import { givings, routeOf, type Giving } from './doses.js';
import { fhirId } from './ids.js';
import { metadata, related } from './metadata.js';
import { measured } from './observations.js';
import { some } from './step.js';
import type * as Fhir from './types.js';

/** Everything that is ordered, by R4: doses, what is measured, procedures. */
export function r4Orders(context: Context): R4.ActivityDefinition[] {
    return [...orders(context), ...measured(context).map((observable): R4.ActivityDefinition => ({
        ...measuring(context, observable), observationResultRequirement: [{ reference: `ObservationDefinition/${fhirId(observable.id)}` }],
    }))];
}

/** Everything that is ordered, by R5. */
export function r5Orders(context: Context): R5.ActivityDefinition[] {
    return [...orders(context), ...measured(context).map((observable): R5.ActivityDefinition => ({
        ...measuring(context, observable), observationResultRequirement: [canonical(context, 'ObservationDefinition', observable.id)],
    }))];
}

/** A dose for one administration. */
interface Dosage {
    text: string;
    additionalInstruction?: Fhir.CodeableConcept[];
    route?: Fhir.CodeableConcept;
    doseAndRate?: { doseQuantity?: Fhir.Quantity; doseRange?: Fhir.Range; rateRatio?: { numerator: Fhir.Quantity; denominator: Fhir.Quantity } }[];
    maxDosePerAdministration?: Fhir.Quantity;
}

/** An order that both releases write alike. */
interface Order extends ReturnType<typeof metadata> {
    resourceType: 'ActivityDefinition';
    extension?: Fhir.Extension[];
    relatedArtifact?: Fhir.Artifact[];
    kind: 'MedicationRequest' | 'ServiceRequest';
    intent: 'order';
    code?: Fhir.CodeableConcept;
    productCodeableConcept?: Fhir.CodeableConcept;
    dosage?: Dosage[];
}

function orders(context: Context): Order[] {
    const { used, own } = context.protocol;
    return givings(context, [...used.medications, ...own.medications]).map(giving => order(context, giving));
}

function order(context: Context, giving: Giving): Order {
    const { id, title, medication, documentation, extension, text, dose, doses, rate, most, notes } = giving;
    const doseAndRate = { ...dose && { doseQuantity: dose }, ...doses && { doseRange: doses }, ...rate && { rateRatio: rate } };
    return {
        resourceType: 'ActivityDefinition', ...some('extension', extension), ...metadata(context, 'ActivityDefinition', { id, label: title }),
        ...some('relatedArtifact', documentation),
        kind: 'MedicationRequest', intent: 'order', productCodeableConcept: conceptOf(context, medication.id),
        dosage: [{
            text, ...some('additionalInstruction', notes.map(note => ({ text: note }))), ...routeOf(context, medication),
            ...Object.keys(doseAndRate).length > 0 && { doseAndRate: [doseAndRate] }, ...most && { maxDosePerAdministration: most },
        }],
    };
}

function measuring(context: Context, observable: ReturnType<typeof measured>[number]): Order {
    return {
        resourceType: 'ActivityDefinition', ...provenance(observable), ...metadata(context, 'ActivityDefinition', observable), ...related(context, observable),
        kind: 'ServiceRequest', intent: 'order', code: conceptOf(context, observable.id),
    };
}
