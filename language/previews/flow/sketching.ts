import { isNever } from '../../analysis/criteria/diagram.js';
import { prove } from '../../analysis/criteria/eligibility.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { capital, namesOf } from '../../analysis/words/names.js';
import type { Action, Condition } from '../../model/condition.js';
import type { Decision } from '../../model/outcomes.js';
import type { Protocol } from '../../model/protocol.js';
import type { Phase } from '../../model/timing.js';
import { itemsOf, type Item } from './course.js';
import { entry, isEnd } from './entry.js';
import { sketch, type Flow, type Sketch } from './graph.js';

interface Drawing extends Sketch {
    readonly protocol: Protocol;
    /** The branches that are never taken, because others always fit before them. */
    readonly never: ReadonlySet<Condition>;
}

/** From screening to the end of the course: what follows what, and when. */
export function flowOf(facts: ProtocolFacts): Flow {
    const { protocol } = facts;
    const drawing: Drawing = { ...sketch(), protocol, never: neverTaken(facts) };
    let ways = [entry(protocol, drawing)].filter(way => way !== undefined);
    const items = itemsOf(protocol);
    const shared = items.filter(({ arm }) => arm === undefined);
    const arms = protocol.arms.length > 1 ? protocol.arms : [];
    if (arms.length > 0) {
        const id = drawing.node({ id: 'allocation', source: arms[0]!.id, shape: 'decision', title: 'Allocation', lines: [allocationText(protocol)].filter(Boolean) });
        ways.forEach(way => drawing.edge({ ...way, to: id }));
        ways = arms.map(arm => {
            const gives = arm.gives.map(({ given, dose }) => [namesOf(protocol).of(given), dose?.value.written].filter(Boolean).join(' '));
            drawing.edge({ from: id, to: drawing.node({ id: arm.id, source: arm.id, shape: 'step', title: arm.label, lines: gives }), source: arm.id, label: '' });
            return chain(items.filter(item => item.arm === arm.id), [{ from: arm.id, label: '' }], drawing);
        }).flat();
    }
    const end = chain(arms.length > 0 ? shared : items, ways, drawing);
    safety(drawing);
    const done = end.length > 0 ? drawing.node({ id: 'done', shape: 'end', title: 'Course complete', lines: [] }) : '';
    end.forEach(way => drawing.edge({ ...way, to: done }));
    return drawing.flow();
}

interface Way {
    readonly from: string;
    readonly label: string;
    readonly source?: string;
    readonly kind?: 'never';
}

/** Boxes one after the other. Gives the ways that lead on from the last. */
function chain(items: readonly Item[], ways: readonly Way[], drawing: Drawing): readonly Way[] {
    let open = ways;
    for (const item of items) {
        const id = drawing.node({ id: item.id, source: item.phase?.id ?? item.encounter.id, shape: item.phase ? 'phase' : 'step', title: item.title, lines: item.lines });
        open.forEach(way => drawing.edge({ ...way, to: id }));
        stopsIn(item, id, drawing);
        const decided = item.decisions.reduce<readonly Way[]>((before, decision) => decide(decision, before, drawing), [{ from: id, label: '' }]);
        open = item.phase && (item.phase.next.length > 0 || item.phase.otherwise) ? leave(item.phase, decided, drawing) : decided;
    }
    return open;
}

/** A decision: each branch with its condition. Gives the ways on which the course continues. */
function decide({ id, label, point, branches, otherwise }: Decision, before: readonly Way[], drawing: Drawing): readonly Way[] {
    const { node, edge, protocol, never } = drawing;
    const names = namesOf(protocol);
    const written = point.kind === 'relation' ? point.relation.written : point.kind === 'day' ? point.day.written : point.week.written;
    node({ id, source: id, shape: 'decision', title: label, lines: [written] });
    before.forEach(way => edge({ ...way, to: id }));
    const ways = branches.map(({ when, actions }, place) => {
        const kind = never.has(when.condition) ? { kind: 'never' as const } : {};
        return follow({ from: id, label: conditionText(when.condition, names), source: `${id}#${place + 1}`, ...kind }, actions, drawing);
    });
    if (otherwise) {
        return [...ways, follow({ from: id, label: 'otherwise', source: `${id}#otherwise` }, otherwise.actions, drawing)].flat();
    }
    edge({ from: id, label: 'none of these', to: gap(`${id}/gap`, id, drawing) });
    return ways.flat();
}

