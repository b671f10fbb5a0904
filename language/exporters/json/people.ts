import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/people.js';
import { head, orNull, origin, reference, references } from './element.js';
import type { Exported } from './exported.js';
import { timePoint } from './points.js';
import { stated } from './quantities.js';

/** A part somebody plays in the treatment. */
export function role(part: Model.Role): Exported<Model.Role, Contract.Role> {
    return {
        ...head(part),
        licences: references(part.licences),
        trainings: part.trainings.map(trainingNeed),
        supervisors: references(part.supervisors),
        separateFrom: references(part.separateFrom),
        ...origin(part),
    };
}

/** Somebody who works here. */
export function person(somebody: Model.Person): Exported<Model.Person, Contract.Person> {
    return {
        ...head(somebody),
        roles: references(somebody.roles),
        licences: references(somebody.licences),
        trainings: somebody.trainings.map(trainingNeed),
        ...origin(somebody),
    };
}

/** Something one role gives to another. */
export function handoff(gift: Model.Handoff): Exported<Model.Handoff, Contract.Handoff> {
    return { ...head(gift), from: reference(gift.from), to: reference(gift.to), when: orNull(gift.when, timePoint), ...origin(gift) };
}

/** A room. */
export function setting(room: Model.Setting): Exported<Model.Setting, Contract.Setting> {
    return { ...head(room), equipment: references(room.equipment), certifications: room.certifications.map(certification), ...origin(room) };
}

/** How many people of a role a session needs. */
export function staffNeed(need: Model.StaffNeed): Exported<Model.StaffNeed, Contract.StaffNeed> {
    return { role: reference(need.role), count: need.count, perPatients: need.perPatients ?? null, presence: need.presence ?? null, ...origin(need) };
}

function certification(paper: Model.Certification): Exported<Model.Certification, Contract.Certification> {
    return { text: paper.text, by: references(paper.by), ...origin(paper) };
}

function trainingNeed(need: Model.TrainingNeed): Exported<Model.TrainingNeed, Contract.TrainingNeed> {
    return { training: reference(need.training), amount: orNull(need.amount, stated) };
}
