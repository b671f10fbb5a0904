import type { Element } from '../../../language/model/element.js';
import type { Person, Role, TrainingNeed } from '../../../language/model/people.js';
import { label, labels, type Asked } from './about.js';
import { escaped, type Fact } from './markdown.js';

/** Licences, training, supervision and separation of a role. */
export function roleFacts(asked: Asked, role: Role): Fact[] {
    return [
        ['Licence', labels(asked, role, role.licences, 'or')],
        ['Training', trainings(asked, role, role.trainings)],
        ['Supervised by', labels(asked, role, role.supervisors)],
        ['Somebody else than', labels(asked, role, role.separateFrom)]
    ];
}

/** The roles that a person may play, and what the person holds. */
export function personFacts(asked: Asked, person: Person): Fact[] {
    return [
        ['Roles', labels(asked, person, person.roles)],
        ['Licence', labels(asked, person, person.licences)],
        ['Training', trainings(asked, person, person.trainings)]
    ];
}

function trainings(asked: Asked, element: Element, needs: readonly TrainingNeed[]): string {
    return needs.map(({ training, amount }) => [label(asked, element, training), amount && escaped(amount.value.written)].filter(Boolean).join(' ')).join(', ');
}