function gap(id: string, source: string, { node }: Drawing): string {
    return node({ id, source, shape: 'gap', title: 'Gap', lines: ['the protocol does not say what follows'] });
}

/** Where actions lead: to an end, or through a box of their own back into the course. */
function follow(way: Way, actions: readonly Action[], drawing: Drawing): readonly Way[] {
    if (actions.every(({ kind }) => kind === 'continue')) {
        return [way];
    }
    const words = capital(actionWords(actions, namesOf(drawing.protocol)));
    const to = drawing.node({ id: `${way.source ?? way.from}/then`, ...(way.source && { source: way.source }), shape: isEnd(actions) ? 'stop' : 'step', title: words, lines: [] });
    drawing.edge({ ...way, to });
    return isEnd(actions) ? [] : [{ from: to, label: '' }];
}

/** The ways on from a phase. Gives those that lead to what comes next in the text. */
function leave({ id, next, otherwise }: Phase, before: readonly Way[], drawing: Drawing): readonly Way[] {
    const names = namesOf(drawing.protocol);
    for (const [place, { phase, when }] of next.entries()) {
        const isHidden = next.slice(0, place).some(earlier => !earlier.when);
        const to = drawing.protocol.phases.some(one => one.id === phase.target) ? phase.target! : gap(`${id}/unknown/${place + 1}`, id, drawing);
        before.forEach(({ from, label }) => drawing.edge({
            from, to, source: `${id}#${place + 1}`, label: [label, when && conditionText(when.condition, names)].filter(Boolean).join(', '), ...(isHidden && { kind: 'never' }),
        }));
    }
    if (otherwise) {
        return before.flatMap(({ from }) => follow({ from, label: 'otherwise', source: `${id}#otherwise` }, otherwise.actions, drawing));
    }
    if (next.every(({ when }) => when)) {
        before.forEach(({ from }) => drawing.edge({ from, label: next.length === 1 ? 'otherwise' : 'none of these', to: gap(`${id}/gap`, id, drawing) }));
    }
    return [];
}

/** Checks of a session that end the treatment. */
function stopsIn({ encounter, phase }: Item, from: string, { node, edge, protocol }: Drawing): void {
    const names = namesOf(protocol);
    const ending = phase ? [] : encounter.checks.filter(({ otherwise }) => isEnd(otherwise));
    for (const { id, when, otherwise } of ending) {
        const to = node({ id: `${id}/then`, source: id, shape: 'stop', title: capital(actionWords(otherwise, names)), lines: [] });
        edge({ from, to, source: id, label: `unless ${conditionText(when.condition, names)}`, kind: 'aside' });
    }
}

/** What can happen at any time: stop and pause rules. */
function safety({ node, edge, protocol }: Drawing): void {
    const names = namesOf(protocol);
    if (protocol.reactions.length > 0) {
        node({ id: 'safety', source: protocol.reactions[0]!.id, shape: 'safety', title: 'At any time', lines: ['safety rules'] });
    }
    for (const { id, label, effect, object, when, actions } of protocol.reactions) {
        const isStop = effect === 'stop' && object === 'treatment';
        const lines = [`${effect === 'stop' ? 'Stop' : 'Interrupt'} the ${object}`, ...actions.length > 0 ? [capital(actionWords(actions, names))] : []];
        node({ id, source: id, shape: isStop ? 'stop' : 'step', title: label, lines });
        edge({ from: 'safety', to: id, source: id, label: conditionText(when.condition, names), kind: 'aside' });
    }
}

function allocationText({ studies }: Protocol): string {
    const [study] = studies;
    return study?.allocation ? [study.allocation.method.replace('-', ' '), study.allocation.ratio.join(':')].filter(Boolean).join(', ') : '';
}

function neverTaken(facts: ProtocolFacts): ReadonlySet<Condition> {
    const found = new Set<Condition>();
    if (facts.protocol.decisions.length > 0) {
        prove(facts, ({ patients }) => {
            for (const { branches } of facts.protocol.decisions) {
                const met = branches.map(({ when }) => patients.meeting(when.condition));
                branches.forEach(({ when }, place) => {
                    const own = met[place]!;
                    if (!isNever(own) && isNever(patients.all([own, ...met.slice(0, place).map(patients.not)]))) {
                        found.add(when.condition);
                    }
                });
            }
        });
    }
    return found;
}
