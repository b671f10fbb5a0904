import type { Condition, Lasting, Measurement } from '../../model/condition.js';
import type { Composite, Observable, Scale as InstrumentScale } from '../../model/definitions.js';
import type { Ref } from '../../model/element.js';
import type { Anchor } from '../../model/timing.js';
import type { Quantity, Span } from '../../model/quantities.js';
import { fromInteger, neg, parseDecimal, type Rational } from '../../syntax/decimal.js';
import { convert } from '../../syntax/quantity.js';
import { secondsOf } from '../time/seconds.js';
import { simpleConditions, type SimpleCondition } from '../conditions.js';

/** What conditions need to know about the names in them. */
export interface Meanings {
    observable(ref: Ref): Observable | undefined;
    scale(measurement: Measurement): InstrumentScale | undefined;
    definition(ref: Ref): Composite | undefined;
}

/** Something about a patient that a condition looks at. */
export interface Variable {
    /** The same for the same thing, wherever it is looked at. */
    readonly key: string;
    /** What a reader calls it: `PHQ9`, `PHQ9 at intake`, `psychoticDisorder, ever`. */
    readonly name: string;
    readonly kind: 'figure' | 'choice' | 'fact' | 'since';
    /** UCUM unit of a figure. */
    readonly unit?: string;
    readonly low?: Rational;
    readonly high?: Rational;
    readonly whole: boolean;
    /** The values of a choice. */
    readonly choices: readonly string[];
    /** A fact that holds whenever this one does: who has a disease now has had it ever. */
    readonly implies?: Variable;
}

/** What a simple condition asks of one variable. */
export type Test =
    | { readonly kind: 'compares'; readonly operator: '>=' | '>' | '<=' | '<' | '='; readonly figure: Rational }
    | { readonly kind: 'between'; readonly low: Rational; readonly high: Rational }
    | { readonly kind: 'is'; readonly choice: string }
    | { readonly kind: 'holds' };

/** A simple condition, reduced to what it asks. */
export interface Atom {
    readonly variable: Variable;
    readonly test: Test;
    readonly negated: boolean;
}

/** The question that a simple condition asks; `definition` is what it stands for and has none of its own. */
export function atomOf(condition: Exclude<SimpleCondition, { readonly kind: 'definition' }>, meanings: Meanings): Atom {
    switch (condition.kind) {
        case 'compare':
        case 'between':
        case 'choice':
            return valueAtom(condition, meanings);
        case 'change':
            return changeAtom(condition, meanings);
        case 'diagnosis':
            return diagnosisAtom(condition);
        case 'takes':
        case 'off':
            return drugAtom(condition);
        case 'agreement':
            return holds(`agrees ${idOf(condition.item)}`, `agreement to ${condition.item.written}`);
        case 'consented':
            return holds(`consented ${idOf(condition.consent)}`, `consent ${condition.consent.written}`);
        case 'judgement':
            return holds(`judges ${idOf(condition.role)} ${condition.statement}`, `${condition.role.written} judges "${condition.statement}"`);
    }
}

/** For the key of each variable, the last simple condition that looks at it: what has to be given for it can be read there. Definitions are not opened. */
export function sourcesOf(conditions: readonly Condition[], meanings: Meanings): ReadonlyMap<string, SimpleCondition> {
    return new Map(conditions.flatMap(simpleConditions).flatMap(part => (part.kind === 'definition' ? [] : [[atomOf(part, meanings).variable.key, part] as const])));
}

function holds(key: string, name: string, implies?: Variable): Atom {
    return { variable: { key, name, kind: 'fact', whole: false, choices: [], ...(implies && { implies }) }, test: { kind: 'holds' }, negated: false };
}

function idOf({ target, written }: Ref): string {
    return target ?? `"${written}"`;
}

function atText(at: Anchor | undefined): string {
    return at ? ` at ${at.written}` : '';
}

type ValueTest = Extract<Condition, { readonly kind: 'compare' | 'between' | 'choice' }>;
type FigureTest = Exclude<ValueTest, { readonly kind: 'choice' }>;

function valueAtom(condition: ValueTest, meanings: Meanings): Atom {
    const { value, at } = condition;
    const lasting = condition.kind !== 'choice' && condition.sustained ? ` for ${condition.sustained.value} ${condition.sustained.unit}` : '';
    const place = `${atText(at)}${lasting}`;
    const key = `value ${idOf(value.of)} ${value.scale?.written ?? ''}${place}`;
    const name = `${value.written}${place}`;
    if (condition.kind === 'choice') {
        const choices = (value.scale ? meanings.scale(value) : meanings.observable(value.of))?.choices ?? [];
        return { variable: { key, name, kind: 'choice', whole: false, choices }, test: { kind: 'is', choice: condition.choice }, negated: condition.negated };
    }
    const variable = figureVariable(condition, key, name, meanings);
    const test = figureTest(condition, variable.unit ?? '1');
    return test ? { variable, test, negated: false } : holds(`${key} ${opaque(condition)}`, `${name} as written`);
}

