import type { Administration, Supplement } from '../../model/encounter.js';
import type { Dose, Medication } from '../../model/medication.js';
import type { Quantity, Span } from '../../model/quantities.js';
import { spanText } from '../../analysis/words/moments.js';
import { formatQuantity } from '../../syntax/quantity.js';
import { reference } from '../json/element.js';
import { duration, isExact, quantity, range } from './amounts.js';
import { stepCondition, words } from './conditions.js';
import { artifacts, canonical, concept, provenance, sentence, type Context } from './context.js';
import { fhirId } from './ids.js';
import type { Step } from './step.js';
import type * as Fhir from './types.js';

/** One way to give a medication: what becomes an ActivityDefinition with one dosage. */
export interface Giving {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly medication: Medication;
    readonly dose?: Fhir.Quantity;
    readonly doses?: Fhir.Range;
    readonly rate?: { readonly numerator: Fhir.Quantity; readonly denominator: Fhir.Quantity };
    /** The most that may be given at once. */
    readonly most?: Fhir.Quantity;
    /** What the dosage cannot say in figures. */
    readonly notes: readonly string[];
    readonly documentation?: Fhir.Artifact[];
    readonly extension?: Fhir.Extension[];
}

/** Where several amounts are open to choice, exactly one is given: each is an activity of its own, never two dosages of one, which would both be given. */
export function choiceSteps(context: Context, id: string, amounts: readonly Quantity[]): Pick<Step, 'definition' | 'selection' | 'steps'> {
    return amounts.length === 1 ? { definition: canonical(context, 'ActivityDefinition', id) } : {
        selection: 'exactly-one',
        steps: amounts.map((amount, index) => ({
            id: fhirId(`${id}/choice/${index + 1}`), title: formatQuantity(amount), definition: canonical(context, 'ActivityDefinition', `${id}/choice/${index + 1}`),
        })),
    };
}

/** The rules by which a dose is found, as the plan of a medication: the first that fits holds. */
export function medicationSteps(context: Context, medication: Medication): Step[] {
    const rules = medication.doses.map((dose, index): Step => {
        const id = `${medication.id}/dose/${index + 1}`;
        return {
            id: fhirId(id), title: doseText(dose), text: sentence(doseText(dose), ...doseWhen(context, dose)),
            ...artifacts(context, dose.citations), ...provenance(dose),
            ...dose.when && { conditions: [stepCondition(context, dose.when)] }, ...choiceSteps(context, id, dose.choices.map(({ value }) => value)),
            ...dose.choices.length === 0 && { definition: canonical(context, 'ActivityDefinition', id) },
        };
    });
    const changes = medication.titrations.map((titration, index): Step => ({
        id: fhirId(`${medication.id}/titration/${index + 1}`), title: `${titration.change} in steps of ${formatQuantity(titration.step.value)}`,
        text: sentence(
            `${titration.change} in steps of ${formatQuantity(titration.step.value)} at ${titration.at.written}`, titration.from && `from ${titration.from.written}`,
            `${titration.change === 'raise' ? 'up' : 'down'} to ${formatQuantity(titration.limit.value)}`, titration.when && `when ${words(context, titration.when)}`,
        ),
        required: 'could', ...artifacts(context, titration.citations), ...provenance(titration),
        ...titration.when && { conditions: [stepCondition(context, titration.when)] },
    }));
    const choice: Step[] = rules.length < 2 ? rules : [{
        id: fhirId(`${medication.id}/doses`), title: 'The first dose that fits', selection: 'exactly-one', steps: rules,
    }];
    return [...choice, ...changes];
}

/** Every amount that the protocol lets somebody give. */
export function givings(context: Context, medications: readonly Medication[]): Giving[] {
    const ordered = medications.flatMap(medication =>
        medication.doses.flatMap((dose, index) => ofDose(context, medication, dose, `${medication.id}/dose/${index + 1}`)));
    const { steps, sessions, visits } = context.protocol;
    return [...ordered, ...[...steps, ...sessions, ...visits].flatMap(({ administrations, supplements }) => [
        ...administrations.flatMap(administration => ofAdministration(context, administration)),
        ...supplements.map(supplement => ofSupplement(context, supplement)),
    ])];
}

