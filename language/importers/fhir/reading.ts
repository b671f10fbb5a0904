import type * as Contract from '../../generated/contract.js';
import { fromIso8601, makeDuration, toIso8601, type Duration } from '../../syntax/duration.js';
import { makeQuantity } from '../../syntax/quantity.js';
import { text, texts, things, type Thing } from '../usdm/reading.js';

/** The extension by which our own export states a condition that FHIRPath cannot say. */
const inWords = 'https://regimen.invalid/fhir/StructureDefinition/condition-in-words';

/** Text on one line, as it may stand in quotes. */
export function plainLine(value: unknown): string {
    return text(value).replace(/[\\{}]/g, sign => ({ '\\': '/', '{': '(', '}': ')' })[sign] ?? sign).replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The words of a `CodeableConcept`: its text, otherwise the display of a coding, otherwise a code. */
export function conceptText(value: unknown): string {
    const [concept] = things(value);
    const codings = things(concept?.['coding']);
    return plainLine(concept?.['text']) || plainLine(codings.find(one => text(one['display']) !== '')?.['display']) || plainLine(codings[0]?.['code']);
}

/** What an action or a resource is called. */
export function titleOf(thing: Thing): string {
    return [thing['title'], thing['description'], thing['textEquivalent'], thing['name'], thing['id']].map(plainLine).find(words => words !== '')
        ?? (conceptText(thing['code']) || 'Without a title');
}

/** Everything that an action says in words: its title, and what it says beside it. */
export function wordsOf(action: Thing): string {
    const title = titleOf(action);
    const more = texts([action['textEquivalent'], action['description']].filter(one => typeof one === 'string')).map(plainLine).filter(one => one !== title);
    const [, verb = '', object = title] = /^(Check:|Collect|Give|Perform|Watch) (.*)$/.exec(title) ?? [];
    const whole = more.find(words => words === object || words.startsWith(`${object};`) || (verb === 'Check:' && words.includes(object)));
    return whole !== undefined ? [verb, whole].filter(Boolean).join(' ') : [title, ...new Set(more)].join(': ');
}

/** A condition of an action in words, or as the expression it is written in. */
export interface Said {
    readonly kind: string;
    readonly words: string;
}

/** The conditions of an action. One without any words is left out. */
export function conditionsOf(action: Thing): readonly Said[] {
    return things(action['condition']).flatMap(condition => {
        const [expression] = things(condition['expression']);
        const extension = things(condition['extension']).find(one => one['url'] === inWords);
        const words = plainLine(extension?.['valueString']) || plainLine(expression?.['description']) || plainLine(expression?.['expression']);
        return words === '' ? [] : [{ kind: text(condition['kind']) || 'applicability', words }];
    });
}

/** A length of time; nothing where it is none in a unit that is known. */
export function durationOf(value: unknown): Duration | undefined {
    const [quantity] = things(value);
    const unit = text(quantity?.['code']) || text(quantity?.['unit']);
    const made = quantity && unit !== '' ? makeDuration(numberOf(quantity['value']), unit) : undefined;
    return made?.ok === true ? fromIso8601(toIso8601(made.duration)) : undefined;
}

/** An amount with its unit; nothing where it is none. */
export function amountOf(value: unknown): Contract.Quantity | undefined {
    const [quantity] = things(value);
    const unit = text(quantity?.['code']) || text(quantity?.['unit']);
    const made = quantity ? makeQuantity(numberOf(quantity['value']), unit === '1' ? undefined : unit || undefined) : undefined;
    return made?.ok === true && !made.quantity.value.startsWith('-') ? { value: made.quantity.value, unit: made.quantity.unit } : undefined;
}

function numberOf(value: unknown): string {
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}
