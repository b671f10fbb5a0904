import type { Role } from '../../../language/model/people.js';
import { label, labels, type Asked } from './about.js';
import { escaped, type Fact } from './markdown.js';

/** Licences, training, supervision and separation of a role. */
export function roleFacts(asked: Asked, role: Role): Fact[] {
    const trainings = role.trainings.map(({ training, amount }) =>
        [label(asked, role, training), amount && escaped(amount.value.written)].filter(Boolean).join(' '));
    return [
        ['Licence', labels(asked, role, role.licences, 'or')],
        ['Training', trainings.join(', ')],
        ['Supervised by', labels(asked, role, role.supervisors)],
        ['Somebody else than', labels(asked, role, role.separateFrom)]
    ];
}
