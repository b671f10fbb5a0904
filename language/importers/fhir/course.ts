import type * as Contract from '../../generated/contract.js';
import { compareDurations } from '../../syntax/duration.js';
import { origin } from '../usdm/origin.js';
import { judge } from '../usdm/parts.js';
import { nameFor, text, things, type Thing } from '../usdm/reading.js';
import { isOrderSet } from './orders.js';
import type { Holding } from './join.js';
import { conditionsOf, durationOf, titleOf } from './reading.js';
import { relationsOf, scheduleOf } from './times.js';
import { everyNode, type Node } from './tree.js';
import { visitOf, type Making } from './visits.js';

/** The groups of our own export that are no visits, though they may have times. */
const ownTexts = new Set(['eligibility', 'consents', 'arms', 'decisions', 'safety', 'measures', 'duties', 'concomitant', 'handoffs', 'records']);

/** What became of the actions of a plan. */
export interface Course {
    readonly visits: readonly Contract.Encounter[];
    /** What each visit is a holding of, by its id. */
    readonly holdings: ReadonlyMap<string, Holding>;
    readonly phases: readonly Contract.Phase[];
    /** Conditions of groups that are neither phases nor visits: who is treated. */
    readonly criteria: readonly Contract.Criterion[];
    /** Actions that stand as text. */
    readonly texts: readonly Node[];
}

/** The actions of a plan as visits: those that have a time or that times are counted from, and those that point to a plan; groups of them are phases. */
export function courseOf(nodes: readonly Node[], isOwn: boolean, making: Making): Course {
    const inline = inlineNodes(nodes, isOwn);
    const targets = new Set(inline.flatMap(({ action }) => things(action['relatedAction']).map(related => text(related['actionId']))));
    const outside = (node: Node): readonly Node[] => {
        const within = new Set(everyNode([withoutPlans(node)]).map(({ action }) => action));
        return inline.filter(({ action }) => !within.has(action));
    };
    const isMarked = ({ action, plan }: Node): boolean => plan !== undefined || things(action['relatedAction']).length > 0 || targets.has(text(action['id']));
    const isText = (node: Node): boolean => isOwn && ownTexts.has(text(node.action['id']));
    const isWhole = (node: Node): boolean => isText(node) || node.plan !== undefined || (!isOwn && isOneVisit(node, outside(node)));
    const holdsVisits = (node: Node): boolean => !isWhole(node) && node.parts.some(part => isVisit(part) || holdsVisits(part));
    const isVisit = (node: Node): boolean => !isText(node)
        && (isMarked(node) || (!isOwn && node.parts.length > 0 && isOneVisit(node, outside(node)))) && !isOrderSet(node) && !holdsVisits(node);
    const anyVisit = nodes.some(node => isVisit(node) || holdsVisits(node));
    const found: Found[] = [];
    const texts: Node[] = [];
    const groups: Node[] = [];
    collect(nodes, []);

    const used = new Set<string>();
    const named = new Map(found.map(({ node }) => [node, nameFor((!isOwn && text(node.action['id'])) || titleOf(node.action), isOwn ? '' : 'Visit', used)] as const));
    const anchors = anchorsOf();
    const visits = found.map(({ node }) => {
        const title = titleOf(node.action);
        const schedule = scheduleOf(relationsOf(node.action, anchors, making.notes), text(node.action['requiredBehavior']) === 'could', title, making.notes);
        return visitOf(node, named.get(node)!, schedule, making);
    });
    const phaseNames = new Set<string>();
    const phases = groups.filter(group => !isWrapper(group)).map((group): Contract.Phase => {
        const name = nameFor((!isOwn && text(group.action['id'])) || titleOf(group.action), 'Phase', phaseNames);
        const [relation, ...others] = relationsOf(group.action, anchors, making.notes);
        if (others.length > 0) {
            making.notes.push(`"${titleOf(group.action)}" begins by several times in the file; a phase of the language has one, and keeps the first.`);
        }
        return {
            kind: 'phase', id: `phase/${name}`, name, label: titleOf(group.action), encounters: found.filter(({ within }) => phaseOf(within) === group).map(({ node }) => `visit/${named.get(node)}`),
            when: relation ? { kind: 'relation', relation } : null, lasts: null,
            entry: gateOf(group, kind => kind !== 'stop'), exit: gateOf(group, kind => kind === 'stop'), next: [], otherwise: null, ...origin,
        };
    }).filter(({ encounters }) => encounters.length > 0);
    const holdings = new Map(found.map(({ node }) => [`visit/${named.get(node)}`, holdingOf(node, isOwn)]));
    return { visits, holdings, phases, criteria: groups.filter(isWrapper).flatMap(criteriaOf), texts };

    function collect(list: readonly Node[], within: readonly Node[]): void {
        for (const node of list) {
            if (isVisit(node) || (!anyVisit && !isText(node))) {
                found.push({ node, within });
            } else if (holdsVisits(node)) {
                groups.push(node);
                collect(node.parts, [...within, node]);
            } else {
                texts.push(node);
            }
        }
    }

    /** Visits by their ids; a group is where its first visit is. */
    function anchorsOf(): ReadonlyMap<string, string> {
        const all = new Map<string, string>();
        for (const { node, within } of found) {
            [node, ...within].forEach(one => {
                const id = text(one.action['id']);
                if (id !== '' && !all.has(id)) {
                    all.set(id, `visit/${named.get(node)}`);
                    if (one !== node && targets.has(id)) {
                        making.notes.push(`Times counted from "${titleOf(one.action)}" are counted from its first visit, "${titleOf(node.action)}".`);
                    }
                }
            });
        }
        return all;
    }

    /** The outermost group that is a phase. */
    function phaseOf(within: readonly Node[]): Node | undefined {
        return within.find(group => !isWrapper(group));
    }

    /** Our own export puts all phases into one group, and each time a visit is held into another. */
    function isWrapper({ action }: Node): boolean {
        return isOwn && /^(?:course$|(?:step|session|visit)\.)/.test(text(action['id']));
    }
}

