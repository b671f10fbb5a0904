import {
    add, ceil, compare, div, floor, fromInteger, isInteger, mul, neg, parseDecimal, rational, toDecimalString, type Rational,
} from './decimal.js';
import { convert, formatQuantity, makeQuantity, type QuantityProblem } from './quantity.js';

/** UCUM codes of the units a time span is measured in. */
export type DurationUnit = 's' | 'min' | 'h' | 'd' | 'wk' | 'mo' | 'a';

/**
 * A time span, as plain JSON data. Elapsed spans (s, min, h) are counted on the clock: 24 h ends at the same time of day.
 * Calendar spans (d, wk, mo, a) are counted in dates: 1 day later is any time of the next date. The two never mix.
 */
export interface Duration {
    /** A decimal, negative for a time before; whole for a calendar span. */
    readonly value: string;
    readonly unit: DurationUnit;
    readonly kind: 'elapsed' | 'calendar';
}

/** A time span, or what is wrong with it. */
export type DurationResult = { readonly ok: true; readonly duration: Duration } | QuantityProblem;

interface UnitFacts {
    readonly kind: Duration['kind'];
    /** The ISO 8601 designator; elapsed ones stand behind a `T`. */
    readonly iso: string;
    /** How many of the smallest unit that converts to it exactly: seconds, days or months. */
    readonly size: number;
    readonly measure: 'seconds' | 'days' | 'months';
}

const facts: Readonly<Record<DurationUnit, UnitFacts>> = {
    s: { kind: 'elapsed', iso: 'S', size: 1, measure: 'seconds' },
    min: { kind: 'elapsed', iso: 'M', size: 60, measure: 'seconds' },
    h: { kind: 'elapsed', iso: 'H', size: 3600, measure: 'seconds' },
    d: { kind: 'calendar', iso: 'D', size: 1, measure: 'days' },
    wk: { kind: 'calendar', iso: 'W', size: 7, measure: 'days' },
    mo: { kind: 'calendar', iso: 'M', size: 1, measure: 'months' },
    a: { kind: 'calendar', iso: 'Y', size: 12, measure: 'months' },
};

