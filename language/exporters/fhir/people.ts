import type { Ref } from '../../model/element.js';
import type { Person, Role, Setting } from '../../model/people.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { reference } from '../json/element.js';
import { artifacts, concept, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import type { Who } from './step.js';

/** The patient as somebody who takes part. */
export const patient: Who = { type: 'patient' };

/** People in roles, once each. */
export function practitioners(context: Context, roles: readonly Ref[]): Who[] {
    const found = new Map(roles.map(role => [reference(role), role]));
    return [...found].map(([id, role]) => ({ type: 'practitioner', id: fhirId(id), role: concept(context, role) }));
}

/** What a role or person needs to have, in words. */
function qualifications({ names }: Context, { licences, trainings }: Pick<Role | Person, 'licences' | 'trainings'>): string {
    const taught = trainings.map(({ training, amount }) => `${names.of(training)}${amount ? ` (${formatQuantity(amount.value)})` : ''}`);
    return sentence(licences.length > 0 && `licence: ${names.list(licences, 'or')}`, taught.length > 0 && `training: ${taught.join(', ')}`);
}

/** What a role asks for, in words. */
export function roleText(context: Context, role: Role): string {
    const { names } = context;
    return sentence(
        qualifications(context, role), role.supervisors.length > 0 && `supervised by ${names.list(role.supervisors)}`,
        role.separateFrom.length > 0 && `somebody else than ${names.list(role.separateFrom, 'or')}`,
    );
}

/** What a room needs, in words. */
export function settingText(context: Context, { equipment, certifications }: Setting): string {
    const { names } = context;
    return sentence(
        equipment.length > 0 && `equipment: ${names.list(equipment)}`,
        ...certifications.flatMap(({ text, by, citations }) => [
            `certified: ${text}${by.length > 0 ? ` (${names.list(by)})` : ''}`, ...artifacts(context, citations).documentation?.map(({ display }) => display) ?? [],
        ]),
    );
}
