import { expect, test } from 'vitest';
import { relatedNames } from '../../language/analysis/related-names.js';

const names = ['bloodPressure', 'heartRate', 'bipolarDisorder', 'psychoticDisorder', 'intranasal', 'intravenous', 'PHQ2', 'PHQ8', 'PHQ9', 'pregnancyTest', 'age'];

test.each([
    ['BP', ['bloodPressure']],
    ['HR', ['heartRate']],
    ['bipolar', ['bipolarDisorder']],
    ['nasal', ['intranasal']],
    ['PHQ', ['PHQ2', 'PHQ8', 'PHQ9']],
    ['pregnancyTestResult', ['pregnancyTest']],
    ['disorder', ['bipolarDisorder', 'psychoticDisorder']],
    ['psychosis', ['psychoticDisorder']],
    ['pregnant', ['pregnancyTest']],
    ['psychology', ['psychoticDisorder']],
    ['in', []],
    ['aged', []],
    ['weight', []],
])('%s is related to %j', (written, related) => {
    expect(relatedNames(written, names)).toEqual(related);
});

test('too many names are no hint', () => {
    expect(relatedNames('PHQ', [...names, 'PHQ15'])).toEqual([]);
});
