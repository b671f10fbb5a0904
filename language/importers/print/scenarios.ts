import type * as Contract from '../../generated/contract.js';
import { actions } from './actions.js';
import { measurement } from './conditions.js';
import { block, words, type Line } from './lines.js';
import { nameIn } from './names.js';
import { anchor } from './points.js';
import { amount, duration, opposite, span } from './quantities.js';
import { quoted } from './texts.js';

/** A patient, and what must follow. */
export function scenario(patient: Contract.Scenario): Line {
    return block(words('scenario', patient.name, quoted(patient.label)), [...knowledge(patient), ...patient.expected.map(what => `expect ${expectation(what)}`)]);
}

/** Many patients at once. */
export function scenarioTable(table: Contract.ScenarioTable): Line {
    return block(words('scenario table', table.name, quoted(table.label)), [
        ...knowledge(table),
        ...table.columns.length > 0 ? [`columns ${table.columns.map(measurement).join(', ')}`] : [],
        ...table.rows.map(row => `row ${row.cells.map(cell).join(', ')} expect ${row.expected.map(expectation).join(' and ')}`),
        ...table.files.map(({ path }) => `rows from ${quoted(path)}`),
    ]);
}

function cell(value: Contract.ScenarioCell | null): string {
    return value === null ? 'not known' : value.kind === 'amount' ? amount(value.amount) : value.choice;
}

function knowledge({ known, closed }: Pick<Contract.Scenario, 'known' | 'closed'>): string[] {
    return [...filled(known.map(fact => words(knownFact(fact), 'from' in fact && fact.from && since(fact.from)))), ...closed ? ['nothing else'] : []]
        .map(facts => `given ${facts}`);
}

const longest = 100;

/** Facts with commas between them, as many on a line as are read at once. */
function filled(facts: readonly string[]): readonly string[] {
    const lines: string[] = [];
    for (const fact of facts) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + fact.length < longest) {
            lines[lines.length - 1] = `${last}, ${fact}`;
        } else {
            lines.push(fact);
        }
    }
    return lines;
}

function since(from: Contract.KnownFrom): string {
    if (from.kind === 'day') {
        return `on day ${from.day}`;
    }
    const { offset } = from;
    const later = offset === null ? undefined : offset.startsWith('-') ? `- ${duration(opposite(offset))}` : `+ ${duration(offset)}`;
    return words('at', anchor(from.anchor), later);
}

const historyWords = { ever: 'history of', family: 'family history of', current: 'has' } as const;

function knownFact(fact: Contract.Known): string {
    const not = 'holds' in fact && !fact.holds && 'not';
    switch (fact.kind) {
        case 'value':
            return `${measurement(fact.value)} ${amount(fact.amount)}`;
        case 'choice':
            return `${measurement(fact.value)} is ${fact.choice}`;
        case 'diagnosis':
            return words(not, historyWords[fact.when], nameIn(fact.diagnosis), fact.lasting && `for ${span(fact.lasting)}`);
        case 'drug':
            return fact.ago
                ? `last took ${nameIn(fact.drug)} ${span(fact.ago)} ago`
                : words(not, 'takes', nameIn(fact.drug), fact.dose && `${amount(fact.dose)} per day`, fact.lasting && `for ${span(fact.lasting)}`);
        case 'judgement':
            return words(not, nameIn(fact.role), 'judges', quoted(fact.statement));
        case 'agreement':
            return words(not, 'agrees to', nameIn(fact.item));
        case 'consented':
            return words(not, 'consented to', nameIn(fact.consent));
        case 'arm':
            return `arm ${nameIn(fact.arm)}`;
        case 'missed':
            return `misses ${anchor(fact.anchor)}`;
    }
}

function expectation(what: Contract.Expectation): string {
    switch (what.kind) {
        case 'eligible':
            return what.holds ? 'eligible' : 'not eligible';
        case 'excluded':
        case 'cautioned':
        case 'stopped':
        case 'paused':
            return `${what.kind} by ${nameIn(what.by)}`;
        case 'reached':
            return words(what.holds ? 'reaches' : 'does not reach', nameIn(what.outcome), what.at && `at ${anchor(what.at)}`);
        case 'decided':
            return `${nameIn(what.decision)} decides ${what.otherwise ? 'otherwise' : actions(what.actions)}`;
        default:
            return atVisit(what);
    }
}

function atVisit(what: Extract<Contract.Expectation, { readonly kind: 'given' | 'day' | 'held' | 'postponed' | 'discharged' }>): string {
    switch (what.kind) {
        case 'given':
            return `${anchor(what.at)} ${what.amount ? `gives ${amount(what.amount)}` : 'gives no'} ${nameIn(what.medication)}`;
        case 'day':
            return `${anchor(what.at)} on day ${what.low === what.high ? what.low : `${what.low} to ${what.high}`}`;
        case 'held':
            return `${anchor(what.at)} ${what.holds ? 'is held' : 'is not held'}`;
        case 'postponed':
            return `${anchor(what.at)} postponed by ${nameIn(what.by)}`;
        case 'discharged':
            return `${anchor(what.at)} ${what.time === null ? 'not discharged' : `discharged at ${duration(what.time)}`}`;
    }
}
