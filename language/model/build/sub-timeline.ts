import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { SubTimeline } from '../encounter.js';
import { activity } from './activity.js';
import { present } from './compact.js';
import type { Build } from './context.js';
import { head } from './element.js';
import { membersOf } from './members.js';
import { check, collection, monitor } from './session-lines.js';
import { moment } from './span.js';

/** A clock of its own inside a session; nothing while it is not said when it begins. */
export function subTimeline(build: Build, node: Torn<ast.Timeline>): SubTimeline | undefined {
    const element = head(build, node, 'timeline');
    const at = moment(build, node.moment);
    const { members } = node;
    return at && {
        ...element,
        at,
        activities: present(membersOf(members, 'Activity').map((line) => activity(build, line))),
        collections: membersOf(members, 'Collect').map((line) => collection(build, line)),
        checks: present(membersOf(members, 'Check').map((line) => check(build, line))),
        monitors: present(membersOf(members, 'Monitor').map((line) => monitor(build, line))),
        timelines: present(membersOf(members, 'Timeline').map((line) => subTimeline(build, line))),
    };
}
