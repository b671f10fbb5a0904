import { describe, expect, test } from 'vitest';
import { protocolFacts } from '../../language/analysis/facts.js';
import { readPopulation } from '../../language/configuration/population.js';
import { flagship } from '../cli/samples.js';
import { parseDocument, positionAt } from '../harness.js';

const { model } = parseDocument(flagship);
const facts = protocolFacts(model.protocols[0]!, model);

describe('a population file', () => {
    test.each([
        ['valuse:\n  age: {}', 1, 1, '`valuse` is not known here. Did you mean `values`?'],
        ['values:\n  PHQ8: { uniform: [1, 2] }', 2, 3, 'No condition of the protocol looks at `PHQ8`. Did you mean `PHQ9`?'],
        ['values:\n  PHQ9: { uniform: [1, 28] }', 2, 20, '`PHQ9` is 0 to 27.'],
        ['values:\n  PHQ9: { uniform: [9, 2] }', 2, 20, 'The lowest comes first, then the highest.'],
        ['values:\n  PHQ9: { uniform: [9.2, 9.8] }', 2, 20, 'No figure that the value can have lies between these two.'],
        ['values:\n  PHQ9: { unifrom: [2, 9] }', 2, 11, '`unifrom` is no distribution of a figure. Did you mean `uniform`?'],
        ['values:\n  PHQ9: { normal: [30, 2] }', 2, 19, 'The mean lies outside of 0 to 27, so that hardly anybody would be drawn.'],
        ['values:\n  systolic: { uniform: [90] }', 2, 24, 'Two figures belong here, in mmHg, such as `[10, 20]`.'],
        ['values:\n  pregnancyTest: { weights: { negativ: 1 } }', 2, 31, '`pregnancyTest` is never `negativ`. Did you mean `negative`?'],
        ['values:\n  pregnancyTest: { weights: { negative: 0 } }', 2, 29, 'At least one weight must be more than 0.'],
        ['has: { substanceUseDisorder: 0.06 }', 1, 30, 'A share from `0%` to `100%` belongs here, such as `2.5%`.'],
        ['takes: { benzodiazepin: 6% }', 1, 10, 'No condition of the protocol asks who `takes` `benzodiazepin`. Did you mean `benzodiazepine`?'],
        ['staff-hours: { therapits: 40 }', 1, 16, 'The protocol has no role `therapits`. Did you mean `therapist`?'],
        ['room-hours: { treatmentRoom: 0 }', 1, 30, 'A number of hours a week belongs here, such as `3` or `37.5`.'],
        ['others: fiting', 1, 9, '`fiting` says nothing about the others. Did you mean `fitting`?'],
        ['values:\n  age: [1, 2]', 2, 8, '`age` must be a block of `key: value` lines.'],
        ['values:\n  age: { uniform: [1, 2], normal: [1, 2] }', 2, 8, 'Say either `uniform: [lowest, highest]` or `normal: [mean, standard deviation]`.'],
        ['values:\n  PHQ9: { normal: [9, -2] }', 2, 19, 'A standard deviation is not below 0.'],
        ['at-visits:\n  PHQ9: { change: { range: [1, 2] } }', 2, 19, 'Say either `uniform: [lowest, highest]` or `normal: [mean, standard deviation]`.'],
        ['values:\n  pregnancyTest: { weights: { negative: 1.5 } }', 2, 41, 'A weight is a whole number, such as `90`.'],
        ['patients-per-week: few', 1, 20, 'A number of patients a week belongs here, such as `3` or `37.5`.'],
        ['values: {', 1, 10, 'YAML cannot be read here'],
    ])('%j', (text, line, column, message) => {
        const [problem] = readPopulation(text, facts).problems;
        expect(problem?.message).toContain(message);
        expect(positionAt(text, problem!.start)).toEqual({ line, column });
    });

    test('may be empty, and may leave values out', () => {
        expect(readPopulation('', facts).problems).toEqual([]);
        expect(readPopulation('values:\n', facts).problems).toEqual([]);
    });
});
