import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Activity } from '../encounter.js';
import { compact, present } from './compact.js';
import type { Build } from './context.js';
import { fits, head, refsTo } from './element.js';
import { span } from './span.js';

/** What the team does with the patient, or what the patient practises, with its parts. */
export function activity(build: Build, node: Torn<ast.Activity>): Activity | undefined {
    return node.kind && compact<Activity>({
        ...head(build, node, 'activity'),
        purpose: node.kind,
        lasts: span(build, node.span, { what: 'the duration', example: '20 min' }),
        by: refsTo(build, node.roles, fits.role),
        parts: present((node.children ?? []).map((child) => activity(build, child))),
    });
}
