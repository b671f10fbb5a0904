import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check, rules, type Finding } from '../../language/rules/index.js';
import { parseDocument } from '../harness.js';

const flagship = readFileSync(new URL('../../examples/ketamine-assisted-therapy.protocol', import.meta.url), 'utf8');
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
    expect(check(model)).toEqual(check(model));
    expect(check(model).length).toBeGreaterThan(0);
});

it('survives the loss of any line, and shows findings inside the text', () => {
    const codes = new Set(rules.map(({ code }) => code));
    for (const index of lines.keys()) {
        const text = lines.filter((_, other) => other !== index).join('\n');
        const outside = findingsOf(text).filter(({ code, message, range: { start, end } }) =>
            !codes.has(code) || message === '' || !(start >= 0 && start <= end && end <= text.length));
        expect(outside, `without line ${index + 1}`).toEqual([]);
    }
});

it('survives a text that ends anywhere', () => {
    for (let end = 0; end < flagship.length; end += 97) {
        expect(() => findingsOf(flagship.slice(0, end)), `up to ${end}`).not.toThrow();
    }
});

it('leaves no gap of a message unfilled', () => {
    const broken = lines.map((_, index) => findingsOf(lines.filter((line, other) => other !== index && line.trim() !== '').join('\n')));
    const gaps = broken.flat().filter(({ message }) => /\{\w+\}|undefined|``/.test(message));
    expect(gaps).toEqual([]);
});

it('tells the loss of one line in few words', () => {
    const counts = lines.map((line, index) => [findingsOf(lines.filter((_, other) => other !== index).join('\n')).length, line] as const);
    expect(counts.filter(([count]) => count > 12)).toEqual([]);
});
