import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Emergency, Reaction } from '../outcomes.js';
import { actions } from './action.js';
import { present } from './compact.js';
import { evaluated, places } from './condition.js';
import type { Build } from './context.js';
import { fits, head, refsTo, textOf } from './element.js';
import { membersOf } from './members.js';

/** What ends or interrupts a dose, a session or the treatment; nothing while its condition is missing. */
export function reaction(build: Build, node: Torn<ast.Reaction>): Reaction | undefined {
    const element = head(build, node, 'reaction');
    const when = evaluated(build, node.condition, places.reaction);
    const following = actions(build, node.actions);
    return when && node.kind && node.object && { ...element, effect: node.kind, object: node.object, when, actions: following };
}

/** What the team does in an emergency. */
export function emergency(build: Build, node: Torn<ast.Emergency>): Emergency {
    return {
        ...head(build, node, 'emergency'),
        by: membersOf(node.members, 'EmergencyBy').flatMap((line) => refsTo(build, line.roles, fits.role)),
        steps: present(membersOf(node.members, 'EmergencyAct').map((line) => textOf(build, line, 'text'))),
    };
}
