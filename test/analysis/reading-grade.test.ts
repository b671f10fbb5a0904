import { describe, expect, it } from 'vitest';
import { isHarderThan, readingGrade, syllablesOf } from '../../language/analysis/reading-grade.js';
import { toDecimalString } from '../../language/syntax/decimal.js';

describe('syllables', () => {
    it.each(Object.entries({
        you: 1, may: 1, feel: 1, the: 1, body: 2, your: 1, pressure: 2, rise: 1, stopped: 1, wanted: 2, needed: 2, table: 2, people: 2, little: 2,
        sessions: 2,
        medicine: 3, depression: 3, dissociation: 5, being: 2, seeing: 2, trying: 2, going: 2, anxiety: 4, area: 3, clinic: 2, hours: 1, times: 1,
        changes: 2,
        doses: 2, nurses: 2, breathe: 1, breathing: 2, memory: 3, memories: 3, therapist: 3, hospital: 3, 'follow-up': 3, MDMA: 4, 25: 2, quiet: 2,
        suicide: 3,
        emergency: 4, usual: 3, alcohol: 3, patient: 2, ketamine: 3, questions: 2, experience: 4, radio: 3,
        created: 3, patients: 2, special: 2, question: 2, anxious: 2, period: 3, social: 2, react: 2, quality: 3, handled: 2, friend: 1, client: 2,
    }))('%s', (word, count) => {
        expect([word, syllablesOf(word)]).toEqual([word, count]);
    });
});

describe('the grade', () => {
    it('is exact', () => {
        // 0.39 × 7 + 11.8 × 8/7 − 15.59
        const { grade, words, sentences } = readingGrade('You may say no at any time.')!;
        expect({ words, sentences }).toEqual({ words: 7, sentences: 1 });
        expect(toDecimalString(grade, 4).text).toBe('0.6257');
    });
    it('counts sentences, and no decimal points', () => {
        expect(readingGrade('You get 0.5 mg. You rest! Are you well? “Yes.”')).toMatchObject({ sentences: 4 });
    });
    it('rises with long words and long sentences', () => {
        const plain = readingGrade('You may feel sick. Tell us at once.')!;
        const hard = readingGrade('Administration of the investigational medication may precipitate dissociative symptomatology necessitating discontinuation.')!;
        expect([isHarderThan(plain, 8), isHarderThan(hard, 8)]).toEqual([false, true]);
    });
    it('has none without words', () => {
        expect(readingGrade(' … ')).toBeUndefined();
    });
});
