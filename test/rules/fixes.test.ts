import { expect, it } from 'vitest';
import { rules } from '../../language/rules/index.js';
import { checkText, marked, parseDocument } from '../harness.js';
import { applyFix } from './apply.js';

const fixes = rules.flatMap(rule => {
    const { text } = marked(rule.bad.text);
    const [finding] = parseDocument(text).findings;
    return (finding?.fixes ?? []).map(fix => ({ code: rule.code, text, fix, title: fix.title }));
});

it.each(fixes)('$code: "$title" settles the bad example and breaks nothing', ({ text, fix }) => {
    expect(checkText(applyFix(text, fix)).map(({ code, at }) => `${code} at ${at}`)).toEqual([]);
});

it('offers at most one preferred fix for each finding', () => {
    const several = rules.filter(rule => (parseDocument(marked(rule.bad.text).text).findings[0]?.fixes ?? []).filter(({ preferred }) => preferred).length > 1);
    expect(several.map(({ code }) => code)).toEqual([]);
});

it('offers a fix wherever the right answer can be computed', () => {
    expect([...new Set(fixes.map(({ code }) => code))].sort()).toEqual([
        'ambiguous-anchor', 'dosing-before-consent', 'driving-without-duration', 'equals-on-score', 'held-backwards', 'mixed-and-or',
        'monitoring-ends-early', 'panel-code-for-total', 'prose-contradicts', 'reversed-range', 'score-without-total', 'step-misses-limit',
        'threshold-unit', 'treats-and-rates', 'unclosed-text', 'unknown-choice', 'unknown-figure', 'unknown-library', 'unknown-name', 'unknown-profile', 'unknown-unit',
        'unsafe-abbreviation', 'unsafe-number', 'waiver-expired', 'waiver-of-error', 'waiver-unknown-code', 'waiver-unused', 'without-nothing',
    ]);
});
