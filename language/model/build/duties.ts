import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Duty, DutyEnd } from '../duties.js';
import type { Provenance } from '../element.js';
import type { TimePoint } from '../timing.js';
import { anchor } from './anchor.js';
import { compact } from './compact.js';
import type { Build } from './context.js';
import { fits, head, refsTo } from './element.js';
import { span } from './span.js';
import { atPoint, timePoint } from './timing.js';

/** What somebody has to do over the course. */
export function duty(build: Build, node: Torn<ast.Duty>): Duty {
    const element = head(build, node, 'duty', 'text');
    return compact<Duty>({
        ...element,
        within: span(build, node.within, { what: 'the time', example: '48 h' }),
        from: point(build, node.from, element.provenance),
        until: end(build, node, element.provenance),
        by: refsTo(build, node.roles, fits.role),
    });
}

function end(build: Build, node: Torn<ast.Duty>, provenance: Provenance): DutyEnd | undefined {
    if (node.nextDay) {
        const after = anchor(build, node.anchor);
        return after && { kind: 'next-day', afterSleep: node.slept === true, after };
    }
    const last = point(build, node.until, provenance);
    return last && { kind: 'point', point: last };
}

function point(build: Build, node: Torn<ast.DutyPoint> | undefined, provenance: Provenance): TimePoint | undefined {
    const relation = node?.anchor && atPoint(build, node.anchor, provenance);
    return relation ? { kind: 'relation', relation } : timePoint(build, node?.point, provenance);
}