const secondsInDay = 86_400;
const isoShape = /^(-)?P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?=\d)(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;
const isoOrder: readonly DurationUnit[] = ['a', 'mo', 'wk', 'd', 'h', 'min', 's'];

/** Puts a number and a unit of time as written together. A calendar span must be whole: nobody can say which date is 1.5 days later. */
export function makeDuration(numberText: string, unitText: string): DurationResult {
    const result = makeQuantity(numberText, unitText);
    if (!result.ok) {
        return result;
    }
    const { value, unit } = result.quantity;
    if (!isDurationUnit(unit)) {
        return { ok: false, part: 'unit', reason: `\`${unitText}\` is not a unit of time for a schedule. Write \`min\`, \`h\`, \`days\`, \`weeks\`, \`months\` or \`years\`.` };
    }
    const span: Duration = { value, unit, kind: facts[unit].kind };
    return span.kind === 'calendar' && !isInteger(valueOf(span)) ? fractionOfCalendar(span, result.quantity.written) : { ok: true, duration: span };
}

/** The span in ISO 8601: `P3D`, `PT24H`, `P2W`, `PT1.5H`, `-PT15M`. */
export function toIso8601(duration: Duration): string {
    const { iso, kind } = facts[duration.unit];
    const { text } = toDecimalString(valueOf(duration));
    const [sign, digits] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
    return `${sign}P${kind === 'elapsed' ? 'T' : ''}${digits}${iso}`;
}

/**
 * The span an ISO 8601 text stands for; several parts become one in the smallest of them (`PT1H30M` is 90 min).
 * `undefined` when it is malformed, has a decimal anywhere but in its smallest part or in a calendar part,
 * or mixes spans that do not convert exactly (`P1DT12H`, `P1M10D`).
 */
export function fromIso8601(text: string): Duration | undefined {
    const match = text.length <= 128 ? isoShape.exec(text) : null;
    const given = isoOrder.map((unit, index) => ({ unit, value: match?.[index + 2] })).filter(hasValue);
    const smallest = given.at(-1);
    if (match === null || smallest === undefined) {
        return undefined;
    }
    const total = sumIn(smallest.unit, given);
    return total && spanOf(match[1] === '-' ? neg(total) : total, smallest.unit);
}

/** Minutes of an elapsed span, exactly; `undefined` for a calendar span, which has no fixed length. */
export function toMinutes(duration: Duration): Rational | undefined {
    const seconds = measured(duration, 'seconds');
    return seconds && div(seconds, fromInteger(60));
}

/** Calendar days of a span in days or weeks; `undefined` for elapsed spans, months and years. */
export function toDays(duration: Duration): Rational | undefined {
    return measured(duration, 'days');
}

/** Calendar months of a span in months or years; `undefined` for every other span. */
export function toMonths(duration: Duration): Rational | undefined {
    return measured(duration, 'months');
}

/**
 * The fewest and the most dates a span moves ahead, depending on the time of day it starts: 36 h ends one or two dates later.
 * A day is taken as 24 h; clock changes are not counted. Days and weeks give the same number twice; months and years give `undefined`.
 */
export function dayBounds(duration: Duration): { readonly min: bigint; readonly max: bigint } | undefined {
    const seconds = measured(duration, 'seconds');
    const days = seconds === undefined ? toDays(duration) : div(seconds, fromInteger(secondsInDay));
    return days && { min: floor(days), max: ceil(days) };
}

/** -1, 0 or 1 as `a` is shorter than, equal to or longer than `b`; `incommensurable` for hours against days, or days against months. */
export function compareDurations(a: Duration, b: Duration): -1 | 0 | 1 | 'incommensurable' {
    const { measure } = facts[a.unit];
    const left = measured(a, measure);
    const right = measured(b, measure);
    return left === undefined || right === undefined ? 'incommensurable' : compare(left, right);
}

/** The same span in the other direction: `15 min` after becomes `-15 min`, before. */
export function negateDuration(duration: Duration): Duration {
    return spanOf(neg(valueOf(duration)), duration.unit);
}

/** The sum of two spans, in the smaller of their units; `undefined` for hours with days, or days with months. */
export function addDurations(a: Duration, b: Duration): Duration | undefined {
    const unit = facts[a.unit].size <= facts[b.unit].size ? a.unit : b.unit;
    const { measure, size } = facts[unit];
    const left = measured(a, measure);
    const right = measured(b, measure);
    return left && right && spanOf(div(add(left, right), fromInteger(size)), unit);
}

/** The span the way a clinician reads it: `24 h`, `1 day`, `2 weeks`. */
export function formatDuration(duration: Duration): string {
    return formatQuantity({ value: duration.value, unit: duration.unit });
}

function isDurationUnit(unit: string): unit is DurationUnit {
    return Object.hasOwn(facts, unit);
}

function fractionOfCalendar(span: Duration, written: string): QuantityProblem {
    const hours = convert({ value: span.value, unit: span.unit }, 'h');
    const elsewise = hours === undefined ? 'whole months' : `\`${toDecimalString(hours).text} h\` for time on the clock, or whole days`;
    return { ok: false, part: 'number', reason: `\`${written}\` is counted in dates, and a date has no fractions. Write ${elsewise}.` };
}

function hasValue(part: { unit: DurationUnit; value: string | undefined }): part is { unit: DurationUnit; value: string } {
    return part.value !== undefined;
}

/** The sum of the parts in the smallest unit among them; `undefined` when they do not add up exactly. */
function sumIn(unit: DurationUnit, given: readonly { unit: DurationUnit; value: string }[]): Rational | undefined {
    const target = facts[unit];
    let total = fromInteger(0);
    for (const part of given) {
        const value = parseDecimal(part.value);
        const mayHaveFraction = part.unit === unit && target.kind === 'elapsed';
        if (value === undefined || facts[part.unit].measure !== target.measure || !(isInteger(value) || mayHaveFraction)) {
            return undefined;
        }
        total = add(total, mul(value, rational(BigInt(facts[part.unit].size), BigInt(target.size))));
    }
    return total;
}

function spanOf(value: Rational, unit: DurationUnit): Duration {
    return { value: toDecimalString(value).text, unit, kind: facts[unit].kind };
}

function measured(duration: Duration, measure: UnitFacts['measure']): Rational | undefined {
    const unit = facts[duration.unit];
    return unit.measure === measure ? mul(valueOf(duration), fromInteger(unit.size)) : undefined;
}

/** A value that is no decimal cannot come from this module, so it is a fault of the calling code and throws. */
function valueOf(duration: Duration): Rational {
    const value = parseDecimal(duration.value);
    if (value === undefined) {
        throw new RangeError(`"${duration.value}" is not the value of a time span.`);
    }
    return value;
}
