import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Criterion } from '../screening.js';
import { actions } from './action.js';
import { evaluated, places } from './condition.js';
import type { Build } from './context.js';
import { head } from './element.js';
import { membersOf } from './members.js';

/** A criterion; nothing while its condition is missing. */
export function criterion(build: Build, node: Torn<ast.Criterion>): Criterion | undefined {
    const element = head(build, node, 'criterion');
    const when = evaluated(build, node.condition, places.criterion);
    const following = membersOf(node.members, 'Consequence').flatMap((line) => actions(build, line.actions));
    return when && node.kind && { ...element, effect: node.kind, when, actions: following };
}
