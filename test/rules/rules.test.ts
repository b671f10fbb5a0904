import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules, type Rule } from '../../language/rules/index.js';

const sources = (rule: Rule): readonly unknown[] => (rule.basis.kind === 'sourced' ? rule.basis.sources : []);

it('has each rule once, in a file of its own', () => {
    const files = readdirSync(new URL('../../language/rules/', import.meta.url)).filter(file => file.endsWith('.ts')).map(file => file.slice(0, -3));
    const kit = ['index', 'kit', 'page', 'sources'];
    expect(rules.map(({ code }) => code).sort()).toEqual(files.filter(file => !kit.includes(file)).sort());
});

it.each(rules.map(rule => [rule.code, rule] as const))('%s is worded for clinicians', (code, rule) => {
    const texts = [rule.summary, rule.why, ...Object.values(rule.messages)];
    const jargon = /\b(token|parse|parser|syntax|identifier|ID|expecting|expected|AST|node|null|undefined|cross-reference|declaration|invalid|regex)\b/i;
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(texts.filter(text => jargon.test(text))).toEqual([]);
    expect([rule.summary, rule.why].filter(text => !/^[A-Z`"].*[.]$/s.test(text))).toEqual([]);
    expect(Object.values(rule.messages).filter(text => text.length > 200)).toEqual([]);
});

it('names a source completely, or none', () => {
    const complete = expect.objectContaining({
        title: expect.stringMatching(/./), url: expect.stringMatching(/^https?:/), jurisdiction: expect.stringMatching(/./),
        edition: expect.stringMatching(/./), reviewed: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    rules.flatMap(sources).forEach(source => expect(source).toEqual(complete));
});
