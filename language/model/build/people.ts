import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Origin } from '../element.js';
import type { Certification, Handoff, Person, Role, Setting, StaffNeed, TrainingNeed } from '../people.js';
import { compact, present } from './compact.js';
import { rangeOf, writtenOf, type Build } from './context.js';
import { fits, head, origin, refsTo, refTo, textOf } from './element.js';
import { membersOf } from './members.js';
import { quantity } from './quantity.js';
import { timePoint } from './timing.js';
import { wholeNumber } from './whole.js';

/** A role of the team. */
export function role(build: Build, node: Torn<ast.Role>): Role {
    return {
        ...head(build, node, 'role'),
        licences: membersOf(node.members, 'RoleLicence').flatMap((line) => refsTo(build, line.licences, fits.licence)),
        trainings: trainings(build, membersOf(node.members, 'RoleTraining')),
        supervisors: membersOf(node.members, 'Supervision').flatMap((line) => refsTo(build, line.roles, fits.role)),
        separateFrom: refsTo(build, node.separate, fits.role),
    };
}

/** Somebody who works here. */
export function person(build: Build, node: Torn<ast.Person>): Person {
    return {
        ...head(build, node, 'person'),
        roles: refsTo(build, node.roles, fits.role),
        licences: membersOf(node.members, 'PersonLicence').flatMap((line) => refsTo(build, line.licences, fits.licence)),
        trainings: trainings(build, membersOf(node.members, 'RoleTraining')),
    };
}

/** Something handed from one role to another; nothing while a side is missing. */
export function handoff(build: Build, node: Torn<ast.Handoff>): Handoff | undefined {
    const from = refTo(build, node.from, fits.role);
    const to = refTo(build, node.to, fits.role);
    const element = head(build, node, 'handoff');
    const when = timePoint(build, node.point, element.provenance);
    return from && to && compact<Handoff>({ ...element, from, to, when });
}

/** A room and what stands in it. */
export function setting(build: Build, node: Torn<ast.Setting>): Setting {
    return {
        ...head(build, node, 'setting'),
        equipment: membersOf(node.members, 'SettingEquipment').flatMap((line) => refsTo(build, line.items, fits.equipment)),
        certifications: present(membersOf(node.members, 'Certification').map((line) => certification(build, line))),
    };
}

/** Whom a `staff` line asks for. */
export function staffNeeds(build: Build, node: Torn<ast.Staff>): StaffNeed[] {
    const stated = origin(build, node);
    return present((node.items ?? []).map((item) => staffNeed(build, item, stated)));
}

const presences = { 'on site': 'on-site', 'in the room': 'in-the-room', 'on call': 'on-call', 'over video': 'over-video' } as const;

function certification(build: Build, node: Torn<ast.Certification>): Certification | undefined {
    const text = textOf(build, node, 'text');
    return text === undefined ? undefined : { text, by: refsTo(build, node.roles, fits.role), ...origin(build, node), range: rangeOf(build, node) };
}

/** How many people of a role a session needs; one where no number is written. */
function staffNeed(build: Build, node: Torn<ast.StaffItem>, stated: Origin): StaffNeed | undefined {
    const needed = refTo(build, node.role, fits.role);
    return needed && compact<StaffNeed>({
        role: needed,
        count: wholeNumber(build, node, 'count', 'the number of people') ?? 1,
        perPatients: patientsOf(build, node),
        presence: node.presence && presences[node.presence],
        range: rangeOf(build, node),
        ...stated,
    });
}

/** `for each patient` is for one, `for each 4 patients` for four. The tree keeps only the number, so the phrase is looked for in the words. */
function patientsOf(build: Build, node: Torn<ast.StaffItem>): number | undefined {
    return /\bfor each\b/.test(writtenOf(build, node)) ? wholeNumber(build, node, 'patients', 'the number of patients') ?? 1 : undefined;
}

function trainings(build: Build, lines: readonly Torn<ast.RoleTraining>[]): TrainingNeed[] {
    return lines.flatMap((line) => present((line.items ?? []).map((item) => trainingNeed(build, item))));
}

function trainingNeed(build: Build, node: Torn<ast.TrainingItem>): TrainingNeed | undefined {
    const training = refTo(build, node.training, fits.training);
    const amount = quantity(build, node.amount, { what: 'the length of the training', example: '8 h', unitNeeded: true });
    return training && compact<TrainingNeed>({ training, amount });
}
