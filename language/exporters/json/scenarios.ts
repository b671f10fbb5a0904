import type * as Contract from '../../generated/contract.js';
import type * as Model from '../../model/scenario.js';
import { action } from './actions.js';
import { measurement } from './conditions.js';
import { head, orNull, origin, reference } from './element.js';
import type { Exported } from './exported.js';
import { anchor } from './points.js';
import { duration, span, stated } from './quantities.js';

/** A patient, and what must follow. */
export function scenario(patient: Model.Scenario): Exported<Model.Scenario, Contract.Scenario> {
    return {
        ...head(patient),
        known: patient.known.map(known),
        closed: patient.closed,
        expected: patient.expected.map(expectation),
        ...origin(patient),
    };
}

/** Many patients at once. */
export function scenarioTable(table: Model.ScenarioTable): Exported<Model.ScenarioTable, Contract.ScenarioTable> {
    return {
        ...head(table),
        known: table.known.map(known),
        closed: table.closed,
        columns: table.columns.map(measurement),
        rows: table.rows.map(row),
        files: table.files.map(({ path }) => ({ path })),
        ...origin(table),
    };
}

function row(patient: Model.ScenarioRow): Exported<Model.ScenarioRow, Contract.ScenarioRow> {
    return { cells: patient.cells.map(written => orNull(written, cell)), expected: patient.expected.map(expectation) };
}

type CellBy<Kind> = Extract<Model.Cell, { readonly kind: Kind }>;

function cell(value: Model.Cell): Contract.ScenarioCell {
    return value.kind === 'amount'
        ? { kind: value.kind, amount: stated(value.amount) } satisfies Exported<CellBy<'amount'>, Contract.AmountCell>
        : { kind: value.kind, choice: value.choice } satisfies Exported<CellBy<'choice'>, Contract.ChoiceCell>;
}

type Known<Kind> = Extract<Model.Known, { readonly kind: Kind }>;

function known(fact: Model.Known): Contract.Known {
    const from = orNull(fact.from, knownFrom);
    switch (fact.kind) {
        case 'value':
            return { kind: fact.kind, from, value: measurement(fact.value), amount: stated(fact.amount) } satisfies Exported<Known<'value'>, Contract.KnownValue>;
        case 'choice':
            return { kind: fact.kind, from, value: measurement(fact.value), choice: fact.choice } satisfies Exported<Known<'choice'>, Contract.KnownChoice>;
        case 'diagnosis':
            return diagnosis(fact, from);
        case 'drug':
            return drug(fact, from);
        case 'judgement':
            return judgement(fact, from);
        case 'agreement':
            return { kind: fact.kind, from, item: reference(fact.item), holds: fact.holds } satisfies Exported<Known<'agreement'>, Contract.KnownAgreement>;
        case 'consented':
            return { kind: fact.kind, from, consent: reference(fact.consent), holds: fact.holds } satisfies Exported<Known<'consented'>, Contract.KnownConsent>;
        case 'arm':
            return { kind: fact.kind, arm: reference(fact.arm) } satisfies Exported<Known<'arm'>, Contract.KnownArm, 'from'>;
        case 'missed':
            return { kind: fact.kind, anchor: anchor(fact.anchor) } satisfies Exported<Known<'missed'>, Contract.KnownMissed, 'from'>;
    }
}

type From = Contract.KnownFrom | null;

function diagnosis(fact: Known<'diagnosis'>, from: From): Exported<Known<'diagnosis'>, Contract.KnownDiagnosis> {
    return { kind: fact.kind, from, when: fact.when, diagnosis: reference(fact.diagnosis), lasting: orNull(fact.lasting, span), holds: fact.holds };
}

function drug(fact: Known<'drug'>, from: From): Exported<Known<'drug'>, Contract.KnownDrug> {
    return {
        kind: fact.kind,
        from,
        drug: reference(fact.drug),
        ago: orNull(fact.ago, span),
        lasting: orNull(fact.lasting, span),
        dose: orNull(fact.dose, stated),
        holds: fact.holds,
    };
}

function judgement(fact: Known<'judgement'>, from: From): Exported<Known<'judgement'>, Contract.KnownJudgement> {
    return { kind: fact.kind, from, role: reference(fact.role), statement: fact.statement, holds: fact.holds };
}

type FromBy<Kind> = Extract<Model.KnownFrom, { readonly kind: Kind }>;

function knownFrom(from: Model.KnownFrom): Contract.KnownFrom {
    return from.kind === 'day'
        ? { kind: from.kind, day: from.day } satisfies Exported<FromBy<'day'>, Contract.KnownFromDay>
        : { kind: from.kind, anchor: anchor(from.anchor), offset: orNull(from.offset, duration) } satisfies Exported<Omit<FromBy<'visit'>, 'attempt'>, Contract.KnownFromVisit>;
}

type Expected<Kind> = Extract<Model.Expectation, { readonly kind: Kind }>;

function expectation(what: Model.Expectation): Contract.Expectation {
    switch (what.kind) {
        case 'eligible':
            return { kind: what.kind, holds: what.holds } satisfies Exported<Expected<'eligible'>, Contract.ExpectedEligible>;
        case 'excluded': case 'cautioned':
            return { kind: what.kind, by: reference(what.by) } satisfies Exported<Expected<'excluded' | 'cautioned'>, Contract.ExpectedCriterion>;
        case 'stopped': case 'paused':
            return { kind: what.kind, by: reference(what.by) } satisfies Exported<Expected<'stopped' | 'paused'>, Contract.ExpectedEnd>;
        case 'reached':
            return reached(what);
        case 'decided':
            return decided(what);
        default:
            return atVisit(what);
    }
}

function reached(what: Expected<'reached'>): Exported<Expected<'reached'>, Contract.ExpectedOutcome> {
    return { kind: what.kind, outcome: reference(what.outcome), holds: what.holds, at: orNull(what.at, anchor) };
}

function decided(what: Expected<'decided'>): Exported<Expected<'decided'>, Contract.ExpectedDecision> {
    return { kind: what.kind, decision: reference(what.decision), otherwise: what.otherwise, actions: what.actions.map(action) };
}

function atVisit(what: Expected<'given' | 'day' | 'held' | 'postponed' | 'discharged'>): Contract.Expectation {
    const at = anchor(what.at);
    switch (what.kind) {
        case 'given':
            return {
                kind: what.kind, at, amount: orNull(what.amount, stated), medication: reference(what.medication),
            } satisfies Exported<Expected<'given'>, Contract.ExpectedDose>;
        case 'day':
            return { kind: what.kind, at, low: what.low, high: what.high } satisfies Exported<Expected<'day'>, Contract.ExpectedDay>;
        case 'held':
            return { kind: what.kind, at, holds: what.holds } satisfies Exported<Expected<'held'>, Contract.ExpectedVisit>;
        case 'postponed':
            return { kind: what.kind, at, by: reference(what.by) } satisfies Exported<Expected<'postponed'>, Contract.ExpectedPostponed>;
        case 'discharged':
            return { kind: what.kind, at, time: orNull(what.time, duration) } satisfies Exported<Expected<'discharged'>, Contract.ExpectedDischarge>;
    }
}
