import type { Thing } from '../usdm/reading.js';
import { titleOf } from './reading.js';
import { everyNode, type Tree } from './tree.js';

const keptOfActions = new Set([
    'id', 'title', 'description', 'textEquivalent', 'condition', 'relatedAction', 'action', 'definitionCanonical', 'requiredBehavior', 'participant', 'groupingBehavior',
    'selectionBehavior',
]);

const keptOfPlans = new Set(['resourceType', 'id', 'url', 'name', 'title', 'status', 'version', 'description', 'action', 'goal', 'publisher']);

/** What properties of an action are called. */
const words: Readonly<Record<string, string>> = {
    trigger: 'triggers', input: 'required data', output: 'produced data', dynamicValue: 'values that a program fills in', code: 'codes', documentation: 'sources', timingTiming: 'rhythms',
    goalId: 'goals of actions', extension: 'extensions', definitionUri: 'addresses of definitions', priority: 'priorities', cardinalityBehavior: 'cardinalities', precheckBehavior: 'prechecks',
};

/** Everything in a file that an import leaves out, counted, in whole sentences. */
export function leftOut({ plan, nodes, unused, elsewhere }: Tree): readonly string[] {
    const counts = new Map<string, number>();
    const count = (sentence: string): unknown => counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
    Object.keys(plan).filter(key => !keptOfPlans.has(key)).forEach(key => count(`\`${key.replace(/\s+/g, ' ')}\` of the plan; the language has no place for it`));
    for (const { action } of everyNode(nodes)) {
        Object.keys(action).filter(key => !keptOfActions.has(key)).forEach(key => count(`${words[key] ?? 'properties of actions'} (\`${key}\`); the language has no place for them here`));
    }
    unused.forEach((one: Thing) => count(one['resourceType'] === 'PlanDefinition' ? `the plan "${titleOf(one)}", to which no action leads`
        : `resources of the type ${typeof one['resourceType'] === 'string' ? one['resourceType'].replace(/\W/g, '') : 'that is not told'}, to which no action leads`));
    return [
        ...elsewhere.map(address => `The file has nothing for \`${address}\`: what it defines is left out, the action that points to it stands.`),
        ...[...counts].map(([sentence, times]) => `Left out: ${times} × ${sentence}.`),
    ];
}