function figureVariable(condition: FigureTest, key: string, name: string, meanings: Meanings): Variable {
    const { value } = condition;
    const observable = meanings.observable(value.of);
    const bounds = value.scale ? meanings.scale(value)?.bounds : observable?.bounds;
    const low = bounds && parseDecimal(bounds.low.value);
    const high = bounds && parseDecimal(bounds.high.value);
    return {
        key, name, kind: 'figure', unit: value.scale ? '1' : observable?.unit ?? unitOf(condition), choices: [],
        whole: value.scale !== undefined || observable?.whole === true, ...(low && { low }), ...(high && { high }),
    };
}

/** Nothing where a figure cannot be compared with the value. */
function figureTest(condition: FigureTest, unit: string): Test | undefined {
    if (condition.kind === 'compare') {
        const figure = convert(condition.amount.value, unit);
        return figure && { kind: 'compares', operator: condition.operator, figure };
    }
    const [low, high] = [condition.amount.low, condition.amount.high].map(amount => convert(amount, unit));
    return low && high && { kind: 'between', low, high };
}

function unitOf(condition: FigureTest): string {
    return condition.kind === 'compare' ? condition.amount.value.unit : condition.amount.low.unit;
}

/** Figures in units that do not fit are told by another rule; here each such line stands for itself. */
function opaque(condition: FigureTest): string {
    const text = ({ value, unit }: Quantity): string => `${value} ${unit}`;
    return condition.kind === 'compare' ? `${condition.operator} ${text(condition.amount.value)}` : `${text(condition.amount.low)} ${text(condition.amount.high)}`;
}

/** A change is one figure: how far the value has fallen since the baseline; a rise is a negative fall. */
function changeAtom(condition: Extract<Condition, { readonly kind: 'change' }>, meanings: Meanings): Atom {
    const { value, amount, baseline, direction, limit } = condition;
    const percent = amount.value.unit === '%';
    const unit = percent ? '%' : meanings.observable(value.of)?.unit ?? amount.value.unit;
    const figure = convert(amount.value, unit);
    const key = `change ${idOf(value.of)} ${value.scale?.written ?? ''} ${baseline.written}${atText(condition.at)} ${unit}`;
    const name = `the fall of ${value.written} since ${baseline.written}`;
    if (!figure) {
        return holds(`${key} ${direction} ${limit} ${amount.value.value} ${amount.value.unit}`, name);
    }
    const variable: Variable = { key, name, kind: 'figure', unit, whole: false, choices: [], ...(percent && { high: fromInteger(100) }) };
    const falls = direction === 'falls';
    return {
        variable, negated: false,
        test: { kind: 'compares', operator: (limit === 'at-least') === falls ? '>=' : '<=', figure: falls ? figure : neg(figure) },
    };
}

function diagnosisAtom({ when, diagnosis, lasting, confirmedBy, at }: Extract<Condition, { readonly kind: 'diagnosis' }>): Atom {
    const id = `${idOf(diagnosis)}${atText(at)}`;
    const name = `${diagnosis.written}${when === 'ever' ? ', ever' : when === 'family' ? ' in the family' : ''}`;
    const ever = holds(`diagnosis ever ${id}`, `${diagnosis.written}, ever`).variable;
    const plain = when === 'current' ? holds(`diagnosis current ${id}`, name, ever).variable : holds(`diagnosis ${when} ${id}`, name).variable;
    const detail = [lasting && lastingText(lasting), confirmedBy && `confirmed by ${confirmedBy.written}`].filter(text => text !== undefined).join(' ');
    return detail === '' ? { variable: plain, test: { kind: 'holds' }, negated: false } : holds(`${plain.key} ${detail}`, `${name} ${detail}`, plain);
}

function lastingText({ written }: Lasting): string {
    return `for ${written}`;
}

/** Taking and having been off a drug are one figure: the time since the last dose, in seconds. What is said beside it stands for itself. */
function drugAtom(condition: Extract<Condition, { readonly kind: 'takes' | 'off' }>): Atom {
    const { drug, at } = condition;
    const key = `since ${idOf(drug)}${atText(at)}`;
    const since: Variable = { key, name: `the time since the last ${drug.written}`, kind: 'since', low: fromInteger(0), whole: true, choices: [] };
    if (condition.kind === 'off') {
        const { atLeast, atMost } = condition.lasting;
        const range = { low: fromInteger(atLeast ? secondsOf(atLeast).most : 1), high: atMost && fromInteger(secondsOf(atMost).most) };
        return {
            variable: since, negated: false,
            test: range.high ? { kind: 'between', low: range.low, high: range.high } : { kind: 'compares', operator: '>=', figure: range.low },
        };
    }
    const { within, lasting, unchanged, above } = condition;
    const detail = [lasting && lastingText(lasting), unchanged ? 'unchanged' : undefined, above && `above ${above.value.written}`].filter(text => text !== undefined).join(' ');
    if (detail !== '') {
        return holds(`takes ${key} ${withinText(within)} ${detail}`, `${drug.written} ${detail}`);
    }
    return { variable: since, negated: false, test: { kind: 'compares', operator: '<=', figure: fromInteger(within ? secondsOf(within.upper).fewest : 0) } };
}

function withinText(within: Span | undefined): string {
    return within ? `within ${within.written}` : '';
}
