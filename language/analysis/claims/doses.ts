import type { Medication } from '../../model/medication.js';
import type { Quantity } from '../../model/quantities.js';
import { compareQuantities, makeQuantity, sameDimension } from '../../syntax/quantity.js';
import { figures } from '../figures/index.js';
import type { ProtocolFacts } from '../facts.js';
import type { FindClaims } from './claim.js';
import { isOwn, isPlain } from './hedges.js';

const amount = String.raw`(?<![\w.,/])(\d+(?:\.\d+)?) ?((?:mg|mcg|µg|μg|g)(?:\/kg|\/m2|\/m²)?)(?![\w/])`;

/** Sentences that speak of what a medication comes in, or of one patient's reckoning. */
const supplied = /\b(?:bags?|vials?|ampoules?|devices?|bottles?|syringes?|tablets?|capsules?|lozenges?|holds?|contains?|strengths?|solution|supplied|dispensed|patient of)\b/i;

const anyAmount = new RegExp(amount, 'i');

/** A dose of a medication: "80 mg of MDMA", "ketamine is given at 0.75 mg/kg". */
export const doseClaims: FindClaims = (sentence, facts) => {
    const { protocol } = facts;
    const { text } = sentence;
    if (!anyAmount.test(text) || supplied.test(text) || !isOwn(sentence)) {
        return [];
    }
    return [...protocol.own.medications, ...protocol.used.medications].flatMap(medication => {
        const { quantities, doses, isRange } = amountsOf(medication, facts);
        const path = `${medication.name}.dose`;
        const dose = figures(protocol).get(path);
        return dosesIn(text, medication)
            .filter(({ quantity }) => doses.some(stated => sameDimension(stated, quantity)) && !isStated(quantity, quantities, isRange))
            .map(({ start, length }) => ({
                sentence, start, length,
                stated: `the protocol gives ${dose ?? listOf(quantities)} of \`${medication.name}\``,
                ...(dose === undefined ? {} : { instead: dose, path }),
            }));
    });
};

function dosesIn(text: string, { name, label }: Medication): { readonly start: number; readonly length: number; readonly quantity: Quantity }[] {
    const called = `(?:${[name, /^[A-Za-z]{4,}/.exec(label)?.[0] ?? name].join('|')})`;
    const patterns = [
        `${amount}(?= +(?:of +)?(?:the +)?${called}(?![\\w-]))`,
        `(?<=(?<![\\w-])${called}(?:,| +is given| +is| +given| +at| +in| +as| +a| +dose| +of){0,5} +)${amount}`,
    ];
    return patterns.flatMap(pattern => [...text.matchAll(new RegExp(pattern, 'gi'))]).flatMap(({ 0: whole, 1: value = '', 2: unit = '', index }) => {
        const read = makeQuantity(value, unit);
        const left = text.slice(0, index).replace(/ of +$/i, ' ');
        const isAlone = isPlain(left + text.slice(index), left.length, left.length + whole.length);
        return read.ok && isAlone ? [{ start: index, length: whole.length, quantity: read.quantity }] : [];
    });
}

function isStated(quantity: Quantity, stated: readonly Quantity[], isRange: boolean): boolean {
    const order = stated.map(other => compareQuantities(quantity, other)).filter(result => result !== 'incommensurable');
    return order.includes(0) || (isRange && order.includes(1) && order.includes(-1));
}

interface Amounts {
    /** Every amount that the protocol states about a medication, its limits among them. */
    readonly quantities: readonly Quantity[];
    /** Those that are given: a text in other units is not compared. */
    readonly doses: readonly Quantity[];
    /** Whether amounts between them are meant too. */
    readonly isRange: boolean;
}

function amountsOf(medication: Medication, { protocol }: ProtocolFacts): Amounts {
    const administrations = protocol.sessions.flatMap(session => session.administrations).filter(({ medication: ref }) => ref.target === medication.id);
    const { ceilings, titrations, ...given } = medication;
    const doses = quantitiesIn([given, administrations, protocol.arms]);
    return {
        doses: doses.found,
        quantities: [...doses.found, ...quantitiesIn([ceilings, titrations]).found],
        isRange: doses.isRange || titrations.length > 0,
    };
}

/** The amounts anywhere in a part of the model, and whether some of them are the ends of a range. */
function quantitiesIn(part: unknown): { readonly found: readonly Quantity[]; readonly isRange: boolean } {
    const found: Quantity[] = [];
    let isRange = false;
    const search = (value: unknown): void => {
        if (typeof value === 'object' && value !== null) {
            isRange ||= 'low' in value && 'high' in value;
            if ('value' in value && 'unit' in value && 'written' in value) {
                found.push(value as Quantity);
            }
            Object.values(value).forEach(search);
        }
    };
    search(part);
    return { found, isRange };
}

function listOf(quantities: readonly Quantity[]): string {
    return [...new Set(quantities.map(({ written }) => written))].join(' or ');
}
