import { text, things, type Thing } from '../usdm/reading.js';
import { titleOf } from './reading.js';

/** An action with everything that it holds, be it inside it or in the plan it points to. */
export interface Node {
    readonly action: Thing;
    readonly parts: readonly Node[];
    /** The plan it points to, where the file has it. */
    readonly plan?: Thing;
    /** The activity it points to, where the file has it. */
    readonly activity?: Thing;
}

/** A file as its plan. */
export interface Tree {
    readonly plan: Thing;
    readonly nodes: readonly Node[];
    /** Actions of plans of orders, and orders, to which none leads. */
    readonly sets: readonly Node[];
    /** Resources that nothing leads to. */
    readonly unused: readonly Thing[];
    /** Addresses that the file has nothing for. */
    readonly elsewhere: readonly string[];
}

const deepest = 24;
const most = 20_000;

/** The resources of a file: those of a bundle, or the one. */
export function resourcesOf(data: unknown): readonly Thing[] {
    const [file] = things(data);
    return file?.['resourceType'] === 'Bundle' ? things(file['entry']).flatMap(entry => things(entry['resource'])) : things(file);
}

/**
 * The plan of a file with all its actions.
 * @param problems gets, in whole sentences, why the file cannot be taken; the tree then means nothing
 */
export function treeOf(resources: readonly Thing[], problems: string[]): Tree | undefined {
    const plans = resources.filter(({ resourceType }) => resourceType === 'PlanDefinition');
    const pointedAt = new Set(plans.flatMap(plan => addressesIn(plan['action'], 0)));
    const plan = plans.find(one => !namesOf(one).some(name => pointedAt.has(name))) ?? plans[0];
    if (!plan) {
        problems.push('The file has no PlanDefinition: there is no plan to make a protocol of.');
        return undefined;
    }
    const byAddress = new Map([...resources].reverse().flatMap(one => namesOf(one).map(name => [name, one] as const)));
    const used = new Set([plan]);
    const elsewhere = new Set<string>();
    let count = 0;
    const nodes = nodesOf(plan, [plan], 0);
    if (nodes.length === 0 && problems.length === 0) {
        problems.push(`The plan "${titleOf(plan)}" has no actions: there is nothing to make a protocol of.`);
    }
    const sets = plans.filter(one => !used.has(one) && things(things(one['type'])[0]?.['coding']).some(({ code }) => code === 'order-set')).flatMap(one => {
        used.add(one);
        return nodesOf(one, [one], 0);
    });
    const orders = resources.filter(one => !used.has(one) && one['resourceType'] === 'ActivityDefinition' && things(one['dosage']).length > 0);
    orders.forEach(one => used.add(one));
    return {
        plan, nodes, sets: [...sets, ...orders.map(one => ({ action: one, parts: [], activity: one }))],
        unused: resources.filter(one => !used.has(one)), elsewhere: [...elsewhere],
    };

    function nodesOf(holder: Thing, within: readonly Thing[], depth: number): readonly Node[] {
        const list = holder['action'];
        if (list !== undefined && (!Array.isArray(list) || things(list).length !== list.length)) {
            problems.push(`What "${titleOf(holder)}" holds as actions is no list of actions.`);
        }
        if (depth > deepest) {
            problems.push(`Actions lie more than ${deepest} deep in each other, at "${titleOf(holder)}": the file may run in a circle.`);
        }
        return problems.length > 0 ? [] : things(list).map(action => nodeOf(action, within, depth));
    }

    function nodeOf(action: Thing, within: readonly Thing[], depth: number): Node {
        count += 1;
        if (count > most && problems.length === 0) {
            problems.push(`The plan has more than ${most} actions, counted with those of the plans it points to: that is more than a protocol can hold.`);
        }
        const own = nodesOf(action, within, depth + 1);
        const address = plainAddress(text(action['definitionCanonical']));
        const found = byAddress.get(address);
        if (address !== '' && !found) {
            elsewhere.add(address);
        }
        if (found && within.includes(found)) {
            problems.push(`The plan "${titleOf(found)}" comes to itself again, by the action "${titleOf(action)}": such a course has no end.`);
            return { action, parts: [] };
        }
        if (found) {
            used.add(found);
        }
        return found?.['resourceType'] === 'PlanDefinition' ? { action, parts: [...own, ...nodesOf(found, [...within, found], depth + 1)], plan: found }
            : { action, parts: own, ...found?.['resourceType'] === 'ActivityDefinition' && { activity: found } };
    }
}

function plainAddress(address: string): string {
    return address.split('|', 1)[0] ?? '';
}

/** By what a resource is pointed at. */
function namesOf({ url, resourceType, id }: Thing): readonly string[] {
    return [plainAddress(text(url)), `${text(resourceType)}/${text(id)}`].filter(name => name !== '' && !name.endsWith('/'));
}

function addressesIn(actions: unknown, depth: number): readonly string[] {
    return depth > deepest ? [] : things(actions).flatMap(action => [plainAddress(text(action['definitionCanonical'])), ...addressesIn(action['action'], depth + 1)]);
}

/** Nodes and the nodes inside them. */
export function everyNode(nodes: readonly Node[]): readonly Node[] {
    return nodes.flatMap(node => [node, ...everyNode(node.parts)]);
}
