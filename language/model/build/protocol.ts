import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import type { Encounter } from '../encounter.js';
import type { Protocol } from '../protocol.js';
import { occurrenceLimit, unroll } from '../unroll.js';
import { present } from './compact.js';
import { report, type Build } from './context.js';
import { byKind, declaration, declarationNodes } from './declarations.js';
import { arm, phase } from './design.js';
import { head } from './element.js';
import { session, step } from './encounter.js';
import { header } from './header.js';
import { membersOf } from './members.js';
import { decision, endpoint, measure, objective, outcome } from './outcomes.js';
import { reaction } from './safety.js';
import { criterion } from './screening.js';
import { usedDeclarations } from './shared.js';
import { narrative } from './text.js';

/** A protocol with everything that it states and uses. */
export function protocol(build: Build, node: Torn<ast.Protocol>): Protocol {
    const { members } = node;
    const screening = membersOf(members, 'Screening').flatMap((block) => block.members ?? []);
    const outcomes = membersOf(members, 'Outcomes').flatMap((block) => block.members ?? []);
    const safety = membersOf(members, 'Safety').flatMap((block) => block.members ?? []);
    const parts = {
        header: header(build, node),
        own: byKind(present(declarationNodes(members).map((member) => declaration(build, member)))),
        narratives: membersOf(members, 'Narrative').map((member) => narrative(build, member)),
        steps: membersOf(screening, 'Step').map((member) => step(build, member)),
        criteria: present(membersOf(screening, 'Criterion').map((member) => criterion(build, member))),
        sessions: membersOf(members, 'Session').map((member) => session(build, member)),
        phases: membersOf(members, 'Phase').map((member) => phase(build, member)),
        arms: membersOf(members, 'Arm').map((member) => arm(build, member)),
        objectives: membersOf(outcomes, 'Objective').map((member) => objective(build, member)),
        measures: present(membersOf(outcomes, 'Measure').map((member) => measure(build, member))),
        endpoints: present(membersOf(outcomes, 'Endpoint').map((member) => endpoint(build, member))),
        outcomes: present(membersOf(outcomes, 'OutcomeDefinition').map((member) => outcome(build, member))),
        decisions: present(membersOf(outcomes, 'Decision').map((member) => decision(build, member))),
        reactions: present(membersOf(safety, 'Reaction').map((member) => reaction(build, member))),
    };
    const { occurrences, cut } = unroll({ ...parts, dayConvention: parts.header.dayConvention });
    cut.forEach((encounter) => reportCut(build, encounter));
    return {
        ...head(build, node, 'protocol', 'title'),
        ...parts,
        used: byKind(usedDeclarations(build.links, build.findSource)),
        occurrences,
        references: inTextOrder(build.references),
    };
}

/** The same items, in the order of the text. */
export function inTextOrder<Item extends { readonly range: { readonly start: number } }>(items: readonly Item[]): Item[] {
    return [...items].sort((a, b) => a.range.start - b.range.start);
}

function reportCut(build: Build, { schedule, nameRange, label }: Encounter): void {
    const range = schedule?.repeat.range ?? schedule?.range ?? nameRange;
    report(build, 'too-many-occurrences', range, { written: label, limit: String(occurrenceLimit) });
}