/** What an action points to, and what our own export says that it is. */
function holdingOf({ action, plan }: Node, isOwn: boolean): Holding {
    const [, kind, name = ''] = (isOwn ? /^(step|session|visit)\.(\w+)\.\d+$/.exec(text(action['id'])) : null) ?? [];
    return {
        definition: text(action['definitionCanonical']), isSession: kind === 'session', name,
        label: plan ? titleOf(plan) : titleOf(action).replace(/\s*\d+$/, ''),
    };
}

interface Found {
    readonly node: Node;
    readonly within: readonly Node[];
}

/** Actions of the plan, without those of the plans it points to. */
function inlineNodes(nodes: readonly Node[], isOwn: boolean): readonly Node[] {
    return everyNode(nodes.map(node => withoutPlans(node))).filter(({ action }) => !isOwn || !ownTexts.has(text(action['id'])));
}

/** Whether actions inside another are its course: their times are shorter than a day, and stay inside it. */
function isOneVisit(node: Node, outside: readonly Node[]): boolean {
    const within = everyNode(node.parts.map(withoutPlans));
    const ids = new Set(within.map(({ action }) => text(action['id'])).filter(id => id !== ''));
    const related = within.flatMap(({ action }) => things(action['relatedAction']));
    const pointedAt = outside.flatMap(({ action }) => things(action['relatedAction'])).some(one => ids.has(text(one['actionId'])));
    return related.length > 0 && !pointedAt && related.every(one => (ids.has(text(one['actionId'])) || text(one['actionId']) === text(node.action['id'])) && isShort(one));
}

function isShort(related: Thing): boolean {
    const [range] = things(related['offsetRange']);
    return [related['offsetDuration'], range?.['low'], range?.['high']].filter(one => one !== undefined).every(one => {
        const time = durationOf(one);
        return time !== undefined && ['s', 'min', 'h'].includes(time.unit) && compareDurations(time, { ...time, value: '24', unit: 'h' }) === -1;
    });
}

function withoutPlans(node: Node): Node {
    return node.plan ? { ...node, parts: [] } : { ...node, parts: node.parts.map(withoutPlans) };
}

function judged(statement: string, evaluatedAt: Contract.Evaluated['evaluatedAt'], whenUnknown: Contract.Evaluated['whenUnknown']): Contract.Evaluated {
    return { condition: { kind: 'judgement', role: judge.id, statement }, evaluatedAt, whenUnknown };
}

function gateOf({ action }: Node, fits: (kind: string) => boolean): Contract.Gate | null {
    const words = conditionsOf(action).filter(({ kind }) => fits(kind)).map(one => one.words).join(' and ');
    return words === '' ? null : { kind: 'condition', when: judged(words, 'phase', 'wait') };
}

function criteriaOf({ action }: Node): readonly Contract.Criterion[] {
    return conditionsOf(action).filter(({ kind }) => kind === 'applicability').map(({ words }, index) => {
        const name = `condition${index + 1}`;
        return {
            kind: 'criterion', id: `criterion/${name}`, name, label: words.split(': ', 1)[0] ?? name, effect: 'include',
            when: judged(words, 'screening', 'not-eligible'), actions: [], ...origin,
        };
    });
}
