import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Arm, Gate, Phase } from '../timing.js';
import { compact } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, refsTo } from './element.js';
import { membersOf, singleMember } from './members.js';
import { timePoint } from './timing.js';

const arms = { 'experimental': 'experimental', 'active comparator': 'active-comparator', 'control': 'control' } as const;

/** A part of the course. */
export function phase(build: Build, node: Torn<ast.Phase>): Phase {
    const element = head(build, node, 'phase');
    const owner = `phase ${element.name}`;
    return compact<Phase>({
        ...element,
        encounters: membersOf(node.members, 'PhaseSessions').flatMap((line) => refsTo(build, line.sessions, fits.encounter)),
        entry: gate(build, singleMember(build, node.members, 'PhaseEntry', 'entry', owner)),
        exit: gate(build, singleMember(build, node.members, 'PhaseExit', 'exit', owner)),
    });
}

/** A group of patients treated alike. */
export function arm(build: Build, node: Torn<ast.Arm>): Arm {
    const element = head(build, node, 'arm');
    const part = singleMember(build, node.members, 'ArmRole', 'compares as', `arm ${element.name}`)?.role;
    return compact<Arm>({
        ...element,
        role: part && arms[part],
        medications: membersOf(node.members, 'ArmGives').flatMap((line) => refsTo(build, line.medications, fits.medication)),
        encounters: membersOf(node.members, 'PhaseSessions').flatMap((line) => refsTo(build, line.sessions, fits.encounter)),
    });
}

function gate(build: Build, node: Torn<ast.PhaseEntry | ast.PhaseExit> | undefined): Gate | undefined {
    if (!node) {
        return undefined;
    }
    const range = rangeOf(build, node);
    const when = evaluated(build, node.condition, places.phase);
    const point = timePoint(build, node.point, 'chosen');
    return when ? { kind: 'condition', when, range } : point && { kind: 'point', point, range };
}
