import type * as ast from '../../generated/ast.js';
import { partsOf, type Torn } from '../../syntax/tree.js';
import type { Comparator, Condition, Evaluated, Measurement } from '../condition.js';
import { anchor } from './anchor.js';
import { compact, present } from './compact.js';
import { rangeOf, rangeOfPart, report, writtenOf, type Build } from './context.js';
import { fits, refTo, textOf } from './element.js';
import { partOf } from '../../syntax/tree.js';
import { figuresOf, quantity, quantityRange, type Wanted } from './quantity.js';
import { diagnosed, exposure } from './exposure.js';
import { singleDuration } from './span.js';
import { wholeNumber } from './whole.js';

type Place = Omit<Evaluated, 'condition'>;

/** When a condition is looked at in each place it can stand, and what follows while a value it needs is missing. */
export const places = {
    criterion: { evaluatedAt: 'screening', whenUnknown: 'not-eligible' },
    check: { evaluatedAt: 'session', whenUnknown: 'wait' },
    discharge: { evaluatedAt: 'discharge', whenUnknown: 'wait' },
    titration: { evaluatedAt: 'each-dose', whenUnknown: 'keep' },
    branch: { evaluatedAt: 'decision', whenUnknown: 'next-branch' },
    outcome: { evaluatedAt: 'outcome', whenUnknown: 'not-reached' },
    reaction: { evaluatedAt: 'throughout', whenUnknown: 'not-reached' },
    dose: { evaluatedAt: 'each-dose', whenUnknown: 'wait' },
    phase: { evaluatedAt: 'phase', whenUnknown: 'wait' },
    until: { evaluatedAt: 'session', whenUnknown: 'wait' },
} as const satisfies Readonly<Record<string, Place>>;

/** A condition in its place; nothing where no part of it can be read. */
export function evaluated(build: Build, node: Torn<ast.Condition> | undefined, place: Place): Evaluated | undefined {
    const read = node && condition(build, node);
    return read && { condition: read, ...place };
}

/** What is measured: an observable, or one of its scales. */
export function measurement(build: Build, node: Torn<ast.Measurement> | undefined): Measurement | undefined {
    const of = node && refTo(build, node.of, fits.observable);
    const scale = node && refTo(build, node.scale, fits.scale);
    return node && of && { of, ...(scale && { scale }), written: writtenOf(build, node), range: rangeOf(build, node) };
}

/** A condition; nothing where no part of it can be read. */
export function condition(build: Build, node: Torn<ast.Condition>): Condition | undefined {
    const terms = present((node.terms ?? []).map((part) => term(build, part)));
    const [first] = terms;
    if (!first || terms.length === 1) {
        return first;
    }
    const operators = node.operators ?? [];
    const mixed = operators.findIndex((operator) => operator !== operators[0]);
    if (mixed >= 0) {
        report(build, 'mixed-and-or', rangeOfPart(build, node, partsOf(node, 'operators')[mixed]), { written: writtenOf(build, node) });
    }
    // A mixture is read as the stricter of its two meanings; it is an error in any case.
    return { kind: mixed < 0 && operators[0] === 'or' ? 'any' : 'all', of: terms, range: rangeOf(build, node) };
}

function term(build: Build, node: Torn<ast.Term>): Condition | undefined {
    const range = rangeOf(build, node);
    switch (node.$type) {
        case 'NotTerm': {
            const of = node.term && term(build, node.term);
            return of && { kind: 'not', of, range };
        }
        case 'GroupTerm':
            return node.condition && condition(build, node.condition);
        case 'HistoryTerm':
        case 'HasTerm':
            return diagnosed(build, node);
        case 'CountTerm':
            return counted(build, node);
        case 'TakesTerm': case 'OffTerm':
            return exposure(build, node);
        case 'MeetsTerm': {
            const definition = refTo(build, node.definition, fits.composite);
            return definition && { kind: 'definition', definition, range };
        }
        case 'AgreesTerm': case 'ConsentedTerm':
            return agreed(build, node);
        case 'JudgementTerm': {
            const role = refTo(build, node.role, fits.role);
            return role && { kind: 'judgement', role, statement: textOf(build, node, 'statement') ?? '', range };
        }
        case 'CompareTerm':
            return comparison(build, node);
        default:
            return undefined;
    }
}

