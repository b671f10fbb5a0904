import { valueConditions, type ValueCondition } from '../../analysis/conditions.js';
import { once } from '../../analysis/once.js';
import { givenValues } from '../../analysis/scenarios.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import type { Measurement } from '../../model/condition.js';
import type { Observable } from '../../model/definitions.js';
import type { SourceRange } from '../../model/element.js';
import type { Quantity, QuantityRange } from '../../model/quantities.js';
import { compareQuantities } from '../../syntax/quantity.js';

/** A figure that a value is compared with, or that a scenario gives to it. */
export interface Threshold {
    readonly observable: Observable;
    /** The value as written: `CSSRS.ideation`. */
    readonly value: string;
    readonly amount: Quantity;
    readonly range: SourceRange;
    /** True for a change, which is a difference or a share of the value at the baseline. */
    readonly isChange: boolean;
    readonly bounds: QuantityRange | undefined;
}

/** Every figure that a condition compares with a known value, and every one that a scenario gives. */
export const thresholds = once((facts: ProtocolFacts): readonly Threshold[] => [
    ...facts.conditions.flatMap(({ condition }) => valueConditions(condition)).flatMap(simple => thresholdsOf(simple, facts)),
    ...givenValues(facts.protocol).flatMap(given =>
        (given.kind === 'amount' ? figuresOf(given.value, [{ amount: given.amount.value, range: given.amount.range }], false, facts) : [])),
]);

function thresholdsOf(simple: ValueCondition, facts: ProtocolFacts): readonly Threshold[] {
    return figuresOf(simple.value, amountsOf(simple), simple.kind === 'change', facts);
}

interface Figure {
    readonly amount: Quantity;
    readonly range: SourceRange;
}

function figuresOf(measured: Measurement, figures: readonly Figure[], isChange: boolean, facts: ProtocolFacts): readonly Threshold[] {
    const { of, scale, written: value } = measured;
    const observable = facts.observable(of);
    const bounds = scale ? facts.scale(measured)?.bounds : observable?.bounds;
    return observable ? figures.map(({ amount, range }) => ({ observable, value, amount, range, isChange, bounds })) : [];
}

/** The figures that lie outside what a value can be. */
export function outOfRange(facts: ProtocolFacts, applies: (observable: Observable) => boolean): readonly (Threshold & { readonly bounds: QuantityRange })[] {
    return thresholds(facts).flatMap(threshold => {
        const { bounds, amount, isChange, observable } = threshold;
        const outside = bounds && !isChange && applies(observable)
            && (compareQuantities(amount, bounds.low) === -1 || compareQuantities(amount, bounds.high) === 1);
        return outside ? [{ ...threshold, bounds }] : [];
    });
}

function amountsOf(condition: ValueCondition): readonly Figure[] {
    switch (condition.kind) {
        case 'compare':
        case 'change':
            return [{ amount: condition.amount.value, range: condition.amount.range }];
        case 'between':
            return [condition.amount.low, condition.amount.high].map(amount => ({ amount, range: condition.amount.range }));
        case 'choice':
            return [];
    }
}
