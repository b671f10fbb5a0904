import { workspace, type TestController, type TestItem, type TestItemCollection, type Uri } from 'vscode';
import type { Place, ScenarioResult } from '../../../server/messages/scenarios.js';
import { keyOf, locationOf } from './requests.js';

/**
 * Shows the scenarios of a file in the Test Explorer, as they are now: rows below their table. Items that stay keep what is known of them.
 * @returns the item of each scenario
 */
export function showScenarios(controller: TestController, uri: Uri, scenarios: readonly ScenarioResult[]): ReadonlyMap<ScenarioResult, TestItem> {
    if (scenarios.length === 0) {
        controller.items.delete(uri.toString());
        return new Map();
    }
    const file = child(controller, controller.items, uri.toString(), uri);
    file.label = workspace.asRelativePath(uri);
    const top = new Set<string>();
    const rows = new Map<TestItem, Set<string>>();
    const shown = new Map(scenarios.map((scenario): [ScenarioResult, TestItem] => {
        const { protocol, id, label, table } = scenario;
        const key = keyOf(protocol, id);
        const head = table && place(controller, file.children, keyOf(protocol, table.id), table.label, table);
        const item = place(controller, head ? head.children : file.children, key, rowLabel(label, table), scenario);
        top.add(head ? head.id : key);
        if (head) {
            rows.set(head, (rows.get(head) ?? new Set()).add(key));
        }
        return [scenario, item];
    }));
    keep(file.children, top);
    rows.forEach((keys, head) => keep(head.children, keys));
    return shown;
}

/** A row is told apart by its number: the name of its table stands above it. */
function rowLabel(label: string, table: ScenarioResult['table']): string {
    const before = table && `${table.label}, `;
    return before !== undefined && label.startsWith(before) ? label.slice(before.length) : label;
}

function place(controller: TestController, among: TestItemCollection, id: string, label: string, at: Place): TestItem {
    const { uri, range } = locationOf(at);
    const item = child(controller, among, id, uri);
    item.label = label;
    item.range = range;
    // The order of the text, whatever the labels are.
    item.sortText = String(at.range.start.line).padStart(8, '0');
    return item;
}

function child(controller: TestController, among: TestItemCollection, id: string, uri: Uri): TestItem {
    const known = among.get(id);
    if (known) {
        return known;
    }
    const item = controller.createTestItem(id, id, uri);
    among.add(item);
    return item;
}

function keep(items: TestItemCollection, ids: ReadonlySet<string>): void {
    const gone: string[] = [];
    items.forEach(({ id }) => gone.push(...ids.has(id) ? [] : [id]));
    gone.forEach(id => items.delete(id));
}
