import type { Measurement } from '../model/condition.js';
import type { Element, SourceRange } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import type { Quantity, Stated } from '../model/quantities.js';
import type { Cell, Expectation, Known, Scenario, ScenarioTable } from '../model/scenario.js';
import type { Anchor, DayPoint } from '../model/timing.js';
import { once } from './once.js';

/** A figure or an answer that a scenario gives to a value. */
export type GivenValue = { readonly value: Measurement } & (
    | { readonly kind: 'amount'; readonly amount: Stated<Quantity> }
    | { readonly kind: 'choice'; readonly choice: string; readonly range: SourceRange });

/** Every value that the scenarios of a protocol give, in lines and in tables. */
export const givenValues = once((protocol: Protocol): readonly GivenValue[] => [
    ...scenarios(protocol).flatMap(({ known }) => known.flatMap(valueOf)),
    ...protocol.scenarioTables.flatMap(table => [table, ...table.files].flatMap(({ columns, rows }) =>
        rows.flatMap(({ cells }) => cells.flatMap((cell, index) => inColumn(columns[index], cell))))),
]);

/** Every use of a session or step in a scenario, with the scenario; what is expected on a day is about one visit. */
export function scenarioAnchors(protocol: Protocol): readonly { readonly anchor: Anchor; readonly element: Element; readonly eachFits: boolean }[] {
    return scenarios(protocol).flatMap(element => [
        ...element.known.flatMap(knownAnchors).map(anchor => ({ anchor, element, eachFits: true })),
        ...expectationsOf(element).flatMap(what => anchorOf(what).map(anchor => ({ anchor, element, eachFits: what.kind !== 'day' }))),
    ]);
}

/** Every use of a numbered day in a scenario. */
export function scenarioDays(protocol: Protocol): readonly DayPoint[] {
    return scenarios(protocol).flatMap(element => [
        ...element.known.flatMap(({ from }) => (from?.kind === 'day' ? [{ low: from.day, high: from.day, written: from.written, range: from.range }] : [])),
        ...expectationsOf(element).flatMap(what => (what.kind === 'day' ? [{ low: what.low, high: what.high, written: what.written, range: what.range }] : [])),
    ]);
}

function scenarios(protocol: Protocol): readonly (Scenario | ScenarioTable)[] {
    return [...protocol.scenarios, ...protocol.scenarioTables];
}

function expectationsOf(element: Scenario | ScenarioTable): readonly Expectation[] {
    return element.kind === 'scenario' ? element.expected : [...element.rows, ...element.files.flatMap(({ rows }) => rows)].flatMap(({ expected }) => expected);
}

function valueOf(fact: Known): readonly GivenValue[] {
    switch (fact.kind) {
        case 'value': return [{ kind: 'amount', value: fact.value, amount: fact.amount }];
        case 'choice': return [{ kind: 'choice', value: fact.value, choice: fact.choice, range: fact.choiceRange }];
        default: return [];
    }
}

function inColumn(value: Measurement | undefined, cell: Cell | undefined): readonly GivenValue[] {
    return value && cell ? [{ value, ...cell }] : [];
}

function knownAnchors(fact: Known): readonly Anchor[] {
    return [...(fact.from?.kind === 'visit' ? [fact.from.anchor] : []), ...(fact.kind === 'missed' ? [fact.anchor] : [])];
}

function anchorOf(what: Expectation): readonly Anchor[] {
    return 'at' in what && what.at ? [what.at] : [];
}
