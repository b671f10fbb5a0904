import type { Condition, Measurement } from '../model/condition.js';
import type { Composite } from '../model/definitions.js';
import type { Ref } from '../model/element.js';
import { simpleConditions } from './conditions.js';

/**
 * Every value that must be known to judge a condition, those inside of definitions that it uses included; those stand where the definition is used.
 * @param definition finds what `meets` names
 */
export function neededValues(condition: Condition, definition: (ref: Ref) => Composite | undefined): readonly Measurement[] {
    const seen = new Set<string>();
    const inside = (of: Condition): Measurement[] => simpleConditions(of).flatMap((simple): Measurement[] => {
        if (simple.kind !== 'definition') {
            return 'value' in simple ? [simple.value] : [];
        }
        const meant = definition(simple.definition);
        if (!meant || seen.has(meant.id)) {
            return [];
        }
        seen.add(meant.id);
        return inside(meant.condition).map(value => ({ ...value, range: simple.range }));
    });
    return inside(condition);
}
