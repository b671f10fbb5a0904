import type { Scenario, ScenarioTable } from '../../../language/model/scenario.js';
import { escaped, type Fact } from './markdown.js';

/** What is known of a patient, and what must follow. */
export function scenarioFacts({ known, closed, expected }: Scenario): readonly Fact[] {
    return [['Given', given(known, closed)], ['Expected', listOf(expected)]];
}

/** How many patients a table has, and what is known of each of them. */
export function tableFacts({ known, closed, columns, rows, files }: ScenarioTable): readonly Fact[] {
    return [
        ['Given', given(known, closed)],
        ['Columns', listOf(columns)],
        ['Patients', rows.length > 0 ? String(rows.length) : undefined],
        ['Further patients', files.map(({ path }) => escaped(path)).join(', ')],
    ];
}

interface Written {
    readonly written: string;
}

function given(known: readonly Written[], closed: boolean): string {
    return listOf([...known, ...(closed ? [{ written: 'nothing else' }] : [])]);
}

function listOf(items: readonly Written[]): string {
    return items.map(({ written }) => escaped(written)).join(', ');
}
