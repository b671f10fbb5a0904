import { simpleConditions, type PlacedCondition } from '../../analysis/conditions.js';
import type { ProtocolFacts } from '../../analysis/facts.js';
import { once } from '../../analysis/once.js';
import { outOfRange } from './thresholds.js';

/** The conditions that can be reasoned about: every name in them is known, and every figure and answer is one that can occur. Other rules tell the rest. */
export const soundConditions = once((facts: ProtocolFacts): readonly PlacedCondition[] => {
    const strange = outOfRange(facts, () => true).map(({ range }) => range);
    return facts.conditions.filter(({ condition }) => {
        const { range } = condition;
        const inside = ({ start, end, uri }: typeof range): boolean => uri === range.uri && range.start <= start && end <= range.end;
        return !strange.some(inside) && facts.intact(condition) && !facts.unresolved.some(ref => inside(ref.range)) && answersExist(facts, condition);
    });
});

function answersExist({ observable, scale }: ProtocolFacts, condition: PlacedCondition['condition']): boolean {
    return simpleConditions(condition).every(simple => {
        if (simple.kind !== 'choice') {
            return true;
        }
        const choices = simple.value.scale ? scale(simple.value)?.choices : observable(simple.value.of)?.choices;
        return choices?.includes(simple.choice) ?? false;
    });
}
