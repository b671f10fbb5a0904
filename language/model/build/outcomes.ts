import type * as ast from '../../generated/ast.js';
import type { Torn } from '../../syntax/tree.js';
import { partOf } from '../../syntax/tree.js';
import type { Ref } from '../element.js';
import type { Decision, Endpoint, EndpointFigure, Measure, Objective, OutcomeDefinition } from '../outcomes.js';
import { actions } from './action.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { evaluated, measurement, places } from './condition.js';
import { follow, rangeOf, rangeOfPart, type Build } from './context.js';
import { fits, head, refsTo, refTo } from './element.js';
import { timePoint, timePoints } from './timing.js';

/** What the treatment is for. */
export function objective(build: Build, node: Torn<ast.Objective>): Objective {
    return head(build, node, 'objective', 'text');
}

/** What is measured and when; nothing while it is not said what. */
export function measure(build: Build, node: Torn<ast.Measure>): Measure | undefined {
    const element = head(build, node, 'measure');
    const value = measurement(build, node.value);
    const points = (node.points ?? []).flatMap((point) => timePoints(build, point, element.provenance));
    const by = refsTo(build, node.roles, fits.role);
    return value && { ...element, label: value.written, value, points, by };
}

/** The figure by which the treatment is judged; nothing while its value or its point is missing. */
export function endpoint(build: Build, node: Torn<ast.Endpoint>): Endpoint | undefined {
    const element = head(build, node, 'endpoint');
    const of = endpointFigure(build, node);
    const point = timePoint(build, node.point, element.provenance);
    const baseline = anchor(build, node.baseline);
    const goal = refTo(build, node.objective, fits.objective);
    const placed = point !== undefined || node.unstated === true;
    return of && node.level && placed ? compact<Endpoint>({ ...element, level: node.level, of, point, baseline, objective: goal }) : undefined;
}

function endpointFigure(build: Build, node: Torn<ast.Endpoint>): EndpointFigure | undefined {
    const share = refTo(build, node.outcome, fits.outcome) ?? resultRef(build, node, () => node.$container?.members ?? []);
    const value = share ? undefined : measurement(build, node.value);
    return share ? { kind: 'share', outcome: share } : value && { kind: 'value', value };
}

/**
 * `share with response`, `reaches response`: the outcome that is called by its kind.
 * @param lines the lines of the outcomes, nearest first
 */
export function resultRef(build: Build, node: Torn<ast.Endpoint | ast.ExpectReached>, lines: () => ast.Outcomes['members']): Ref | undefined {
    const { result: kind } = node;
    if (kind === undefined) {
        return undefined;
    }
    const target = follow(build, () => lines().find((member) => member?.$type === 'OutcomeDefinition' && member.kind === kind));
    const ref = compact<Ref>({ kinds: fits.outcome, written: kind, target, range: rangeOfPart(build, node, partOf(node, 'result')) });
    build.references.push(ref);
    return ref;
}

/** What counts as response, remission or relapse, called by the word that opens it, or another outcome with a name. */
export function outcome(build: Build, node: Torn<ast.OutcomeDefinition>): OutcomeDefinition | undefined {
    const element = head(build, node, 'outcome');
    const when = evaluated(build, node.condition, places.outcome);
    const [from, to] = [anchor(build, node.from), anchor(build, node.until)];
    const named = node.kind === undefined ? element : { ...element, name: node.kind, label: node.kind };
    return when && compact<OutcomeDefinition>({ ...named, outcome: node.kind ?? 'other', when, held: from && to && { from, to } });
}

/** A decision; nothing while its point is missing. The first `otherwise` counts. */
export function decision(build: Build, node: Torn<ast.Decision>): Decision | undefined {
    const element = head(build, node, 'decision');
    const point = timePoint(build, node.point, element.provenance);
    const data = present((node.data ?? []).map((datum) => {
        const value = measurement(build, datum.value);
        const of = timePoint(build, datum.point, element.provenance);
        return value && of && { value, point: of };
    }));
    const nodes: readonly Torn<ast.Branch>[] = node.branches ?? [];
    const branches = present(nodes.map((branch) => {
        const when = evaluated(build, branch.condition, places.branch);
        return when && { when, actions: actions(build, branch.actions), range: rangeOf(build, branch) };
    }));
    const last = nodes.find((branch) => branch.otherwise);
    const otherwise = last && { actions: actions(build, last.actions), range: rangeOf(build, last) };
    return point && compact<Decision>({ ...element, point, data, branches, otherwise });
}
