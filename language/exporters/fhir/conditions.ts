import type { Measurement, Condition, Evaluated } from '../../model/condition.js';
import type { Quantity } from '../../model/quantities.js';
import { isInteger, parseDecimal } from '../../syntax/decimal.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { reference } from '../json/element.js';
import { canonical, codings, line, observableOf, ownCoding, type Context } from './context.js';
import { fhirId } from './ids.js';
import type { StepCondition } from './step.js';
import type { Coding } from './types.js';

const unknown = {
    'not-eligible': 'not eligible', 'wait': 'wait', 'keep': 'nothing changes', 'next-branch': 'go on to the next branch', 'not-reached': 'not reached',
} as const;

/** A condition in words, with what follows while a value is missing. */
export function words(context: Context, { condition, whenUnknown }: Evaluated): string {
    return `${line(conditionText(condition, context.names))} (while a value is missing: ${unknown[whenUnknown]})`;
}

/** A condition of a step. */
export function stepCondition(context: Context, when: Evaluated, kind: StepCondition['kind'] = 'applicability', negated = false): StepCondition {
    const path = fhirPath(context, when.condition);
    return {
        kind, words: negated ? `not: ${words(context, when)}` : words(context, when),
        ...path !== undefined && { path: negated ? `(${path}).not()` : path },
    };
}

/**
 * A condition in FHIRPath, or nothing where FHIRPath cannot say exactly the same. It is read on a Bundle with the Patient and,
 * for each code, the one Observation that counts; what is missing gives an empty result, as an unknown value does in a protocol.
 */
function fhirPath(context: Context, condition: Condition): string | undefined {
    switch (condition.kind) {
        case 'all':
        case 'any':
            return joined(context, condition.of, condition.kind === 'all' ? ' and ' : ' or ');
        case 'not':
            return wrapped(fhirPath(context, condition.of), inner => `(${inner}).not()`);
        case 'compare':
            return isPlaced(condition) ? undefined : compared(context, condition.value, condition.operator, condition.amount.value);
        case 'between': {
            const sides = [compared(context, condition.value, '>=', condition.amount.low), compared(context, condition.value, '<=', condition.amount.high)];
            return isPlaced(condition) || sides.includes(undefined) ? undefined : sides.join(' and ');
        }
        case 'choice':
            return chosen(context, condition);
        case 'definition': {
            const definition = context.declared.get(reference(condition.definition)) as { readonly condition?: Condition } | undefined;
            return definition?.condition && fhirPath(context, definition.condition);
        }
        case 'agreement': {
            const item = reference(condition.item);
            return answered(context, item.slice(0, item.indexOf('/consent-item/')), fhirId(item));
        }
        case 'consented':
            return answered(context, reference(condition.consent), signedItem(reference(condition.consent)));
        default:
            return undefined;
    }
}

/** The `linkId` of the question by which a consent is given. */
export function signedItem(consent: string): string {
    return fhirId(`${consent}/signed`);
}

/** The code of one of the answers that a value can have. */
export function choiceCode(of: string, choice: string): string {
    return fhirId(`${of}/choice/${choice}`);
}

/** The code by which an observation of a value is found. */
export function measuredCoding(context: Context, value: Measurement): Coding {
    const scale = value.scale && reference(value.scale);
    const observable = observableOf(context, value.of);
    const codes = scale ? observable?.scales.find(({ id }) => id === scale)?.codes : observable?.codes;
    return codings(codes ?? [])[0] ?? ownCoding(context, scale ?? reference(value.of));
}

function joined(context: Context, parts: readonly Condition[], by: string): string | undefined {
    const paths = parts.map(part => fhirPath(context, part));
    return paths.some(path => path === undefined) ? undefined : paths.map(path => `(${path})`).join(by);
}

function wrapped(path: string | undefined, wrap: (path: string) => string): string | undefined {
    return path === undefined ? undefined : wrap(path);
}

/** Whether a value counts at a certain visit or over some time, which a path cannot follow. */
function isPlaced({ at, sustained }: Extract<Condition, { readonly kind: 'compare' | 'between' }>): boolean {
    return at !== undefined || sustained !== undefined;
}

function isAge(context: Context, { of }: Measurement): boolean {
    return reference(of) === 'standard:observable/age' && observableOf(context, of)?.unit === 'a';
}

const born = 'entry.resource.ofType(Patient).birthDate';

/** Ages count in completed years, so that 70 lasts until the day before the 71st birthday. */
function age(operator: string, { value, unit }: Quantity): string | undefined {
    const number = parseDecimal(value);
    if (unit !== 'a' || number === undefined || !isInteger(number)) {
        return undefined;
    }
    const next = `${number.n + 1n} years`;
    const exact = `${number.n} years`;
    switch (operator) {
        case '>=': return `${born} <= today() - ${exact}`;
        case '>': return `${born} <= today() - ${next}`;
        case '<': return `${born} > today() - ${exact}`;
        case '<=': return `${born} > today() - ${next}`;
        default: return `${born} <= today() - ${exact} and ${born} > today() - ${next}`;
    }
}

function observation(context: Context, value: Measurement): string {
    const { system, code } = measuredCoding(context, value);
    return `entry.resource.ofType(Observation).where(code.coding.where(system = '${system}' and code = '${code}').exists())`;
}

function compared(context: Context, value: Measurement, operator: string, amount: Quantity): string | undefined {
    return isAge(context, value) ? age(operator, amount)
        : `${observation(context, value)}.value.ofType(Quantity) ${operator} ${amount.value} '${amount.unit}'`;
}

function chosen(context: Context, { value, choice, negated, at }: Extract<Condition, { readonly kind: 'choice' }>): string | undefined {
    const found = observation(context, value);
    const code = choiceCode(reference(value.scale ?? value.of), choice);
    const answer = `${found}.value.ofType(CodeableConcept).coding.where(system = '${canonical(context, 'CodeSystem', 'terms')}' and code = '${code}').exists()`;
    return at ? undefined : `iif(${found}.exists(), ${answer}${negated ? '.not()' : ''})`;
}

function answered(context: Context, consent: string, linkId: string): string {
    const url = canonical(context, 'Questionnaire', consent);
    return `entry.resource.ofType(QuestionnaireResponse).where(questionnaire = '${url}').descendants().where(linkId = '${linkId}').answer.value.ofType(boolean)`;
}
