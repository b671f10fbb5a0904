import { simpleConditions } from '../../analysis/conditions.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { namesOf } from '../../analysis/words/names.js';
import { alwaysOpen, type ClosedDays } from '../../analysis/dates.js';
import { casesOf } from '../../analysis/play/cases.js';
import type { Known } from '../../model/scenario.js';
import type { Measurement } from '../../model/condition.js';
import { makeQuantity } from '../../syntax/quantity.js';

/** What the patient view is asked about. */
export interface PatientInput {
    /** Who it is. */
    readonly label: string;
    readonly known: readonly Known[];
    /** Whether diseases, medication and agreements that are not named are absent. */
    readonly closed: boolean;
    /** The date of the first day, by ISO 8601. */
    readonly start?: string | undefined;
    readonly closedDays: ClosedDays;
    /** What somebody filled in, by the keys of the fields, as it was written: {@link filledIn}. */
    readonly filled?: ReadonlyMap<string, string>;
    /** Visits that were moved by hand: days after the first day, by the id of the visit. */
    readonly moved?: ReadonlyMap<string, number>;
}

/** A field of the form: something that the protocol asks about a patient. */
export interface PatientField {
    /** The name as a protocol writes it, such as `PHQ9` or `CSSRS.ideation`; with `has`, `takes`, `judges` before what is no value. */
    readonly key: string;
    readonly label: string;
    readonly unit: string;
    /** What can be chosen; empty for a figure. */
    readonly choices: readonly string[];
    /** What it is about, as a scenario says it. */
    readonly known: (text: string) => Known | undefined;
}

/** The patient of a scenario; the first one where none is named; nobody in particular where there are none. */
export function scenarioInput({ protocol }: ProtocolFacts, name?: string, start?: string, closedDays: ClosedDays = alwaysOpen): PatientInput | undefined {
    const cases = casesOf(protocol);
    const found = name === undefined ? cases[0] : cases.find(one => one.name === name || one.id === name);
    const nobody = name === undefined ? { label: 'Nothing is known yet', known: [], closed: false } : undefined;
    const patient = found ?? nobody;
    return patient && { label: patient.label, known: patient.known, closed: patient.closed, start, closedDays };
}

/** Everything that a condition of the protocol asks about a patient, each once, in the order of the text. */
export function fieldsOf(facts: ProtocolFacts): readonly PatientField[] {
    const fields = new Map<string, PatientField>();
    const add = (field: PatientField | undefined): void => void (field && !fields.has(field.key) && fields.set(field.key, field));
    for (const { condition } of facts.conditions) {
        for (const simple of simpleConditions(condition)) {
            const { range } = simple;
            if ('value' in simple) {
                add(valueField(facts, simple.value));
            } else if (simple.kind === 'diagnosis') {
                add(yesNo(`${simple.when === 'family' ? 'family' : 'has'} ${simple.diagnosis.written}`, namesOf(facts.protocol).of(simple.diagnosis), (holds, not) =>
                    ({ kind: 'diagnosis', when: simple.when, diagnosis: simple.diagnosis, holds, written: `${not}${histories[simple.when]} ${simple.diagnosis.written}`, range })));
            } else if (simple.kind === 'takes' || simple.kind === 'off') {
                add(yesNo(`takes ${simple.drug.written}`, `Takes ${namesOf(facts.protocol).of(simple.drug)}`, (holds, not) => ({ kind: 'drug', drug: simple.drug, holds, written: `${not}takes ${simple.drug.written}`, range })));
            } else if (simple.kind === 'judgement') {
                add(yesNo(`judges ${simple.role.written} ${simple.statement}`, `${namesOf(facts.protocol).of(simple.role)} judges “${simple.statement}”`, (holds, not) =>
                    ({ kind: 'judgement', role: simple.role, statement: simple.statement, holds, written: `${not}${simple.role.written} judges "${simple.statement}"`, range })));
            } else if (simple.kind === 'consented') {
                add(yesNo(`consented ${simple.consent.written}`, `Consented: ${namesOf(facts.protocol).of(simple.consent)}`, (holds, not) =>
                    ({ kind: 'consented', consent: simple.consent, holds, written: `${not}consented to ${simple.consent.written}`, range })));
            } else if (simple.kind === 'agreement') {
                add(yesNo(`agreed ${simple.item.written}`, `Agreed: ${namesOf(facts.protocol).of(simple.item)}`, (holds, not) =>
                    ({ kind: 'agreement', item: simple.item, holds, written: `${not}agrees to ${simple.item.written}`, range })));
            }
        }
    }
    return [...fields.values()];
}