function ofDose(context: Context, medication: Medication, dose: Dose, id: string): Giving[] {
    const origin = { ...artifacts(context, dose.citations), ...provenance(dose) };
    const notes = [dose.basis && `counted as ${dose.basis}`, dose.step && `in steps of ${formatQuantity(dose.step.value)}`].filter(note => note !== undefined);
    const over = dose.duration && `over ${spanText(dose.duration)}`;
    const all = dose.choices.map(({ value }, index): Giving => ({
        ...one(medication, dose.choices.length === 1 ? id : `${id}/choice/${index + 1}`, value, dose.duration, notes, [over, ...doseWhen(context, dose)]), ...origin,
    }));
    return dose.bounds === undefined ? all : [...all, {
        id, title: doseText(dose), text: sentence(doseText(dose), over, ...doseWhen(context, dose)), medication, doses: range(dose.bounds),
        ...most(medication), notes: [...notes, ...limits(medication)], ...origin,
    }];
}

function ofAdministration(context: Context, { id, medication, doses, duration: over }: Administration): Giving[] {
    const given = context.declared.get(reference(medication)) as Medication;
    return doses.map(({ value }, index) => one(given, doses.length === 1 ? id : `${id}/choice/${index + 1}`, value, over, [], [over && `over ${spanText(over)}`]));
}

function ofSupplement(context: Context, { id, medication, dose: { value }, after }: Supplement): Giving {
    const given = context.declared.get(reference(medication)) as Medication;
    const text = [`after ${spanText(after)}`];
    const share = `${formatQuantity(value)} of the dose before`;
    return value.unit === '%' ? { id, title: given.label, text: sentence(share, ...text), medication: given, notes: [share, ...limits(given)], ...most(given) }
        : one(given, id, value, undefined, [], text);
}

function one(
    medication: Medication, id: string, amount: Quantity, over: Span | undefined, notes: readonly string[], text: readonly (string | undefined)[],
): Giving {
    const dose = quantity(amount);
    return {
        id, title: `${medication.label}, ${formatQuantity(amount)}`, text: sentence(formatQuantity(amount), ...notes, ...text), medication, dose,
        ...over && isExact(over) && { rate: { numerator: dose, denominator: duration(over.lower) } }, ...most(medication),
        notes: [...notes, ...limits(medication)],
    };
}

function most({ ceilings }: Medication): { most?: Fhir.Quantity } {
    const ceiling = ceilings.find(({ scope }) => scope === 'dose');
    return ceiling ? { most: quantity(ceiling.amount.value) } : {};
}

const scopes = { dose: 'dose', session: 'session', total: 'course' } as const;

/** What is never exceeded, and what is supplied, in words. */
function limits({ ceilings, sessionTotal, presentations }: Medication): string[] {
    return [
        ...ceilings.map(({ amount, scope }) => `never above ${formatQuantity(amount.value)} per ${scopes[scope]}`),
        ...sessionTotal ? [`${formatQuantity(sessionTotal.amount.low)} to ${formatQuantity(sessionTotal.amount.high)} per session in all`] : [],
        ...presentations.map(({ label, strength, apart }) => `supplied as ${label} ${formatQuantity(strength.value)}${apart ? `, at least ${spanText(apart)} apart` : ''}`),
    ];
}

function doseText({ choices, bounds }: Dose): string {
    const amounts = choices.map(({ value }) => formatQuantity(value)).join(' or ');
    return bounds ? sentence(amounts, `${formatQuantity(bounds.low)} to ${formatQuantity(bounds.high)}`) : amounts;
}

function doseWhen(context: Context, { at, from, when }: Dose): (string | undefined)[] {
    return [at && `at ${at.written}`, from && `from ${from.written}`, when && `when ${words(context, when)}`];
}

/** The route of a medication. */
export function routeOf(context: Context, { route }: Medication): { route?: Fhir.CodeableConcept } {
    return route ? { route: concept(context, route) } : {};
}
