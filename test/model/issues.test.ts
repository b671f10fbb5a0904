import { describe, expect, test } from 'vitest';
import { course, documentWith, issuesOf, protocolWith } from './read.js';

/** The one issue of a session with these lines, beside the sessions of the course. */
function sessionIssue(lines: string): [code: string, at: string] | string {
    const issues = issuesOf(`${course}\nsession meeting "Visit" { ${lines} }`);
    const [first] = issues;
    return issues.length === 1 && first ? [first.code, first.at] : JSON.stringify(issues);
}

describe('what a line can fail to say', () => {
    test.each([
        ['lasts 60', 'missing-unit', '60'],
        ['lasts 60 to 90', 'missing-unit', '60 to 90'],
        ['timing 24 to 72 after each dosing', 'missing-unit', '24 to 72'],
        ['collect PHQ9 at 40', 'missing-unit', '40'],
        ['give at 0 min drug 5', 'missing-unit', '5'],
        ['lasts 60 minits', 'unknown-unit', 'minits'],
        ['give at 0 min drug 5 mgg', 'unknown-unit', 'mgg'],
        ['collect PHQ9 at 40 mins_', 'unknown-unit', 'mins_'],
        ['lasts 60 kg', 'wrong-unit', '60 kg'],
        ['timing 24 h to 3 days after dosing 1', 'wrong-unit', '24 h to 3 days'],
        ['timing 24 h ± 1 days after dosing 1', 'wrong-unit', '24 h ± 1 days'],
        ['timing 3 months ± 7 days after dosing 1', 'wrong-unit', '3 months ± 7 days'],
        ['timing 72 to 24 h after dosing 1', 'reversed-range', '72 to 24 h'],
        ['timing 8 to 3 times', 'reversed-range', '8 to 3 times'],
        ['timing on day 9 to 5', 'reversed-range', 'on day 9 to 5'],
        ['timing 2.5 times', 'not-whole', '2.5'],
        ['timing 1.5 days after dosing 1', 'not-whole', '1.5 days'],
        ['timing at dosing 1.5', 'not-whole', '1.5'],
        ['staff 1.5 nurse', 'not-whole', '1.5'],
        ['give at 0 min drug 35 to 50 mg', 'not-one-value', '35 to 50 mg'],
        ['timing at least 1 to 2 days after dosing 1', 'not-one-value', '1 to 2 days'],
        ['lasts 60 min lasts 90 min', 'repeated-line', 'lasts'],
        ['timing once timing 2 times', 'repeated-line', 'timing'],
        ['timing once, 2 times', 'repeated-line', '2'],
        ['instruct rest "Rest at home', 'unclosed-text', '"Rest at home }'],
    ])('%s', (lines, code, at) => {
        expect(sessionIssue(lines)).toEqual([code, at]);
    });

    test.each([
        ['dose 0.5 dose 1 mg', ['missing-unit']],
        ['never above 10 mg to 20 mg per dose', ['not-one-value']],
        ['never above 80 per dose', ['missing-unit']],
    ])('a medication with `%s`', (lines, codes) => {
        expect(issuesOf(`medication other "Other" { ${lines} }`).map((issue) => issue.code).sort()).toEqual([...codes].sort());
    });

    test.each([
        ['when PHQ9 15', 'not-a-range', '15'],
        ['when age 70 to 18 years', 'reversed-range', '70 to 18 years'],
        ['when age 18 years to 70 kg', 'wrong-unit', '18 years to 70 kg'],
        ['when PHQ9 >= 15 to 20', 'not-one-value', '15 to 20'],
        ['when PHQ9 >= 15 or PHQ9 <= 3 and systolic >= 150 mmHg', 'mixed-and-or', 'and'],
        ['when systolic >= 180 mmHg for 15', 'missing-unit', '15'],
    ])('a criterion with `%s`', (condition, code, at) => {
        const issues = issuesOf(`screening { include one "One" ${condition} }`);
        expect(issues.map((issue) => [issue.code, issue.at])).toEqual([[code, at]]);
    });

    test('header lines that stand twice, and dates that no calendar has', () => {
        const lines = 'version 1.0.0 version 2.0.0\n effective 2026-02-31\n status draft status active\n source s "S" reviewed 2025-02-29';
        expect(issuesOf(lines).map((issue) => [issue.code, issue.at, issue.details['line'] ?? issue.details['written']])).toEqual([
            ['repeated-line', 'version', 'version'],
            ['impossible-date', '2026-02-31', '2026-02-31'],
            ['repeated-line', 'status', 'status'],
            ['impossible-date', '2025-02-29', '2025-02-29'],
        ]);
        const { header } = protocolWith(lines);
        expect([header.version?.value, header.status?.value, header.effective?.value]).toEqual(['1.0.0', 'draft', '2026-02-31']);
    });

    test('2024-02-29 and 2000-02-29 are dates, 1900-02-29 is none', () => {
        const dates = ['2024-02-29', '2000-02-29', '1900-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-01-00'];
        const wrong = dates.filter((date) => issuesOf(`effective ${date}`).length > 0);
        expect(wrong).toEqual(['1900-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-01-00']);
    });
});

test('what an issue names', () => {
    const [issue] = issuesOf(`${course}\nsession meeting "Visit" { lasts 60 lasts 60 min }`).filter((found) => found.code === 'repeated-line');
    expect(issue?.details).toEqual({ line: 'lasts', inside: 'session meeting' });
    expect(issuesOf('session s "S" { lasts 60 Min }')[0]?.details).toMatchObject({ written: 'Min', suggestion: 'min' });
    expect(issuesOf('session s "S" { lasts 90 }')[0]?.details).toEqual({ what: 'the duration', written: '90', example: '60 min' });
    expect(issuesOf('session s "S" { timing 5000 times }')[0]).toMatchObject({ code: 'too-many-occurrences', at: '5000 times', details: { limit: '1000' } });
});

test('an amount that cannot be read leaves its place empty and everything else as it is', () => {
    const protocol = protocolWith('session s "S" { lasts 60 kg  staff 2 nurse }\n team { role nurse "Nurse" }\n medication m "M" { dose 5 }');
    const [session] = protocol.sessions;
    expect(session).not.toHaveProperty('lasts');
    expect(session?.staff).toHaveLength(1);
    expect(protocol.own.medications[0]?.doses[0]?.choices).toEqual([]);
});

test('a text without its closing quotes gives one issue, not another one for what it took away', () => {
    const { issues } = documentWith('session meeting "Visit {\n lasts 30 min\n}');
    expect(issues.map((issue) => issue.code)).toEqual(['unclosed-text']);
});

test('issues are in the order of the text', () => {
    const issues = issuesOf('review every 12\nsession s "S" { lasts 60 }\nversion 1.0.0\nversion 1.0.1');
    expect(issues.map((issue) => issue.at)).toEqual(['12', '60', 'version']);
});
