import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Arm, ArmTreatment, Gate, NextPhase, Phase, StatedCount } from '../timing.js';
import { actions } from './action.js';
import { compact, present } from './compact.js';
import { evaluated, places } from './condition.js';
import { rangeOf, type Build } from './context.js';
import { fits, head, origin, refsTo, refTo } from './element.js';
import { lasting } from './encounter.js';
import { membersOf, singleMember } from './members.js';
import { quantity } from './quantity.js';
import { timePoint } from './timing.js';
import { wholeNumber } from './whole.js';

const arms = { 'experimental': 'experimental', 'active comparator': 'active-comparator', 'control': 'control' } as const;

/** A part of the course. */
export function phase(build: Build, node: Torn<ast.Phase>): Phase {
    const element = head(build, node, 'phase');
    const owner = `phase ${element.name}`;
    const place = singleMember(build, node.members, 'PhaseTime', 'timing', owner);
    const otherwise = singleMember(build, node.members, 'PhaseOtherwise', 'otherwise', owner);
    return compact<Phase>({
        ...element,
        encounters: membersOf(node.members, 'PhaseSessions').flatMap((line) => refsTo(build, line.sessions, fits.encounter)),
        when: place && timePoint(build, place.point, origin(build, place).provenance),
        lasts: lasting(build, singleMember(build, node.members, 'Lasts', 'lasts', owner)),
        entry: gate(build, singleMember(build, node.members, 'PhaseEntry', 'entry', owner)),
        exit: gate(build, singleMember(build, node.members, 'PhaseExit', 'exit', owner)),
        next: present(membersOf(node.members, 'PhaseGate').map((line) => next(build, line))),
        otherwise: otherwise && { actions: actions(build, otherwise.actions), range: rangeOf(build, otherwise) },
    });
}

/** A group of patients treated alike. */
export function arm(build: Build, node: Torn<ast.Arm>): Arm {
    const element = head(build, node, 'arm');
    const part = singleMember(build, node.members, 'ArmRole', 'compares as', `arm ${element.name}`)?.role;
    return compact<Arm>({
        ...element,
        role: part && arms[part],
        gives: membersOf(node.members, 'ArmGives').flatMap((line) => present((line.items ?? []).map((item) => treatment(build, item)))),
        encounters: membersOf(node.members, 'PhaseSessions').flatMap((line) => refsTo(build, line.sessions, fits.encounter)),
        enrols: statedCount(build, singleMember(build, node.members, 'Enrolment', 'enrols', `arm ${element.name}`)),
    });
}

/** A number of people or places. */
export function statedCount(build: Build, node: Torn<ast.Enrolment | ast.Sites> | undefined): StatedCount | undefined {
    const count = node && wholeNumber(build, node, 'count', 'the number');
    return node && count !== undefined ? { count, ...('about' in node && node.about === true && { approximate: true as const }), ...origin(build, node), range: rangeOf(build, node) } : undefined;
}

function next(build: Build, node: Torn<ast.PhaseGate>): NextPhase | undefined {
    const to = refTo(build, node.phase, fits.phase);
    return to && compact<NextPhase>({
        phase: to, when: evaluated(build, node.condition, places.phase), ...origin(build, node), range: rangeOf(build, node),
    });
}

function treatment(build: Build, node: Torn<ast.ArmItem>): ArmTreatment | undefined {
    const given = refTo(build, node.given, fits.given);
    const dose = quantity(build, node.dose, { what: 'the dose', example: '25 mg', unitNeeded: true });
    return given && compact<ArmTreatment>({ given, dose, range: rangeOf(build, node) });
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
