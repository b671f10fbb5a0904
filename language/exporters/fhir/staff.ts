import type * as R4 from 'fhir/r4.js';
import type * as R5 from 'fhir/r5.js';
import { concept, line, provenance, type Context } from './context.js';
import { fhirId } from './ids.js';
import { some } from './step.js';
import { formatQuantity } from '../../syntax/quantity.js';

type Practitioner = R4.Practitioner & R5.Practitioner;
type PractitionerRole = R4.PractitionerRole & R5.PractitionerRole;

/** Everybody who is named, with licences and trainings, and the roles that they play. */
export function staff(context: Context): (Practitioner | PractitionerRole)[] {
    return [...context.protocol.used.persons, ...context.protocol.own.persons].flatMap((person): (Practitioner | PractitionerRole)[] => [
        {
            resourceType: 'Practitioner', id: fhirId(person.id), ...provenance(person), name: [{ text: line(person.label) }],
            ...some('qualification', [
                ...person.licences.map(licence => ({ code: concept(context, licence) })),
                ...person.trainings.map(({ training, amount }) => ({
                    code: { ...concept(context, training), text: `${context.names.of(training)}${amount ? `, ${formatQuantity(amount.value)}` : ''}` },
                })),
            ]),
        },
        {
            resourceType: 'PractitionerRole', id: fhirId(person.id), practitioner: { reference: `Practitioner/${fhirId(person.id)}` },
            ...some('code', person.roles.map(role => concept(context, role))),
        },
    ]);
}
