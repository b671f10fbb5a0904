import type { Known } from '../../model/scenario.js';
import type { Quantity } from '../../model/quantities.js';
import { add, fromInteger, parseDecimal } from '../../syntax/decimal.js';
import { quantityOf } from '../../syntax/quantity.js';
import { simpleConditions, type SimpleCondition } from '../conditions.js';
import type { ProtocolFacts } from '../facts.js';
import { givenFor } from './givens.js';

type FigureCondition = Extract<SimpleCondition, { readonly kind: 'compare' | 'between' }>;

/** A patient whom the criteria let in, and who also gets past what stands on the way: of one value, what a check asks for counts. */
export function onTheWay(facts: ProtocolFacts, eligible: readonly Known[]): readonly Known[] {
    const passed = checksPassed(facts);
    const isAgain = (fact: Known): boolean => passed.some(other => 'value' in fact && 'value' in other && fact.value.written === other.value.written && !fact.from);
    return [...eligible.filter(fact => !isAgain(fact)), ...passed];
}

/** The values that let the checks on the way be passed, and the ways from phase to phase be open: of each, the first answer that its conditions accept. */
function checksPassed({ protocol, encounters, observable }: ProtocolFacts): readonly Known[] {
    const ways = protocol.phases.flatMap(({ next }) => next.flatMap(({ when }) => when ?? []));
    const parts = [...encounters.flatMap(({ checks }) => checks.map(({ when }) => when)), ...ways].flatMap(({ condition }) => simpleConditions(condition));
    const told = new Set<string>();
    return parts.flatMap(part => {
        const key = 'value' in part ? `${part.value.written}` : '';
        if (key !== '' && told.has(key)) {
            return [];
        }
        told.add(key);
        switch (part.kind) {
            case 'choice': {
                const choice = part.negated ? observable(part.value.of)?.choices.find(other => other !== part.choice) : part.choice;
                return choice === undefined ? [] : givenFor(part, choice) ?? [];
            }
            case 'compare':
            case 'between':
                return figuresNear(part).flatMap(figure => givenFor(part, figure) ?? []).slice(0, 1);
            case 'judgement':
                return givenFor(part, true) ?? [];
            default:
                return [];
        }
    });
}

/** Figures on the side of a limit that meets it. */
function figuresNear(part: FigureCondition): readonly Quantity[] {
    if (part.kind === 'between') {
        return [part.amount.low];
    }
    const { value } = part.amount;
    const step = part.operator === '<' ? -1 : part.operator === '>' ? 1 : 0;
    return [shifted(value, step)];
}

/** A figure, so many units further. */
export function shifted(amount: Quantity, by: number): Quantity {
    const value = parseDecimal(amount.value);
    return value ? quantityOf(add(value, fromInteger(by)), amount.unit).quantity : amount;
}
