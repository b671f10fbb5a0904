import type { SourceRange } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Expectation, Known, Scenario, ScenarioRow, ScenarioTable } from '../../model/scenario.js';

/** One patient to be sent through a protocol. */
export interface Case {
    /** Id of the scenario, with the number of the row for one of a table: `scenario-table/ages/3`. */
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly known: readonly Known[];
    readonly closed: boolean;
    readonly expected: readonly Expectation[];
    readonly range: SourceRange;
    /** Where the result is shown: the name, or the row. */
    readonly nameRange: SourceRange;
}

/**
 * All patients that a protocol states, in the order of the text.
 * @param rowsOf reads the rows of a file that a table names; without it, such rows are left out
 */
export function casesOf(protocol: Protocol, rowsOf: (table: ScenarioTable) => readonly ScenarioRow[] = () => []): readonly Case[] {
    const single = protocol.scenarios.map(caseOf);
    const rows = protocol.scenarioTables.flatMap(table => [...table.rows, ...rowsOf(table)].map((row, place) => caseOfRow(table, row, place + 1)));
    return [...single, ...rows].sort((a, b) => a.range.start - b.range.start);
}

function caseOf({ id, name, label, known, closed, expected, range, nameRange }: Scenario): Case {
    return { id, name, label, known, closed, expected, range, nameRange };
}

function caseOfRow(table: ScenarioTable, { cells, expected, range }: ScenarioRow, number: number): Case {
    const known = cells.flatMap((cell, place): Known[] => {
        const value = table.columns[place];
        if (!cell || !value) {
            return [];
        }
        return cell.kind === 'amount'
            ? [{ kind: 'value', value, amount: cell.amount, written: `${value.written} ${cell.amount.value.written}`, range: cell.amount.range }]
            : [{ kind: 'choice', value, choice: cell.choice, choiceRange: cell.range, written: `${value.written} ${cell.choice}`, range: cell.range }];
    });
    return {
        id: `${table.id}/${number}`, name: `${table.name} ${number}`, label: `${table.label}, row ${number}`, closed: table.closed,
        known: [...table.known, ...known], expected, range, nameRange: range,
    };
}
