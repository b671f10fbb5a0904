import type { Condition, Lasting } from '../../model/condition.js';
import type { Anchor } from '../../model/timing.js';
import { formatDuration } from '../../syntax/duration.js';
import { inWords, type Names } from './names.js';

const comparators = { '>=': 'at least', '<=': 'at most', '>': 'above', '<': 'below', '=': '' } as const;

/** A condition in the words of a clinician: "PHQ-9 at least 15", "Systolic blood pressure below 150 mmHg and Escort arranged: yes". */
export function conditionText(condition: Condition, names: Names): string {
    return text(condition, names, false);
}

/** `nested` puts what is joined by "and" and "or" into brackets. */
function text(condition: Condition, names: Names, nested: boolean): string {
    switch (condition.kind) {
        case 'all':
        case 'any': {
            const joined = condition.of.map(part => text(part, names, true)).join(condition.kind === 'all' ? ' and ' : ' or ');
            return nested && condition.of.length > 1 ? `(${joined})` : joined;
        }
        case 'not': return `not ${text(condition.of, names, true)}`;
        case 'at-least': return `at least ${condition.minimum} of: ${condition.of.map(part => text(part, names, true)).join('; ')}`;
        case 'compare': {
            const { value, operator, amount: { value: { written } }, sustained } = condition;
            return [names.measured(value), comparators[operator], written, sustained && `for ${formatDuration(sustained)}`, place(condition.at)].filter(Boolean).join(' ');
        }
        case 'between': {
            const { value, amount: { low, high }, sustained } = condition;
            const range = `${low.unit === high.unit ? low.value : low.written} to ${high.written}`;
            return [names.measured(value), range, sustained && `for ${formatDuration(sustained)}`, place(condition.at)].filter(Boolean).join(' ');
        }
        case 'choice': return `${names.measured(condition.value)}: ${condition.negated ? 'not ' : ''}${inWords(condition.choice).toLowerCase()}${after(condition.at)}`;
        case 'change': return changeText(condition, names);
        default: return factText(condition, names);
    }
}

type Change = Extract<Condition, { readonly kind: 'change' }>;
type Fact = Extract<Condition, { readonly kind: 'diagnosis' | 'takes' | 'off' | 'definition' | 'agreement' | 'consented' | 'judgement' }>;

function changeText({ value, direction, limit, amount, baseline, at }: Change, names: Names): string {
    return `${names.measured(value)} ${direction} by ${limit === 'at-least' ? 'at least' : 'at most'} ${amount.value.written} from ${baseline.written}${after(at)}`;
}

const moments = { ever: 'ever', current: 'now', family: 'in the family' } as const;

function factText(condition: Fact, names: Names): string {
    switch (condition.kind) {
        case 'diagnosis': {
            const { diagnosis, when, lasting, confirmedBy, at } = condition;
            return `${names.of(diagnosis)}${lasting ? `, ${lastingText(lasting)}` : when === 'current' ? '' : `, ${moments[when]}`}${
                confirmedBy ? `, confirmed by ${names.of(confirmedBy)}` : ''}${after(at)}`;
        }
        case 'takes': {
            const { drug, within, lasting, unchanged, above, at } = condition;
            return [
                `takes ${names.of(drug)}`, within && `within ${within.written}`, lasting && lastingText(lasting),
                unchanged && 'with the dose unchanged', above && `above ${above.value.written} a day`, place(at),
            ].filter(Boolean).join(' ');
        }
        case 'off': return `off ${names.of(condition.drug)} ${lastingText(condition.lasting)}${after(condition.at)}`;
        case 'definition': return names.of(condition.definition);
        case 'agreement': return `agreed: “${names.of(condition.item)}”`;
        case 'consented': return `consented: ${names.of(condition.consent)}`;
        case 'judgement': return `${names.of(condition.role)} judges “${condition.statement}”`;
    }
}

function lastingText({ written }: Lasting): string {
    return /^(?:for|since|at)\b/.test(written) ? written : `for ${written}`;
}

function place(at: Anchor | undefined): string {
    return at ? `at ${at.written}` : '';
}

function after(at: Anchor | undefined): string {
    return at ? ` at ${at.written}` : '';
}
