import type { Measurement } from '../../model/condition.js';
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
    /** Which row of a table it is, for people: `3`, `3 of patients.csv`. */
    readonly row?: string;
    /** Where it stands in the protocol; for a row of a file, where that is named. */
    readonly range: SourceRange;
    /** Where the result is shown: the name, or the row. */
    readonly nameRange: SourceRange;
    /** The parts of the model that say all this. */
    readonly stated: readonly object[];
}

/** All patients that a protocol states, in the order of the text; those of a file stand where the file is named. */
export function casesOf(protocol: Protocol): readonly Case[] {
    const rows = protocol.scenarioTables.flatMap(table => [
        ...table.rows.map((row, place) => caseOfRow(table, table.columns, row, String(place + 1), row.range)),
        ...table.files.flatMap(({ path, range, columns, rows: read }) => read.map(row => caseOfRow(table, columns, row, `${row.number} of ${path}`, range))),
    ]);
    return [...protocol.scenarios.map(caseOf), ...rows].sort((a, b) => a.range.start - b.range.start);
}

function caseOf(scenario: Scenario): Case {
    const { id, name, label, known, closed, expected, range, nameRange } = scenario;
    return { id, name, label, known, closed, expected, range, nameRange, stated: [scenario] };
}

function caseOfRow(
    table: ScenarioTable, columns: readonly Measurement[], row: ScenarioRow, number: string, range: SourceRange,
): Case {
    const { cells, expected, range: nameRange } = row;
    const known = cells.flatMap((cell, place): Known[] => {
        const value = columns[place];
        if (!cell || !value) {
            return [];
        }
        return cell.kind === 'amount'
            ? [{ kind: 'value', value, amount: cell.amount, written: `${value.written} ${cell.amount.value.written}`, range: cell.amount.range }]
            : [{ kind: 'choice', value, choice: cell.choice, choiceRange: cell.range, written: `${value.written} ${cell.choice}`, range: cell.range }];
    });
    return {
        id: `${table.id}/${number}`, row: number, name: `${table.name} ${number}`, label: `${table.label}, row ${number}`, closed: table.closed,
        known: [...table.known, ...known], expected, range, nameRange, stated: [...table.known, ...columns, row],
    };
}
