import { describe, expect, it } from 'vitest';
import { rules } from '../../language/rules/index.js';
import { checkText, marked, positionAt } from '../harness.js';
import { switchedOn } from './switched-on.js';

describe.each(rules.map(rule => [rule.code, rule] as const))('%s', (code, rule) => {
    it('finds the bad example, at the marked place, and nothing else', () => {
        const { text, ranges } = marked(rule.bad.text);
        const expected = ranges.map(({ start, end }) => ({ code, ...positionAt(text, start), at: text.slice(start, end) }));
        const found = checkText(text, switchedOn(rule));
        expect(found.map(finding => ({ code: finding.code, line: finding.line, column: finding.column, at: finding.at }))).toEqual(expected);
        expect(expected.length).toBeGreaterThan(0);
    });

    it('finds nothing in the good example', () => {
        expect(checkText(rule.good.text, switchedOn(rule)).map(finding => `${finding.line}: ${finding.code}: ${finding.message}`)).toEqual([]);
    });
});
