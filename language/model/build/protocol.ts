import type * as ast from '../../generated/ast.js';
import type { Encounter } from '../encounter.js';
import type { Protocol } from '../protocol.js';
import type { AstNode } from '../../syntax/tree.js';
import type { ScenarioTable } from '../scenario.js';
import { occurrenceLimit, unroll } from '../unroll.js';
import { present } from './compact.js';
import { rangeOf, report, startBuild, writtenOf, type Build, type FindSource } from './context.js';
import { head, silences } from './element.js';
import { declarationsAmong, ofKinds, type TopElement } from './elements.js';
import { wholeProtocol } from './extension.js';
import { firstDayOf, header } from './header.js';
import type { Beside } from './file-rows.js';
import type { FileIds } from './ids.js';
import { membersOf } from './members.js';
import { extension } from './override.js';
import { keptPiece, pieceOf } from './piece.js';
import { scenario, scenarioTable } from './scenario.js';
import { usedElements } from './used.js';
import { waivers } from './waiver.js';

/**
 * A protocol with everything that it states, takes over and uses, and what could not be read in it.
 * @param beside finds the files that its tables of scenarios name
 */
export function protocol(node: ast.Protocol, file: FileIds, findSource: FindSource, beside: Beside): { readonly model: Protocol; readonly issues: Build['issues'] } {
    const whole = wholeProtocol(node, file);
    const build = startBuild(whole, findSource, firstDayOf(whole.node));
    if (!node.extension) {
        membersOf(node.members, 'Without').forEach((line) => report(build, 'without-base', rangeOf(build, line), { written: writtenOf(build, line) }));
    }
    const element = head(build, whole.node, 'protocol', 'title');
    const headerLines = header(build, whole.node);
    const pieces = whole.elements.map((member) => pieceOf(member, whole, findSource, build.firstDay));
    const elements = present(pieces.map((piece) => piece.element));
    const parts = {
        narratives: ofKinds(elements, 'narrative'),
        steps: encounters(elements, 'step'),
        criteria: ofKinds(elements, 'criterion'),
        sessions: encounters(elements, 'session'),
        visits: encounters(elements, 'visit'),
        phases: ofKinds(elements, 'phase'),
        arms: ofKinds(elements, 'arm'),
        studies: ofKinds(elements, 'study'),
        objectives: ofKinds(elements, 'objective'),
        measures: ofKinds(elements, 'measure'),
        endpoints: ofKinds(elements, 'endpoint'),
        outcomes: ofKinds(elements, 'outcome'),
        decisions: ofKinds(elements, 'decision'),
        reactions: ofKinds(elements, 'reaction'),
        duties: ofKinds(elements, 'duty'),
        concomitant: ofKinds(elements, 'concomitant'),
    };
    const { occurrences, cut } = unroll({ ...parts, dayConvention: headerLines.dayConvention, order: elements.map(({ id }) => id) });
    cut.forEach((encounter) => reportCut(build, encounter));
    const accepted = waivers(build, node, element.id, elements);
    const ids = { get: (of: AstNode) => whole.ids.get(of) ?? file.ids.get(of), seen: whole.ids.seen };
    const ground = { ...whole, ids };
    const scenarios = membersOf(node.members, 'Scenario').map((member) => keptPiece(member as ast.Scenario, scenario, ground, findSource, build.firstDay));
    const makeTable = (own: Build, member: ast.ScenarioTable): ScenarioTable => scenarioTable(own, member, beside);
    const scenarioTables = membersOf(node.members, 'ScenarioTable').map((member) => keptPiece(member as ast.ScenarioTable, makeTable, ground, findSource, build.firstDay));
    const kept = [...scenarios, ...scenarioTables, ...pieces];
    const links = [...build.links, ...kept.flatMap((piece) => piece.links)];
    const model = {
        ...element,
        ...(node.extension && { extends: extension(build, node, whole, elements) }),
        header: headerLines,
        own: declarationsAmong(elements),
        used: declarationsAmong(usedElements(links, findSource)),
        ...parts,
        silences: silences(build, whole.node.members),
        waivers: accepted.list,
        scenarios: present(scenarios.map((piece) => piece.element)),
        scenarioTables: present(scenarioTables.map((piece) => piece.element)),
        occurrences,
        references: inTextOrder([...build.references, ...accepted.references, ...kept.flatMap((piece) => piece.references)]),
    };
    return { model, issues: [...build.issues, ...accepted.issues, ...kept.flatMap((piece) => piece.issues)] };
}

/** The same items, in the order of the text. */
export function inTextOrder<Item extends { readonly range: { readonly start: number } }>(items: readonly Item[]): Item[] {
    return [...items].sort((a, b) => a.range.start - b.range.start);
}

function encounters(elements: readonly TopElement[], kind: Encounter['kind']): Encounter[] {
    return elements.filter((element): element is Encounter => element.kind === kind);
}

function reportCut(build: Build, { schedule, nameRange, label }: Encounter): void {
    const range = schedule?.repeat.range ?? schedule?.range ?? nameRange;
    report(build, 'too-many-occurrences', range, { written: label, limit: String(occurrenceLimit) });
}
