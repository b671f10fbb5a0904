import type * as Contract from '../../generated/contract.js';
import { words } from './lines.js';
import { nameIn } from './names.js';
import { anchor } from './points.js';
import { amount, amountRange, duration, lasting, span } from './quantities.js';
import { quoted } from './texts.js';

/** A statement about a patient. */
export function condition(statement: Contract.Condition): string {
    switch (statement.kind) {
        case 'all':
        case 'any':
            return statement.of.map(term).join(statement.kind === 'all' ? ' and ' : ' or ');
        case 'at-least':
            return `at least ${statement.minimum} of (${statement.of.map(condition).join(', ')})`;
        case 'not':
            return `not ${term(statement.of)}`;
        default:
            return simple(statement);
    }
}

/** What is measured: `PHQ9`, `CSSRS.ideation`. */
export function measurement({ of, scale }: Contract.Measurement): string {
    return scale === null ? nameIn(of) : `${nameIn(of)}.${nameIn(scale)}`;
}

/** What stands behind a word for when: nothing where there is no condition. */
export function when(place: Contract.Evaluated | null, word = 'when'): string | undefined {
    return place === null ? undefined : `${word} ${condition(place.condition)}`;
}

function term(statement: Contract.Condition): string {
    return statement.kind === 'all' || statement.kind === 'any' ? `(${condition(statement)})` : condition(statement);
}

type Simple = Exclude<Contract.Condition, { readonly kind: 'all' | 'any' | 'at-least' | 'not' }>;

function simple(statement: Simple): string {
    switch (statement.kind) {
        case 'definition':
            return `meets ${nameIn(statement.definition)}`;
        case 'agreement':
            return `agrees to ${nameIn(statement.item)}`;
        case 'consented':
            return `consented to ${nameIn(statement.consent)}`;
        case 'judgement':
            return `${nameIn(statement.role)} judges ${quoted(statement.statement)}`;
        case 'takes':
            return takes(statement);
        case 'off':
            return words('off', nameIn(statement.drug), 'for', lasting(statement.lasting), at(statement.at));
        case 'diagnosis':
            return diagnosis(statement);
        default:
            return words(measurement(statement.value), test(statement), 'sustained' in statement && statement.sustained && `for ${duration(statement.sustained)}`, at(statement.at));
    }
}

function test(statement: Extract<Simple, { readonly value: Contract.Measurement }>): string {
    switch (statement.kind) {
        case 'compare':
            return `${statement.operator} ${amount(statement.amount)}`;
        case 'between':
            return amountRange(statement.amount);
        case 'choice':
            return words('is', statement.negated && 'not', statement.choice);
        case 'change':
            return `${statement.direction} ${statement.limit === 'at-least' ? 'at least' : 'at most'} ${amount(statement.amount)} compared with ${anchor(statement.baseline)}`;
    }
}

function takes({ drug, above, within, lasting: length, unchanged, at: looked }: Contract.TakesCondition): string {
    return words(
        'takes', nameIn(drug), above && `above ${amount(above)} per day`, within && `within ${span(within)}`, unchanged && 'unchanged',
        length && `for ${lasting(length)}`, at(looked),
    );
}

const historyWords = { ever: 'history of', family: 'family history of', current: 'has' } as const;

function diagnosis({ when: time, diagnosis: of, lasting: length, confirmedBy, at: looked }: Contract.DiagnosisCondition): string {
    return words(historyWords[time], nameIn(of), length && `for ${lasting(length)}`, confirmedBy && `confirmed by ${nameIn(confirmedBy)}`, at(looked));
}

function at(looked: Contract.Anchor | null): string | undefined {
    return looked === null ? undefined : `at ${anchor(looked)}`;
}
