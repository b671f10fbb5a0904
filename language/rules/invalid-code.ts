import type { Code } from '../model/medication.js';
import type { Declarations } from '../model/protocol.js';
import { defineRule, sourced } from './kit.js';
import { lines } from './support/examples.js';
import { loincCheckDigit, snomedCheckDigit } from './sources.js';

/** A code that its own system does not allow. */
export const invalidCode = defineRule({
    code: 'invalid-code',
    severity: 'error',
    summary: 'A code does not have the form of its coding system, or its check digit is wrong.',
    why: 'A code with a slip is refused by other systems, or files the value under something else.',
    messages: {
        form: '`{code}` is no {system} code. {form}',
        digit: '`{code}` is no {system} code: its last digit does not fit the others. A digit is wrong or two have changed places.',
    },
    basis: sourced(loincCheckDigit, snomedCheckDigit),
    bad: lines(`
instrument mood "Patient Health Questionnaire, in Dutch" {
    range 0 to 27
    <|loinc 44261-9|>
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    good: lines(`
instrument mood "Patient Health Questionnaire, in Dutch" {
    range 0 to 27
    loinc 44261-6
}
team {
    role therapist "Therapist"
}
session meeting "Visit" {
    timing  once
    staff   therapist
    collect mood
}`),
    checkFile({ document }, report) {
        const indications = document.protocols.flatMap(({ header }) => header.indications.flatMap(({ codes }) => codes));
        for (const { system, code, range } of [...indications, ...[document.shared, ...document.protocols.map(({ own }) => own)].flatMap(codesOf)]) {
            const { name, shape, form } = systems[system];
            if (!shape.test(code)) {
                report('form', { code, system: name, form }, range);
            } else if ((system === 'loinc' && !hasCheckDigit(code)) || (system === 'snomed' && !passesVerhoeff(code))) {
                report('digit', { code, system: name }, range);
            }
        }
    },
});

const systems = {
    icd10: { name: 'ICD-10', shape: /^[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?$/, form: 'It looks like `F33.2`.' },
    rxnorm: { name: 'RxNorm', shape: /^[0-9]{1,8}$/, form: 'It is a number.' },
    loinc: { name: 'LOINC', shape: /^[0-9]{1,7}-[0-9]$/, form: 'It looks like `44261-6`.' },
    snomed: { name: 'SNOMED CT', shape: /^[1-9][0-9]{5,17}$/, form: 'It is a number of 6 to 18 digits.' },
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

/** Multiplication in the dihedral group of the pentagon, as the SNOMED CT specification prints it. */
const dihedral = ['0123456789', '1234067895', '2340178956', '3401289567', '4012395678', '5987604321', '6598710432', '7659821043', '8765932104', '9876543210'];

/** What the first permutation makes of each digit; the others follow by applying it again. */
const permutation = '1576283094';

/** Verhoeff's check of the SNOMED CT specification: the digits, permuted by their place from the right, multiply to 0. */
function passesVerhoeff(code: string): boolean {
    const again = (digit: string, times: number): string => (times === 0 ? digit : again(permutation.charAt(Number(digit)), times - 1));
    const permuted = [...code].reverse().map((digit, place) => again(digit, place % 8));
    return permuted.reduce((check, digit) => Number(dihedral[check]?.charAt(Number(digit))), 0) === 0;
}