/** How a scenario says that somebody has a disease, or had it. */
const histories = { current: 'has', ever: 'history of', family: 'family history of' } as const;

/** @param known what is known, by whether it holds; `not` is what a scenario writes before it */
function yesNo(key: string, label: string, known: (holds: boolean, not: string) => Known): PatientField {
    return { key, label, unit: '', choices: ['yes', 'no'], known: text => (text === 'yes' || text === 'no' ? known(text === 'yes', text === 'yes' ? '' : 'not ') : undefined) };
}

/** Units as people write them. */
const units: Readonly<Record<string, string>> = { 'a': 'years', 'mm[Hg]': 'mmHg', 'Cel': '°C', 'mo': 'months', 'wk': 'weeks', 'd': 'days', '{score}': '' };

function valueField(facts: ProtocolFacts, value: Measurement): PatientField | undefined {
    const observable = facts.observable(value.of);
    const choices = value.scale ? facts.scale(value)?.choices ?? [] : observable?.choices ?? [];
    const unit = value.scale || !observable || observable.unit === '1' ? '' : observable.unit;
    return {
        key: value.written, label: namesOf(facts.protocol).measured(value), unit: units[unit] ?? unit, choices,
        known: text => {
            if (choices.length > 0) {
                return choices.includes(text) ? { kind: 'choice', value, choice: text, choiceRange: value.range, written: `${value.written} ${text}`, range: value.range } : undefined;
            }
            const [, figure = '', written = unit] = /^\s*(-?[\d.,]+)\s*(\S.*?)?\s*$/.exec(text) ?? [];
            const made = makeQuantity(figure, written === '' ? undefined : written);
            return made.ok ? { kind: 'value', value, amount: { value: made.quantity, range: value.range }, written: `${value.written} ${made.quantity.written}`, range: value.range } : undefined;
        },
    };
}

/**
 * What somebody has filled in, as it would stand in a scenario.
 * @param values texts by the keys of {@link fieldsOf}; what cannot be read is left out, as is what is empty
 */
export function knownFrom(facts: ProtocolFacts, values: ReadonlyMap<string, string>): readonly Known[] {
    return fieldsOf(facts).flatMap(({ key, known }) => known(values.get(key) ?? '') ?? []);
}

/**
 * A patient with some fields filled in anew: what is written there takes the place of what was known from the beginning.
 * @param values texts by the keys of {@link fieldsOf}
 */
export function filledIn(facts: ProtocolFacts, patient: PatientInput, values: ReadonlyMap<string, string>): PatientInput {
    const kept = patient.known.filter(fact => fact.from !== undefined || !values.has(keyOf(fact)));
    return { ...patient, known: [...knownFrom(facts, values), ...kept], filled: values };
}

/** What a patient's chart says about a field from the beginning; empty where nothing is known. Of a closed chart, what is not named is absent. */
export function textOf(key: string, known: readonly Known[], closed: boolean): string {
    const fact = known.find(one => one.from === undefined && keyOf(one) === key);
    if (!fact) {
        return closed && /^(?:has|family|takes|agreed|consented) /.test(key) ? 'no' : '';
    }
    switch (fact.kind) {
        case 'arm': return fact.arm.written;
        case 'missed': return '';
        case 'value': return fact.amount.value.written;
        case 'choice': return fact.choice;
        default: return fact.holds ? 'yes' : 'no';
    }
}

function keyOf(fact: Known): string {
    switch (fact.kind) {
        case 'value':
        case 'choice': return fact.value.written;
        case 'diagnosis': return `${fact.when === 'family' ? 'family' : 'has'} ${fact.diagnosis.written}`;
        case 'drug': return `takes ${fact.drug.written}`;
        case 'judgement': return `judges ${fact.role.written} ${fact.statement}`;
        case 'agreement': return `agreed ${fact.item.written}`;
        case 'consented': return `consented ${fact.consent.written}`;
        case 'arm': return 'arm';
        case 'missed': return '';
    }
}
