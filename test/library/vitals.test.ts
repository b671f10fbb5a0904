import { describe, expect, test } from 'vitest';
import { observable, rangeOf } from './standard.js';

describe('units and plausible ranges', () => {
    test.each([
        ['systolic', 'mm[Hg]', '0 to 300'], ['diastolic', 'mm[Hg]', '0 to 200'], ['meanArterialPressure', 'mm[Hg]', '0 to 250'],
        ['heartRate', '/min', '0 to 300'], ['respiratoryRate', '/min', '0 to 60'], ['oxygenSaturation', '%', '50 to 100'],
        ['temperature', 'Cel', '32 to 44'], ['weight', 'kg', '30 to 1100'], ['height', 'cm', '76 to 255'],
        ['bmi', 'kg/m2', 'none'], ['qtc', 'ms', 'none'],
        ['ALT', 'U/L', '0 to 20000'], ['AST', 'U/L', '0 to 20000'], ['creatinine', 'mg/dL', '0 to 20'], ['glucose', 'mg/dL', '0 to 2000'],
        ['potassium', 'mmol/L', '0 to 15'], ['sodium', 'mmol/L', '90 to 210'], ['haemoglobin', 'g/dL', '2 to 25'],
        ['eGFR', 'mL/min/{1.73_m2}', 'none'], ['TSH', 'm[IU]/L', 'none'], ['age', 'a', 'none'],
    ])('%s is in %s, %s', (name, unit, range) => {
        expect([observable(name).unit, rangeOf(name)]).toEqual([unit, range]);
    });

    test('blood pressure is taken as systolic and diastolic together', () => {
        expect(observable('bloodPressure').parts.map(part => part.written)).toEqual(['systolic', 'diastolic']);
        expect(observable('bloodPressure').parts.every(part => part.target !== undefined)).toBe(true);
    });

    test.each([['pregnancyTest', ['negative', 'positive']], ['escortArranged', ['no', 'yes']], ['sex', ['female', 'male']]])('%s is one of %s', (name, choices) => {
        expect(observable(name).choices).toEqual(choices);
    });
});
