import { CompletionItemKind } from 'vscode-languageserver';
import { simpleConditions } from '../../../language/analysis/conditions.js';
import { factsOf, type ProtocolFacts } from '../../../language/analysis/facts.js';
import { boundaryFigures } from '../../../language/analysis/play/coverage.js';
import { within } from '../../../language/analysis/within.js';
import type { Measurement } from '../../../language/model/condition.js';
import type { ScenarioTable } from '../../../language/model/scenario.js';
import { compareQuantities } from '../../../language/syntax/quantity.js';
import type { View } from '../session.js';
import type { Cursor } from './cursor.js';
import { ranks, type Proposal } from './proposal.js';

/** The column of a table that the cell at the cursor belongs to, with the protocol; nothing outside of a row. */
export function columnAt(view: View, { walked: { line } }: Cursor): { readonly facts: ProtocolFacts; readonly column: Measurement } | undefined {
    const [first] = line;
    const place = first && tableAt(view, first.word.start);
    const column = place?.table.columns[line.filter(({ word }) => word.type === ',').length];
    return column && first?.word.type === 'row' ? { facts: place.facts, column } : undefined;
}

/** The figures that decide about a column: both sides of each limit that it is compared with, from the lowest to the highest. */
export function figureProposals(facts: ProtocolFacts, column: Measurement): Proposal[] {
    const compared = facts.conditions.flatMap(({ condition }) => simpleConditions(condition));
    const here = compared.filter(condition => 'value' in condition && isSame(condition.value, column));
    const figures = here.flatMap(condition => boundaryFigures(facts, condition)).sort((a, b) => Number(compareQuantities(a, b)) || 0);
    return [...new Set(figures.map(({ written }) => written))].map(label => ({
        label, kind: CompletionItemKind.Value, rank: ranks.own, description: `a limit of ${column.written}`,
    }));
}

/** Names of values for the head of a table: first those that decide something in the protocol, without those that are columns already. */
export function columnsFirst(view: View, { offset, walked: { line } }: Cursor, proposals: Proposal[]): Proposal[] {
    const [first] = line;
    const place = first && tableAt(view, offset);
    if (!place || first?.word.type !== 'columns') {
        return proposals;
    }
    const written = new Set(line.map(({ word }) => view.checked.text.slice(word.start, word.end)));
    const deciding = new Set(place.facts.conditions.flatMap(({ condition }) => simpleConditions(condition))
        .flatMap(condition => ('value' in condition ? [condition.value.of.written] : [])));
    const others = proposals.filter(({ label }) => !written.has(label));
    return others.map(proposal => (deciding.has(proposal.label) ? { ...proposal, rank: ranks.needed } : proposal));
}

function tableAt({ checked: { model } }: View, offset: number): { readonly facts: ProtocolFacts; readonly table: ScenarioTable } | undefined {
    const place = { uri: model.uri, start: offset, end: offset };
    return factsOf(model).flatMap(facts => facts.protocol.scenarioTables.filter(({ range }) => within(place, range)).map(table => ({ facts, table })))[0];
}

function isSame(a: Measurement, b: Measurement): boolean {
    return a.of.target === b.of.target && a.scale?.written === b.scale?.written;
}
