import type { Condition } from '../model/condition.js';
import { requiredConditions } from './conditions.js';

/** Which side of a figure is meant. */
export type Side = 'above' | 'below';

/** A bound that a label states, and the comparison beside it that says the contrary. */
export interface ReversedBound {
    /** The words of the label. */
    readonly said: string;
    readonly compared: Extract<Condition, { readonly kind: 'compare' }>;
}

const figure = String.raw`(\d+(?:\.\d+)?)`;
const unit = String.raw`(?: ?(?:years?|mmHg|%|bpm|points?|weeks?|months?|minutes?|min|kg|°C|C))?`;

/** Words that say on which side of a figure something lies. Words that deny come first: "not more than" is below. */
const bounds: readonly (readonly [Side, RegExp])[] = [
    ['below', new RegExp(String.raw`\b(?:not?|never) (?:more|higher|older|greater|over|above)(?: than)? ${figure}`, 'i')],
    ['above', new RegExp(String.raw`\b(?:not?|never) (?:less|lower|younger|fewer|under|below)(?: than)? ${figure}`, 'i')],
    ['above', new RegExp(String.raw`\b(?:at least|a minimum of|over|above|more than|older than|greater than|higher than|exceeding) ${figure}`, 'i')],
    ['below', new RegExp(String.raw`\b(?:at most|a maximum of|up to|under|below|less than|fewer than|younger than|lower than) ${figure}`, 'i')],
    ['above', new RegExp(String.raw`(?<![\d.])${figure}${unit},? (?:or|and) (?:more|older|above|over|higher|greater)\b`, 'i')],
    ['below', new RegExp(String.raw`(?<![\d.])${figure}${unit},? (?:or|and) (?:less|younger|below|under|lower|fewer)\b`, 'i')],
];

/** Words for a reading that is too high or too low, whatever the figure. Only where something is kept out or stopped: "controlled" may include. */
const extremes: readonly (readonly [Side, RegExp])[] = [
    ['above', /\b(?:(?:far )?too (?:high|fast|warm|hot)|(?:raised|elevated|high) blood pressure|blood pressure does not fall|hypertension|tachycardia|hyperthermia|fever)\b/i],
    ['below', /\b(?:(?:far )?too (?:low|slow|cold)|low blood pressure|hypotension|bradycardia|hypothermia|desaturation|hypoxi?a|hypoxaemia)\b/i],
];

/**
 * Where a label says one side of a figure and the condition beside it the other.
 * @param label what people read
 * @param condition what decides; only what it requires is looked at, not alternatives or denials
 * @param keepsOut whether the condition keeps somebody out or stops something, so that a name of an extreme means that it is there
 */
export function reversedBounds(label: string, condition: Condition, keepsOut: boolean): readonly ReversedBound[] {
    const compared = comparisons(condition);
    const stated = bounds.flatMap(([side, words]) => {
        const [said, limit] = words.exec(label) ?? [];
        return said === undefined ? [] : [{ side, said, limit }];
    });
    const [first] = stated;
    if (first) {
        // The words that stand first in the list explain those behind them; a second bound means that the label is about a range.
        const about = compared.filter(({ amount }) => amount.value.value === first.limit);
        const isRange = stated.some(({ side, limit }) => side !== first.side && limit !== first.limit);
        return isRange || about.some(isOn(first.side)) ? [] : about.filter(isOn(opposite(first.side))).map(simple => ({ said: first.said, compared: simple }));
    }
    const extreme = keepsOut ? extremes.flatMap(([side, words]) => (words.test(label) ? [{ side, said: words.exec(label)![0] }] : [])) : [];
    const [only] = extreme;
    const isClear = only !== undefined && extreme.length === 1 && !compared.some(isOn(only.side));
    return isClear ? compared.filter(isOn(opposite(only.side))).map(simple => ({ said: only.said, compared: simple })) : [];
}

/** "18 to 65", "18-65": both ends belong to what is meant. */
const inclusive = new RegExp(String.raw`(?<![\d.])${figure}${unit} ?(?:to|-|–) ?${figure}(?![\d.-])`, 'i');
const outside = /\b(?:over|above|under|below|between|more than|less than|older than|younger than|not|except)\b/i;

/**
 * Where a label gives a range with both its ends, and the condition leaves an end out.
 * @param label what people read
 * @param condition what decides
 */
export function openEnds(label: string, condition: Condition): readonly ReversedBound[] {
    const [said, low, high] = inclusive.exec(label) ?? [];
    if (said === undefined || low === undefined || high === undefined || outside.test(label)) {
        return [];
    }
    const compared = comparisons(condition);
    const ends = [[low, '>'], [high, '<']] as const;
    // Both ends have to be the figures of the label, or the range is about something else.
    const isWhole = ends.every(([end, side]) => compared.some(({ operator, amount }) => operator.startsWith(side) && amount.value.value === end));
    const open = compared.filter(({ operator, amount }) => ends.some(([end, side]) => operator === side && amount.value.value === end));
    return isWhole ? open.map(simple => ({ said, compared: simple })) : [];
}

/** The comparisons of a condition, also of alternatives: each of those has to be on the side that the label says. */
function comparisons(condition: Condition): readonly ReversedBound['compared'][] {
    const parts = condition.kind === 'any' ? condition.of.flatMap(requiredConditions) : requiredConditions(condition);
    return parts.flatMap(simple => (simple.kind === 'compare' ? [simple] : []));
}

function isOn(side: Side): (simple: ReversedBound['compared']) => boolean {
    return ({ operator }) => operator.startsWith(side === 'above' ? '>' : '<');
}

function opposite(side: Side): Side {
    return side === 'above' ? 'below' : 'above';
}
