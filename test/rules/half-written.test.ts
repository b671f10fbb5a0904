import { flagship } from '../flagship.js';
import { describe, expect, it } from 'vitest';
import { find, rules, type Finding } from '../../language/rules/index.js';
import { parseDocument } from '../harness.js';

const lines = flagship.split('\n');

function findingsOf(text: string): readonly Finding[] {
    return parseDocument(text).findings;
}

it('finds nothing in the example', () => {
    expect(findingsOf(flagship).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});

it('gives the same findings each time', () => {
    const text = lines.filter((_, index) => index % 7 !== 0).join('\n');
    const model = parseDocument(text).model;
    expect(find(model)).toEqual(find(model));
    expect(find(model).length).toBeGreaterThan(0);
});

it('survives a text that ends anywhere', () => {
    for (let end = 0; end < flagship.length; end += 97) {
        expect(() => findingsOf(flagship.slice(0, end)), `up to ${end}`).not.toThrow();
    }
});

describe('without any one line', () => {
    const broken = lines.map((line, index) => {
        const text = lines.filter((_, other) => other !== index).join('\n');
        return { line, length: text.length, findings: findingsOf(text) };
    });

    it('shows findings inside the text, each of a rule', () => {
        const codes = new Set(rules.map(({ code }) => code));
        const outside = broken.filter(({ length, findings }) =>
            findings.some(({ code, range: { start, end } }) => !codes.has(code) || !(start >= 0 && start <= end && end <= length)));
        expect(outside).toEqual([]);
    });

    it('leaves no gap of a message unfilled', () => {
        expect(broken.flatMap(({ findings }) => findings).filter(({ message }) => message === '' || /\{\w+\}|undefined|``/.test(message))).toEqual([]);
    });

    it('tells the loss in few words', () => {
        expect(broken.filter(({ findings }) => findings.length > 6).map(({ line }) => line)).toEqual([]);
    });
});
