import type * as ast from '../../generated/ast.js';
import { partOf, type Torn } from '../../syntax/tree.js';
import type { Known, Scenario, ScenarioTable } from '../scenario.js';
import { present } from './compact.js';
import { measurement } from './condition.js';
import { rangeOfPart, type Build } from './context.js';
import { head, textOf } from './element.js';
import { rowsOfFile, type Beside } from './file-rows.js';
import { known } from './known.js';
import { membersOf } from './members.js';
import { expectation, rowOf } from './scenario-row.js';

/** A patient, and what must follow. */
export function scenario(build: Build, node: Torn<ast.Scenario>): Scenario {
    const expected = membersOf(node.members, 'Expected').map(line => line.what && expectation(build, line.what as Torn<ast.Expectation>));
    return { ...head(build, node, 'scenario'), ...knowledge(build, node.members), expected: present(expected) };
}

/**
 * Many patients at once.
 * @param beside finds the files that further rows are taken from
 */
export function scenarioTable(build: Build, node: Torn<ast.ScenarioTable>, beside: Beside): ScenarioTable {
    const columns = membersOf(node.members, 'Columns').flatMap(line => present((line.values ?? []).map(value => measurement(build, value))));
    const rows = membersOf(node.members, 'Row').map(line => rowOf(build, line));
    const files = membersOf(node.members, 'RowsFrom').flatMap(line => {
        const path = textOf(build, line, 'path');
        return path === undefined ? [] : [rowsOfFile(build, node, { path, range: rangeOfPart(build, line, partOf(line, 'path')) }, columns, beside)];
    });
    return { ...head(build, node, 'scenario-table'), ...knowledge(build, node.members), columns, rows, files };
}

function knowledge(build: Build, members: Torn<ast.Scenario | ast.ScenarioTable>['members']): { readonly known: readonly Known[]; readonly closed: boolean } {
    const lines = membersOf(members as readonly Torn<ast.Known>[] | undefined, 'Known');
    return {
        known: lines.flatMap(line => present((line.facts ?? []).map(fact => known(build, fact as Torn<ast.Fact>)))),
        closed: lines.some(({ closed }) => closed),
    };
}
