import { expect, it } from 'vitest';
import { rules, type Fix, type Rule } from '../../language/rules/index.js';
import { checkText, marked, parseDocument } from '../harness.js';
import { applyFix } from './apply.js';
import { switchedOn } from './switched-on.js';

const fixes = rules.flatMap(rule => {
    const { text } = marked(rule.bad.text);
    const [finding] = parseDocument(text, switchedOn(rule)).findings;
    return (finding?.fixes ?? []).map(fix => ({ code: rule.code, others: switchedOn(rule), text, fix, title: fix.title }));
});

it.each(fixes)('$code: "$title" settles the bad example and breaks nothing', ({ text, fix, others }) => {
    expect(checkText(applyFix(text, fix), others).map(({ code, at }) => `${code} at ${at}`)).toEqual([]);
});

it('offers at most one preferred fix for each finding', () => {
    const fixesOf = (rule: Rule): readonly Fix[] => parseDocument(marked(rule.bad.text).text, switchedOn(rule)).findings[0]?.fixes ?? [];
    const several = rules.filter(rule => fixesOf(rule).filter(({ preferred }) => preferred).length > 1);
    expect(several.map(({ code }) => code)).toEqual([]);
});

it('offers a fix wherever the right answer can be computed', () => {
    expect([...new Set(fixes.map(({ code }) => code))].sort()).toEqual([
        'agreement-not-asked',
        'ambiguous-anchor',
        'approval-missing',
        'approval-outdated',
        'collected-unused',
        'day-zero',
        'dosing-before-consent',
        'driving-without-duration',
        'enrolment-differs',
        'equals-on-score',
        'frequency-count',
        'held-backwards',
        'implausible-dose',
        'instrument-range',
        'label-contradicts',
        'mixed-and-or',
        'monitoring-ends-early',
        'not-taken-at-visit',
        'panel-code-for-total',
        'prose-contradicts',
        'reversed-range',
        'role-not-in-session',
        'scenario-fails',
        'score-without-total',
        'silence-in-use',
        'step-misses-limit',
        'stop-rule-not-watched',
        'stop-rule-reversed',
        'threshold-unit',
        'treats-and-rates',
        'unclosed-text',
        'unknown-choice',
        'unknown-figure',
        'unknown-library',
        'unknown-name',
        'unknown-profile',
        'unknown-unit',
        'unsafe-abbreviation',
        'unsafe-number',
        'unused-definition',
        'waiver-expired',
        'waiver-of-error',
        'waiver-unknown-code',
        'waiver-unused',
        'without-nothing',
    ]);
});
