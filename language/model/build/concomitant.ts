import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { ConcomitantRule } from '../duties.js';
import { compact } from './compact.js';
import { evaluated, places } from './condition.js';
import type { Build } from './context.js';
import { fits, head, refTo } from './element.js';
import { lasting } from './exposure.js';

/** What holds for another treatment; nothing while it is not said which. It is called by what it is about. */
export function concomitantRule(build: Build, node: Torn<ast.ConcomitantRule>): ConcomitantRule | undefined {
    const element = head(build, node, 'concomitant');
    const drug = refTo(build, node.drug, fits.drug);
    return drug && node.policy && compact<ConcomitantRule>({
        ...element,
        label: element.label || drug.written,
        policy: node.policy,
        drug,
        lasting: lasting(build, node.length),
        when: evaluated(build, node.condition, places.criterion),
    });
}