/** What the patient has agreed to: a line of a consent, or a whole one. */
function agreed(build: Build, node: Torn<ast.AgreesTerm | ast.ConsentedTerm>): Condition | undefined {
    const range = rangeOf(build, node);
    if (node.$type === 'AgreesTerm') {
        const item = refTo(build, node.item, fits.consentItem);
        return item && { kind: 'agreement', item, range };
    }
    const consent = refTo(build, node.consent, fits.consent);
    return consent && { kind: 'consented', consent, range };
}

/** `at least 2 of (…)`, `any of (…)`, `all of (…)`. A number that all or none of them reach is read as what it means. */
function counted(build: Build, node: Torn<ast.CountTerm>): Condition | undefined {
    const of = present((node.conditions ?? []).map((part) => condition(build, part)));
    const range = rangeOf(build, node);
    if (of.length < 2 || node.minimum === undefined) {
        return of.length < 2 ? of[0] : { kind: node.all === true ? 'all' : 'any', of, range };
    }
    const minimum = wholeNumber(build, node, 'minimum', 'the number of conditions');
    if (minimum !== undefined && (minimum < 1 || minimum > of.length)) {
        const place = rangeOfPart(build, node, partOf(node, 'minimum'));
        report(build, 'impossible-count', place, { written: String(minimum), count: String(of.length) });
    }
    return minimum === undefined ? undefined : { kind: 'at-least', minimum, of, range };
}

function comparison(build: Build, node: Torn<ast.CompareTerm>): Condition | undefined {
    const value = measurement(build, node.value);
    const sustained = singleDuration(build, node.sustained, { what: 'the time', example: '15 min' });
    const at = anchor(build, node.anchor);
    const shared = value && { value, at, range: rangeOf(build, node) };
    const test: Torn<ast.Test> | undefined = node.test;
    if (!shared || !test) {
        return undefined;
    }
    switch (test.$type) {
        case 'BoundTest': {
            const operator = comparator(test.operator);
            const amount = quantity(build, test.amount, { what: 'the limit', example: `${value.written} ${operator ?? '>='} ${lowOf(test.amount)}` });
            return operator && amount && compact<Condition & { kind: 'compare' }>({ kind: 'compare', operator, amount, sustained, ...shared });
        }
        case 'RangeTest': {
            const amount = quantityRange(build, test.amount, comparisonWanted(value, test.amount));
            return amount && compact<Condition & { kind: 'between' }>({ kind: 'between', amount, sustained, ...shared });
        }
        case 'ChoiceTest':
            return test.choice === undefined ? undefined : compact<Condition & { kind: 'choice' }>({
                kind: 'choice',
                choice: test.choice,
                choiceRange: rangeOfPart(build, test, partOf(test, 'choice')),
                negated: test.negated === true,
                ...shared,
            });
        case 'ChangeTest':
            return change(build, test, shared);
        default:
            return undefined;
    }
}

type Shared = Pick<Condition & { kind: 'change' }, 'value' | 'range'> & { readonly at: ReturnType<typeof anchor> };

function change(build: Build, test: Torn<ast.ChangeTest>, shared: Shared): Condition | undefined {
    const amount = quantity(build, test.amount, { what: 'the change', example: 'falls at least 50 %' });
    const baseline = anchor(build, test.baseline);
    return amount && baseline && compact<Condition & { kind: 'change' }>({
        kind: 'change',
        direction: test.change ?? 'falls',
        limit: test.limit === 'at most' ? 'at-most' : 'at-least',
        amount,
        baseline,
        ...shared,
    });
}

function comparisonWanted(value: Measurement, amount: Torn<ast.Amount> | undefined): Wanted {
    return { what: value.written, example: `${value.written} >= ${lowOf(amount)}` };
}

function lowOf(amount: Torn<ast.Amount> | undefined): string {
    const low = amount && figuresOf(amount)?.low;
    return low ? [low.number, low.unit].filter((part) => part !== undefined).join(' ') : '15';
}

function comparator(written: ast.Comparator | undefined): Comparator | undefined {
    switch (written) {
        case '≥': return '>=';
        case '≤': return '<=';
        default: return written;
    }
}
