import { describe, expect, test } from 'vitest';
import { declared, observable } from './standard.js';

/** The check digit of a LOINC code: Mod 10 over its body, with every second digit doubled from the right. */
function checkDigit(body: string): number {
    const fromRight = [...body].reverse().map(Number);
    const doubled = String(BigInt(fromRight.filter((_, index) => index % 2 === 0).join('')) * 2n);
    const rest = fromRight.filter((_, index) => index % 2 === 1).join('');
    const sum = [...rest, ...doubled].reduce((total, digit) => total + Number(digit), 0);
    return (10 - sum % 10) % 10;
}

const passes = (code: string): boolean => checkDigit(code.split('-')[0]!) === Number(code.split('-')[1]);

describe('LOINC codes', () => {
    test('the check finds a wrong digit and swapped digits', () => {
        expect(['44261-6', '44261-9', '44621-6'].map(passes)).toEqual([true, false, false]);
    });

    test('item 9 of the PHQ-9 has its own code', () => {
        expect(observable('PHQ9').scales.map(({ name, codes }) => [name, ...codes.map(({ code }) => code)])).toEqual([['item9', '44260-8']]);
        expect(passes('44260-8')).toBe(true);
    });

    // Only codes that were seen at a source, the total before the panel.
    test.each([
        ['PHQ9', ['44261-6', '44249-1']], ['PCL5', ['101698-9', '101697-1']], ['CSSRS', ['93245-9', '93293-9', '93374-7']],
        ['AUDIT', ['75624-7', '72110-0']], ['AUDITC', ['75626-2', '72109-2']], ['DAST10', ['82667-7']],
        ['bloodPressure', ['85354-9']], ['systolic', ['8480-6']], ['diastolic', ['8462-4']], ['heartRate', ['8867-4']], ['respiratoryRate', ['9279-1']],
        ['oxygenSaturation', ['59408-5', '2708-6']], ['temperature', ['8310-5']], ['weight', ['29463-7']], ['height', ['8302-2']], ['bmi', ['39156-5']],
    ])('%s has %s', (name, codes) => {
        const stated = observable(name).codes;
        expect(stated.map(({ system, code }) => `${system} ${code}`)).toEqual(codes.map(code => `loinc ${code}`));
        expect(stated.filter(({ code }) => !passes(code))).toEqual([]);
    });

    test('nothing else has a code', () => {
        expect(declared('observables').filter(({ codes }) => codes.length > 0)).toHaveLength(16);
    });
});

describe('ICD-10-CM codes', () => {
    test('only codes that were seen at a source stand beside a condition', () => {
        const coded = declared('diagnoses').filter(({ codes }) => codes.length > 0);
        expect(coded.flatMap(({ codes }) => codes.map(({ code }) => code)).sort()).toEqual([
            'F30', 'F31', 'F32.0', 'F32.1', 'F32.2', 'F32.3', 'F32.4', 'F32.5', 'F32.9', 'F32.A', 'F33.0', 'F33.1', 'F33.2', 'F33.3', 'F33.9']);
        expect(coded.filter(({ citations }) => citations.length === 0)).toEqual([]);
    });
});
