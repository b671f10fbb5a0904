import type { Element, SourceRange } from '../../model/element.js';
import { parseDecimal } from '../../syntax/decimal.js';
import { convert } from '../../syntax/quantity.js';

/** Says which id an element that is called otherwise now had before. */
export type Renames = (id: string) => string;

/** What is about the text and not about the meaning, or follows from the rest. */
const withoutMeaning = new Set([
    'range', 'nameRange', 'labelRange', 'choiceRange', 'inheritedFrom', 'inheritedBy', 'id', 'written', 'kinds', 'reckoned', 'counted', 'path', 'uri',
]);

/** Lists in which the order of the entries says something. */
const ordered = new Set(['doses', 'branches', 'next', 'steps', 'series', 'ratio', 'arms', 'text', 'actions', 'replies', 'columns', 'cells']);

/** Units that amounts of one dimension are told apart in. */
const commonUnits = ['mg', 'mg/kg', 's', 'd', 'mo', 'mL', 'cm'];

/** Whether a value of the model is an element of its own, which is compared by itself. */
export function isElement(value: unknown): value is Element {
    return typeof value === 'object' && value !== null && 'nameRange' in value && 'provenance' in value;
}

/**
 * The meaning of a part of a protocol as text: the same for what means the same, however it is written, ordered or placed.
 * Elements inside of it are left out.
 * @param renames the ids by which both sides call what is called otherwise now
 * @param key the name of the property that the value stands in
 */
export function canonical(value: unknown, renames: Renames, key = ''): string {
    if (Array.isArray(value)) {
        const parts = value.filter(entry => !isElement(entry)).map(entry => canonical(entry, renames));
        return parts.length === 0 ? '' : `[${(ordered.has(key) ? parts : parts.sort()).join(',')}]`;
    }
    if (typeof value === 'string') {
        const text = value.replace(/\s+/g, ' ').trim();
        return text === '' ? '' : JSON.stringify(text);
    }
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
    }
    if ('kinds' in value && 'written' in value) {
        return `@${'target' in value && typeof value.target === 'string' ? renames(value.target) : JSON.stringify(text(value.written))}`;
    }
    return amountOf(value) ?? figureOf(value) ?? fields(value, renames);
}

function text(value: unknown): string {
    return typeof value === 'string' ? value : '';
}

/** `{dosing.count}` in a text is its path and nothing else. */
function figureOf(value: object): string | undefined {
    return 'kind' in value && value.kind === 'figure' && 'path' in value ? `{${text(value.path)}}` : undefined;
}

function fields(value: object, renames: Renames): string {
    const entries = Object.entries(value).filter(([key, entry]) => !withoutMeaning.has(key) && !isElement(entry))
        .map(([key, entry]): readonly [string, string] => [key, canonical(entry, renames, key)]).filter(([, text]) => text !== '');
    return entries.length === 0 ? '' : `{${entries.map(([key, text]) => `${key}:${text}`).sort().join(';')}}`;
}

/** An amount or a length of time, the same in every unit it can be written in. */
function amountOf(value: object): string | undefined {
    if (!('value' in value && 'unit' in value && typeof value.value === 'string' && typeof value.unit === 'string')) {
        return undefined;
    }
    const { value: number, unit } = value;
    const common = commonUnits.find(candidate => convert({ value: number, unit }, candidate) !== undefined && !isCalendar(unit, candidate));
    const amount = (common === undefined ? undefined : convert({ value: number, unit }, common)) ?? parseDecimal(number);
    return amount ? `${amount.n}/${amount.d} ${common ?? unit}` : `${number} ${unit}`;
}

/** Dates and hours are two things: a day is not 24 hours. */
function isCalendar(unit: string, candidate: string): boolean {
    const family = (one: string): string => (/^(?:s|min|h)$/.test(one) ? 'clock' : /^(?:d|wk)$/.test(one) ? 'dates' : /^(?:mo|a)$/.test(one) ? 'months' : '');
    return family(unit) !== family(candidate);
}

/** The stretch of text that a value covers: from the first to the last place in it. */
export function placeOf(value: unknown): SourceRange | undefined {
    const found: SourceRange[] = [];
    collect(value, found);
    const [first] = found;
    return first && found.filter(({ uri }) => uri === first.uri)
        .reduce((hull, { start, end }) => ({ ...hull, start: Math.min(hull.start, start), end: Math.max(hull.end, end) }), first);
}

function collect(value: unknown, found: SourceRange[]): void {
    if (Array.isArray(value)) {
        value.forEach(entry => {
            collect(entry, found);
        });
    } else if (typeof value === 'object' && value !== null) {
        if ('range' in value) {
            found.push(value.range as SourceRange);
            return;
        }
        Object.values(value).forEach(entry => {
            collect(entry, found);
        });
    }
}
