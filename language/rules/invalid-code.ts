import type { Code } from '../model/medication.js';
import type { Declarations } from '../model/protocol.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { loincCheckDigit } from './sources.js';

/** A code that its own system does not allow. */
export const invalidCode = defineRule({
    code: 'invalid-code',
    severity: 'error',
    summary: 'A code does not have the form of its coding system, or its check digit is wrong.',
    why: 'A code with a slip is refused by other systems, or files the value under something else.',
    messages: {
        form: '`{code}` is no {system} code. {form}',
        digit: '`{code}` is no LOINC code: its last digit does not fit the others. A digit is wrong or two have changed places.',
    },
    basis: sourced(loincCheckDigit),
    bad: lines(`
instrument calm "Scale of our own" {
    range 0 to 10
    <|loinc 44261-9|>
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect calm
}`),
    good: lines(`
instrument calm "Scale of our own" {
    range 0 to 10
    loinc 44261-6
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect calm
}`),
    checkFile({ document }, report) {
        const indications = document.protocols.flatMap(({ header }) => header.indications.flatMap(({ codes }) => codes));
        for (const { system, code, range } of [...indications, ...[document.shared, ...document.protocols.map(({ own }) => own)].flatMap(codesOf)]) {
            const { name, shape, form } = systems[system];
            if (!shape.test(code)) {
                report('form', { code, system: name, form }, range);
            } else if (system === 'loinc' && !hasCheckDigit(code)) {
                report('digit', { code }, range);
            }
        }
    },
});

const systems = {
    icd10: { name: 'ICD-10', shape: /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, form: 'It looks like `F33.2`.' },
    rxnorm: { name: 'RxNorm', shape: /^[0-9]{1,8}$/, form: 'It is a number.' },
    loinc: { name: 'LOINC', shape: /^[0-9]{1,7}-[0-9]$/, form: 'It looks like `44261-6`.' },
    snomed: { name: 'SNOMED CT', shape: /^[0-9]{6,18}$/, form: 'It is a number of 6 to 18 digits.' },
} as const satisfies Readonly<Record<Code['system'], { readonly name: string; readonly shape: RegExp; readonly form: string }>>;

function codesOf({ medications, observables, diagnoses, drugClasses, terms }: Declarations): readonly Code[] {
    return [...medications, ...observables, ...diagnoses, ...drugClasses, ...terms].flatMap(({ codes }) => codes);
}

/** Deprecated codes whose check digit has always been wrong, by the LOINC Users' Guide. */
const knownExceptions = [
    '11491-6', '11501-6', '5895-7', '5896-5', '5897-3', '5928-1', '6028-3', '6415-5', '6580-7', '6645-7', '6646-5', '6647-3', '6648-1', '6649-9',
];

/** The Mod 10 rule of the LOINC Users' Guide: odd places from the right are read as one number and doubled, then all digits are added. */
function hasCheckDigit(code: string): boolean {
    const [body = '', digit] = code.split('-');
    const fromRight = [...body].reverse();
    const odd = fromRight.filter((_, place) => place % 2 === 0).join('');
    const even = fromRight.filter((_, place) => place % 2 === 1).join('');
    const digits = [...even + String(BigInt(odd) * 2n)];
    const sum = digits.reduce((total, each) => total + Number(each), 0);
    return String((10 - sum % 10) % 10) === digit || knownExceptions.includes(code);
}
