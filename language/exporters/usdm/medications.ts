import { conditionText } from '../../analysis/words/conditions.js';
import { encounters } from '../../analysis/elements.js';
import type { Ref } from '../../model/element.js';
import type { Dose, Medication } from '../../model/medication.js';
import type { Quantity, Span } from '../../model/quantities.js';
import type { Protocol } from '../../model/protocol.js';
import type { Anchor } from '../../model/timing.js';
import { codes, named, type Context } from './context.js';
import { aliasCode, code, extension, item, note, type Item } from './items.js';
import { quantity } from './population.js';
import { routeTerm, term } from './terminology.js';

/** The medications that the protocol makes itself or takes over, and those of the library that it gives. */
export function medicationsOf({ own, used }: Protocol): readonly Medication[] {
    return [...own.medications, ...used.medications];
}

/** Each medication as an intervention, with an administration for each of its doses. */
export function interventions(context: Context): readonly Item[] {
    return medicationsOf(context.protocol).map(medication => item('StudyIntervention', medication.id, {
        ...named(medication),
        role: code(`${medication.id}~role`, term('protocolAgent')),
        type: code(`${medication.id}~type`, term('substance')),
        minimumResponseDuration: null,
        codes: codes(medication.id, medication.codes, medication.label),
        administrations: [
            ...medication.doses.flatMap((dose, index) => doseItems(dose, index + 1, medication, context)),
            ...sessionDoses(medication, context),
        ],
        notes: rules(medication, context).map((text, index) => note(`${medication.id}~rule${index + 1}`, text)),
    }));
}

/** What is given: USDM wants a product for every dose. How it is made is not stated by a protocol. */
export function products({ protocol }: Context): readonly Item[] {
    return medicationsOf(protocol).map(({ id, label }) => item('AdministrableProduct', `${id}~product`, {
        name: `${id}~product`,
        label,
        description: null,
        pharmacologicClass: null,
        administrableDoseForm: aliasCode(`${id}~form`, term('unknownForm')),
        productDesignation: code(`${id}~designation`, term('investigational')),
        sourcing: null,
        properties: [],
        identifiers: [],
        ingredients: [],
        notes: [],
    }));
}

interface Given {
    readonly id: string;
    readonly label: string;
    readonly amount?: Quantity | undefined;
    readonly over?: Span | undefined;
    readonly kept?: readonly Item[];
}

function doseItems(dose: Dose, number: number, medication: Medication, context: Context): readonly Item[] {
    const id = `${medication.id}~dose${number}`;
    const words = doseWords(dose, context);
    if (dose.bounds) {
        const { low, high } = dose.bounds;
        const range = item('Range', `${id}~range`, { minValue: quantity(`${id}~low`, low), maxValue: quantity(`${id}~high`, high), isApproximate: false });
        return [administration({ id, label: words, over: dose.duration, kept: [extension(id, 'dose-range', { valueRange: range })] }, medication, context)];
    }
    return dose.choices.map(({ value }, index) => administration({
        id: index === 0 ? id : `${id}~choice${index + 1}`, label: [value.written, words].filter(Boolean).join(', '), amount: value, over: dose.duration,
    }, medication, context));
}

function doseWords({ bounds, step, duration, basis, at, from, when }: Dose, { names }: Context): string {
    return [
        bounds && `${bounds.low.written} to ${bounds.high.written}`, step && `in steps of ${step.value.written}`,
        duration && `over ${duration.written}`, basis && `as ${basis}`,
        at && `at ${anchorWords(at, names.of(at.target))}`, from && `from ${anchorWords(from, names.of(from.target))}`,
        when && `when ${conditionText(when.condition, names)}`,
    ].filter(Boolean).join(', ');
}

/** Which holdings an anchor means, in words. */
export function anchorWords({ choice, index }: Anchor, name: string): string {
    return choice === 'numbered' ? `${name} ${index}` : choice === 'only' ? name : `${choice} ${name}`;
}

/** Amounts that a session states itself. */
function sessionDoses(medication: Medication, context: Context): readonly Item[] {
    const isOurs = (line: { readonly medication: Ref }): boolean => line.medication.target === medication.id;
    return encounters(context.protocol).flatMap(({ administrations, supplements }) => [
        ...administrations.filter(isOurs).flatMap(({ id, label, doses, duration }) => doses.map(({ value }, index) =>
            administration({ id: `${id}~dose${index + 1}`, label: `${label}: ${value.written}`, amount: value, over: duration }, medication, context))),
        ...supplements.filter(isOurs).map(({ id, label, dose }) =>
            administration({ id: `${id}~dose`, label: `${label}: ${dose.value.written}`, amount: dose.value }, medication, context)),
    ]);
}

function administration({ id, label, amount, over, kept = [] }: Given, { id: owner, route }: Medication, { names }: Context): Item {
    return item('Administration', id, {
        extensionAttributes: kept,
        name: id,
        label,
        description: null,
        duration: item('Duration', `${id}~duration`, { text: over?.written ?? 'Not stated', quantity: null, durationWillVary: false, reasonDurationWillVary: null }),
        dose: amount ? quantity(`${id}~amount`, amount) : null,
        route: route && amount ? aliasCode(`${id}~route`, routeTerm(route.written, names.of(route))) : null,
        frequency: aliasCode(`${id}~frequency`, term('once')),
        administrableProductId: amount ? `${owner}~product` : null,
        medicalDeviceId: null,
        notes: [],
    });
}

/** What holds for all doses: titration, ceilings, how it is supplied. */
function rules({ titrations, ceilings, presentations, sessionTotal, route }: Medication, { names }: Context): readonly string[] {
    return [
        ...(route ? [`Route: ${names.of(route)}`] : []),
        ...titrations.map(({ change, step, at, from, limit, when }) => [
            `${change === 'raise' ? 'Raise' : 'Lower'} in steps of ${step.value.written} at ${anchorWords(at, names.of(at.target))}`,
            from && `from ${anchorWords(from, names.of(from.target))}`, `${change === 'raise' ? 'up' : 'down'} to ${limit.value.written}`,
            when && `when ${conditionText(when.condition, names)}`,
        ].filter(Boolean).join(' ')),
        ...ceilings.map(({ amount, scope }) => `Never above ${amount.value.written} ${scope === 'total' ? 'in total' : `per ${scope}`}`),
        ...presentations.map(({ label, strength, apart }) => `Supplied as ${label} ${strength.value.written}${apart ? `, ${apart.written} apart` : ''}`),
        ...(sessionTotal ? [`Session total ${sessionTotal.amount.low.written} to ${sessionTotal.amount.high.written}`] : []),
    ];
}
