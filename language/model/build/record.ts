import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Due, RecordException, RecordField, RecordForm } from '../duties.js';
import { compact, present } from './compact.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, origin, refsTo, textOf } from './element.js';
import { membersOf, singleMember } from './members.js';
import { bound, timePoint } from './timing.js';

/** A form that has to be filled in. */
export function record(build: Build, node: Torn<ast.Record>): RecordForm {
    const element = head(build, node, 'record');
    const receiver = singleMember(build, node.members, 'SubmitTo', 'submit to', `record ${element.name}`);
    return compact<RecordForm>({
        ...element,
        edition: textOf(build, node, 'edition'),
        by: membersOf(node.members, 'RecordBy').flatMap((line) => refsTo(build, line.roles, fits.role)),
        due: present(membersOf(node.members, 'Due').map((line) => due(build, line))),
        submitTo: receiver && textOf(build, receiver, 'text'),
        fields: membersOf(node.members, 'Field').map((line) => field(build, line)),
        exceptions: present(membersOf(node.members, 'Exception').map((line) => exception(build, line))),
    });
}

function due(build: Build, node: Torn<ast.Due>): Due | undefined {
    const stated = origin(build, node);
    const relation = node.bound && bound(build, node.bound, stated.provenance);
    const point = relation ? { kind: 'relation' as const, relation } : timePoint(build, node.point, stated.provenance);
    return point && { point, ...stated, range: rangeOf(build, node) };
}

function field(build: Build, node: Torn<ast.Field>): RecordField {
    return { ...head(build, node, 'field'), of: refsTo(build, node.items, fits.observable) };
}

function exception(build: Build, node: Torn<ast.Exception>): RecordException | undefined {
    const text = textOf(build, node, 'text');
    return text === undefined ? undefined : { text, ...origin(build, node), range: rangeOf(build, node) };
}
