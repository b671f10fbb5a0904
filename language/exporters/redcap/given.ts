import { amountsGiven } from '../../analysis/session-amounts.js';
import { doseTexts } from '../../analysis/session-lines.js';
import { momentText, spanText } from '../../analysis/words/moments.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { capital } from '../../analysis/words/names.js';
import type { Administration, Supplement } from '../../model/encounter.js';
import type { Medication } from '../../model/medication.js';
import type { Quantity } from '../../model/quantities.js';
import { compareQuantities, formatQuantity } from '../../syntax/quantity.js';
import { lastOf, noteOf, type Context } from './context.js';
import { yes, type Field } from './field.js';
import { slug } from './names.js';
import { limits, unitText } from './values.js';

/** A dose: whether it was given, how much of what the protocol permits, how much that was, and when. */
export function administrationFields(context: Context, session: string, administration: Administration): readonly Field[] {
    const { id, at, medication: ref, doses, duration, when } = administration;
    const medication = context.medication(ref);
    const amounts = medication ? amountsGiven(context, medication, administration) : doses.map(({ value }) => value);
    const texts = doses.length > 0 ? [doses.map(({ value }) => value.written).join(' or ')] : doseTexts(context.protocol, ref, context.names);
    const wanted = `${session}_${ref.written}`;
    const what = capital(context.names.of(ref));
    const shared = { sources: [id, ...medication ? [medication.id] : []], section: 'Doses' };
    return [
        {
            key: id, wanted: `${wanted}_given`, ...shared, type: 'yesno', label: `${what}: given`,
            ...noteOf(
                momentText(at), duration && `over ${spanText(duration)}`, when && `only when ${conditionText(when.condition, context.names)}`, ...texts,
            ),
        },
        ...amountFields(id, wanted, what, amounts, isRange(medication, doses.length > 0))
            .map(field => ({ ...field, ...shared, shownIf: { key: id, code: yes } })),
        timeField(id, wanted, what, shared),
    ];
}

/** A further dose. */
export function supplementFields(context: Context, session: string, { id, medication: ref, dose, after, when }: Supplement): readonly Field[] {
    const medication = context.medication(ref);
    const wanted = `${session}_${ref.written}_${lastOf(id)}`;
    const what = `Further dose of ${context.names.of(ref)}`;
    const shared = { sources: [id, ...medication ? [medication.id] : []], section: 'Doses' };
    const amounts = dose.value.unit === '%' ? [] : [dose.value];
    return [
        {
            key: id, wanted: `${wanted}_given`, ...shared, type: 'yesno', label: `${what}: given`,
            ...noteOf(formatQuantity(dose.value), `after ${spanText(after)}`, when && `only when ${conditionText(when.condition, context.names)}`),
        },
        ...amountFields(id, wanted, what, amounts, false).map(field => ({ ...field, ...shared, shownIf: { key: id, code: yes } })),
        timeField(id, wanted, what, shared),
    ];
}

/** Whether any figure between the least and the most may be given. */
function isRange(medication: Medication | undefined, hasOwn: boolean): boolean {
    return !hasOwn && medication !== undefined
        && (medication.titrations.length > 0 || medication.doses.some(({ bounds, choices }) => bounds && choices.length === 0));
}

type Amount = Omit<Field, 'sources' | 'section' | 'shownIf'>;

/**
 * The permitted amounts as choices, or as the ends of a range; for a dose by weight also the amount itself.
 * Where there is no amount in one unit, the field takes any number, with its unit.
 */
function amountFields(id: string, wanted: string, what: string, amounts: readonly Quantity[], range: boolean): readonly Amount[] {
    const sorted = distinct(amounts);
    const [low] = sorted;
    const high = sorted.at(-1);
    const unit = low && sorted.every(amount => amount.unit === low.unit) ? low.unit : undefined;
    const given: Amount = { key: `${id} amount`, wanted: `${wanted}_amount`, type: 'text', label: `${what}: amount given` };
    if (low === undefined || high === undefined || unit === undefined && range) {
        return [{ ...given, note: 'with its unit' }];
    }
    const absolute = unit?.includes('/') ? [{ ...given, key: `${id} absolute`, validation: 'number' as const, note: `in ${unitText(unit.slice(0, unit.indexOf('/')))}` }] : [];
    return range && unit !== undefined
        ? [{ ...given, wanted: `${wanted}_dose`, label: `${what}: dose`, ...limits({ low, high, range: nowhere }, unit, false), note: `in ${unitText(unit)}` }, ...absolute]
        : [{
            ...given, wanted: `${wanted}_dose`, label: `${what}: dose`, type: 'radio',
            choices: sorted.map(amount => ({ code: codeOf(amount), label: formatQuantity(amount) })),
        }, ...absolute];
}

const nowhere = { uri: '', start: 0, end: 0 };

/** Each amount once, the least first where they can be compared. */
function distinct(amounts: readonly Quantity[]): readonly Quantity[] {
    const once = new Map(amounts.map(amount => [formatQuantity(amount), amount]));
    return [...once.values()].sort((a, b) => {
        const order = compareQuantities(a, b);
        return order === 'incommensurable' ? 0 : order;
    });
}

/** The code says the amount, so that it stays what it is when another amount is permitted too: `0_5_mg_kg`. */
function codeOf(amount: Quantity): string {
    return slug(`d ${formatQuantity(amount).replaceAll('/', ' ')}`).replace(/^d_/, '');
}

function timeField(id: string, wanted: string, what: string, shared: Pick<Field, 'sources' | 'section'>): Field {
    return { key: `${id} time`, wanted: `${wanted}_time`, ...shared, type: 'text', validation: 'time', label: `${what}: time given`, shownIf: { key: id, code: yes } };
}
