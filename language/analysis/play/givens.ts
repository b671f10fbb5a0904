import type { SimpleCondition } from '../conditions.js';
import type { Duration, Quantity } from '../../model/quantities.js';
import type { Known, KnownFact, KnownFrom } from '../../model/scenario.js';
import { quantityOf } from '../../syntax/quantity.js';
import { fromInteger } from '../../syntax/decimal.js';
import { formatDuration } from '../../syntax/duration.js';

/** A value that a condition can be given: a figure, a choice, whether a fact holds, or that it holds and has not lasted as long as it has to. */
export type GivenValue = Quantity | string | boolean;

/** A disease that has begun too recently for a condition. */
export const tooRecent = 'too recent';

/**
 * What has to be known of a patient so that a simple condition sees a value, as a line of a scenario would state it.
 * @param from from when on; otherwise the visit that the condition names, or the beginning
 * @returns nothing where no line can say it, as for a definition
 */
export function givenFor(condition: SimpleCondition, value: GivenValue, from?: KnownFrom): Known | undefined {
    const made = factFor(condition, value);
    const at = 'at' in condition ? condition.at : undefined;
    // When a medication was last taken counts back from now, whenever that is.
    const start = made?.fact.kind === 'drug' && made.fact.ago ? undefined : from ?? (at && { kind: 'visit' as const, anchor: at, range: at.range });
    const place = start?.kind === 'visit' ? ` at ${start.anchor.written}${offsetText(start.offset)}` : start ? ` ${start.written}` : '';
    return made && { ...made.fact, ...(start && { from: start }), written: `${made.text}${place}`, range: condition.range };
}

/** Minutes into a session, or before its minute 0. */
function offsetText(offset: Duration | undefined): string {
    return offset ? ` ${offset.value.startsWith('-') ? '-' : '+'} ${formatDuration(offset).replace('-', '')}` : '';
}

interface Made {
    readonly fact: KnownFact;
    readonly text: string;
}

function factFor(condition: SimpleCondition, value: GivenValue): Made | undefined {
    const { range } = condition;
    switch (condition.kind) {
        case 'compare':
        case 'between':
        case 'change': {
            const amount = typeof value === 'object' ? value : undefined;
            return amount && { fact: { kind: 'value', value: condition.value, amount: { value: amount, range } }, text: `${condition.value.written} ${amount.written}` };
        }
        case 'choice':
            return typeof value === 'string' ? { fact: { kind: 'choice', value: condition.value, choice: value, choiceRange: range }, text: `${condition.value.written} ${value}` } : undefined;
        case 'diagnosis':
            return diagnosisFor(condition, value);
        case 'takes':
        case 'off':
            return drugFor(condition, value);
        case 'agreement':
            return { fact: { kind: 'agreement', item: condition.item, holds: value === true }, text: `${value === true ? '' : 'not '}agrees to ${condition.item.written}` };
        case 'consented':
            return { fact: { kind: 'consented', consent: condition.consent, holds: value === true }, text: `${value === true ? '' : 'not '}consented to ${condition.consent.written}` };
        case 'judgement': {
            const { role, statement } = condition;
            return { fact: { kind: 'judgement', role, statement, holds: value === true }, text: `${value === true ? '' : 'not '}${role.written} judges "${statement}"` };
        }
        case 'definition':
            return undefined;
    }
}

const words = { ever: 'history of', current: 'has', family: 'family history of' } as const;

function diagnosisFor({ when, diagnosis, lasting, range }: Extract<SimpleCondition, { readonly kind: 'diagnosis' }>, value: GivenValue): Made {
    const holds = value !== false;
    const least = lasting?.atLeast;
    const shorter = least && { ...least, value: String(Math.max(0, Math.ceil(Number(least.value)) - 1)) };
    const time = value === tooRecent ? shorter : holds ? least ?? lasting?.atMost : undefined;
    const span = time && { lower: time, upper: time, written: formatDuration(time), range };
    return {
        fact: { kind: 'diagnosis', when, diagnosis, holds, ...(span && { lasting: span }) },
        text: `${holds ? '' : 'not '}${words[when]} ${diagnosis.written}${span ? ` for ${span.written}` : ''}`,
    };
}

/** `true`: it is taken as the condition says; `false`: not at all; a figure in days: it was last taken so long ago. */
function drugFor(condition: Extract<SimpleCondition, { readonly kind: 'takes' | 'off' }>, value: GivenValue): Made {
    const { drug, range } = condition;
    if (typeof value === 'object') {
        const ago = { value: value.value, unit: 'd', kind: 'calendar' } as const;
        const written = quantityOf(fromInteger(Number(value.value)), 'd').quantity.written;
        return value.value === '0' ? { fact: { kind: 'drug', drug, holds: true }, text: `takes ${drug.written}` }
            : { fact: { kind: 'drug', drug, holds: true, ago: { lower: ago, upper: ago, written, range } }, text: `last took ${drug.written} ${written} ago` };
    }
    if (value !== true) {
        return { fact: { kind: 'drug', drug, holds: false }, text: `not takes ${drug.written}` };
    }
    const time = condition.lasting?.atLeast ?? condition.lasting?.atMost;
    const span = condition.kind === 'takes' && time ? { lower: time, upper: time, written: formatDuration(time), range } : undefined;
    return { fact: { kind: 'drug', drug, holds: true, ...(span && { lasting: span }) }, text: `takes ${drug.written}${span ? ` for ${span.written}` : ''}` };
}
