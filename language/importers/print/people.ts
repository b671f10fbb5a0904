import type * as Contract from '../../generated/contract.js';
import { block, words, type Line } from './lines.js';
import { nameIn, names } from './names.js';
import { timePoint } from './points.js';
import type { Printing } from './printing.js';
import { amount } from './quantities.js';
import { origin, quoted } from './texts.js';

/** A role of the team. */
function role(part: Contract.Role): Line {
    const head = words('role', part.name, quoted(part.label), part.separateFrom.length > 0 && `separate from ${names(part.separateFrom)}`, origin(part));
    return block(head, [
        ...part.licences.length > 0 ? [`licence ${part.licences.map(nameIn).join(' or ')}`] : [],
        ...trainings(part.trainings),
        ...part.supervisors.length > 0 ? [`supervised by ${names(part.supervisors)}`] : [],
    ], 'where needed');
}

/** Somebody who works here. */
function person(somebody: Contract.Person): Line {
    return block(words('person', somebody.name, quoted(somebody.label), 'is', names(somebody.roles), origin(somebody)), [
        ...somebody.licences.length > 0 ? [`licence ${names(somebody.licences)}`] : [],
        ...trainings(somebody.trainings),
    ], 'where needed');
}

function trainings(needs: readonly Contract.TrainingNeed[]): string[] {
    const items = needs.map(({ training, amount: length }) => words(nameIn(training), length && amount(length)));
    return items.length > 0 ? [`training ${items.join(', ')}`] : [];
}

/** Something that one role gives to another. */
function handoff(gift: Contract.Handoff, { firstDay }: Printing): Line {
    const point = gift.when && timePoint(gift.when, firstDay);
    return words('handoff', gift.name, quoted(gift.label), 'from', nameIn(gift.from), 'to', nameIn(gift.to), point, origin(gift));
}

/** A room and what stands in it. */
export function setting(room: Contract.Setting): Line {
    return block(words('setting', room.name, quoted(room.label), origin(room)), [
        ...room.equipment.length > 0 ? [`equipment ${names(room.equipment)}`] : [],
        ...room.certifications.map(paper => words('certified', quoted(paper.text), paper.by.length > 0 && `by ${names(paper.by)}`, origin(paper))),
    ], 'where needed');
}

/** The team of a protocol, or of a file. */
export function team({ roles, persons, handoffs }: Pick<Contract.Declarations, 'roles' | 'persons' | 'handoffs'>, printing: Printing): readonly Line[] {
    return [...roles.map(role), ...persons.map(person), ...handoffs.map(gift => handoff(gift, printing))];
}
