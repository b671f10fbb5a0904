import { simpleConditions, type PlacedCondition } from '../../analysis/conditions.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { once } from '../../analysis/once.js';
import { within } from '../../analysis/within.js';
import type { Condition } from '../../model/condition.js';
import type { SourceRange } from '../../model/element.js';
import { outOfRange } from './thresholds.js';

/** The conditions that can be reasoned about: every name in them is known, and every figure and answer is one that can occur. Other rules tell the rest. */
export const soundConditions = once((facts: ProtocolFacts): readonly PlacedCondition[] => {
    const strange = outOfRange(facts, () => true).map(({ range }) => range);
    return facts.conditions.filter(({ condition }) => {
        const inside = (range: SourceRange): boolean => within(range, condition.range);
        return !strange.some(inside) && facts.intact(condition) && !facts.unresolved.some(({ range }) => inside(range)) && answersExist(facts, condition);
    });
});

/** The same, to ask whether one is among them. */
export const soundly = once((facts: ProtocolFacts): ReadonlySet<Condition> => new Set(soundConditions(facts).map(({ condition }) => condition)));

function answersExist({ observable, scale }: ProtocolFacts, condition: PlacedCondition['condition']): boolean {
    return simpleConditions(condition).every(simple => {
        if (simple.kind !== 'choice') {
            return true;
        }
        const choices = simple.value.scale ? scale(simple.value)?.choices : observable(simple.value.of)?.choices;
        return choices?.includes(simple.choice) ?? false;
    });
}
