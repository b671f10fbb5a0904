import { spanText } from '../../analysis/words/moments.js';
import { capital, inWords } from '../../analysis/words/names.js';
import type { Observable, Scale } from '../../model/definitions.js';
import type { Ref } from '../../model/element.js';
import type { QuantityRange } from '../../model/quantities.js';
import { isInteger, toDecimalString, type Rational } from '../../syntax/decimal.js';
import { convert, formatQuantity } from '../../syntax/quantity.js';
import { noteOf, type Context } from './context.js';
import type { Choice, Field } from './field.js';
import { slug } from './names.js';

/** What the fields of one value belong to. */
export interface Holder {
    /** The id of the element that asks for the value. */
    readonly id: string;
    /** What their names begin with. */
    readonly wanted: string;
    readonly section: string;
    /** Said of each of them: when, by whom. */
    readonly note?: string | undefined;
}

/** The fields that hold a value: of an instrument its total and its scales, never the texts of its items; of a panel each of its parts. */
export function valueFields(context: Context, holder: Holder, ref: Ref): readonly Field[] {
    const observable = context.observable(ref);
    if (observable === undefined) {
        return [plainField(holder, ref.written, capital(context.names.of(ref)), holder.id)];
    }
    const inner = observable.parts.flatMap(part => valueFields(context, holder, part)).map(field => ({ ...field, sources: [...field.sources, observable.id] }));
    return [
        ...observable.parts.length > 0 || (observable.category === 'instrument' && !observable.hasTotal && observable.scales.length > 0) ? [] : [wholeField(holder, observable)],
        ...observable.scales.map(scale => scaleField(holder, observable, scale)), ...inner,
    ];
}

function wholeField(holder: Holder, observable: Observable): Field {
    const { id, name, label, category, choices, bounds, unit, whole, ratedBy, recall, higherIs, hasTotal } = observable;
    const field = plainField(holder, name, label, id);
    if (choices.length > 0) {
        return { ...field, type: 'radio', choices: choices.map(choiceOf), ...noteOf(holder.note) };
    }
    if (category === 'instrument') {
        const about = [ratedBy && `rated by the ${ratedBy}`, recall && `about ${typeof recall === 'string' ? recall : spanText(recall)}`, higherIs && `higher is ${higherIs}`];
        return hasTotal ? { ...field, label: `${label}, total score`, ...limits(bounds, unit, whole), ...noteOf(rangeText(bounds), ...about, holder.note) }
            : { ...field, type: 'notes', ...noteOf('no total score', ...about, holder.note) };
    }
    const isText = category === 'fact' && unit === '1' && !whole && bounds === undefined;
    return isText ? { ...field, type: 'notes', ...noteOf(holder.note) }
        : { ...field, ...limits(bounds, unit, whole), ...noteOf(unit !== '1' && `in ${unitText(unit)}`, rangeText(bounds), holder.note) };
}

function scaleField(holder: Holder, observable: Observable, { id, name, label, bounds, choices }: Scale): Field {
    const field = { ...plainField(holder, `${observable.name}_${name}`, `${observable.label}: ${label}`, id), sources: [holder.id, observable.id, id] };
    return choices.length > 0 ? { ...field, type: 'radio', choices: choices.map(choiceOf), ...noteOf(holder.note) }
        : { ...field, ...limits(bounds, '1', false), ...noteOf(rangeText(bounds), holder.note) };
}

function plainField({ id, wanted, section, note }: Holder, name: string, label: string, element: string): Field {
    return { key: `${id} ${element}`, wanted: `${wanted}_${name}`, sources: [id, element], section, type: 'text', label, ...noteOf(note) };
}

function choiceOf(name: string): Choice {
    return { code: slug(name), label: inWords(name) };
}

/** A number with its ends; REDCap warns of a value beyond them. */
export function limits(bounds: QuantityRange | undefined, unit: string, whole: boolean): Pick<Field, 'validation' | 'min' | 'max'> {
    const low = bounds && convert(bounds.low, unit);
    const high = bounds && convert(bounds.high, unit);
    const ends = { ...low && exactly('min', low), ...high && exactly('max', high) };
    return { validation: whole && (!low || isInteger(low)) && (!high || isInteger(high)) ? 'integer' : 'number', ...ends };
}

/** An end that no decimal says exactly is left out: a rounded one would warn of a value that is allowed. */
function exactly<End extends 'min' | 'max'>(end: End, value: Rational): Partial<Record<End, string>> {
    const { text, exact } = toDecimalString(value);
    return exact ? { [end]: text } as Partial<Record<End, string>> : {};
}

function rangeText(bounds: QuantityRange | undefined): string | undefined {
    return bounds && `${bounds.low.value} to ${formatQuantity(bounds.high)}`;
}

/** A unit as a reader writes it. */
export function unitText(unit: string): string {
    return formatQuantity({ value: '2', unit }).replace(/^2\s?/, '');
}
