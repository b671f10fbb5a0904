import { describe, expect, test } from 'vitest';
import { scheduleOfActivities } from '../../language/analysis/schedule-of-activities.js';
import { previews } from '../../language/previews/index.js';
import { parseDocument } from '../harness.js';

function rendered(text: string, nonce?: string): string {
    const { model } = parseDocument(text);
    return previews[0]!.render(model.protocols[0]!, { document: model, nonce });
}

function schedule(body: string): ReturnType<typeof scheduleOfActivities> {
    return scheduleOfActivities(parseDocument(`use standard\nprotocol p "P" {\nday 1 is dosing 1\n${body}\n}`).model.protocols[0]!);
}

describe('the schedule of activities', () => {
    test('columns stand in the order of the course, whatever the order of the text', () => {
        const { columns } = schedule(`
            session followUp "Follow-up" { timing once, 7 days after last dosing }
            session dosing "Dosing" { timing 2 times, every 3 to 5 days }
            session preparation "Preparation" { timing once, 2 days before dosing 1 }`);
        expect(columns.map(({ label, index, day }) => [label, index, day])).toEqual([
            ['Preparation', undefined, 'Day −2'], ['Dosing', 1, 'Day 1'], ['Dosing', 2, 'Day 4 to 6'], ['Follow-up', undefined, 'Day 11 to 13'],
        ]);
    });

    test('a check is called by its name, written as words', () => {
        const { groups } = schedule(`
            session dosing "Dosing" {
                timing once
                check preDoseVitals at -15 min systolic < 150 mmHg else stop session
                check QTc at -15 min qtc < 450 ms else stop session
            }`);
        expect(groups.find(({ title }) => title === 'Checks')?.rows.map(({ label }) => label)).toEqual(['Pre dose vitals', 'QTc']);
    });

    test('what is measured apart from every visit gets a column of its own', () => {
        const { columns, groups } = schedule(`
            session dosing "Dosing" { timing once }
            outcomes { measure PHQ9 before dosing 1, 7 ± 2 days after last dosing }`);
        expect(columns.map(({ label, day }) => [label, day])).toEqual([['Dosing', 'Day 1'], ['Assessment 7 ± 2 days after last dosing', 'Day 6 to 10']]);
        expect(groups[0]?.rows[0]?.cells.size).toBe(2);
    });

    test('moments and intervals become numbered footnotes, each once', () => {
        const { groups, footnotes } = schedule(`
            session dosing "Dosing" {
                timing once
                collect CADSS at 40 min
                collect PHQ9 at 40 min
                monitor systolic every 15 min from -15 min until discharge
            }`);
        expect(footnotes).toEqual(['40 min', 'every 15 min from −15 min until discharge']);
        expect(groups.map(group => [group.title, group.rows.map(row => row.notes)])).toEqual([['Assessments', [[1], [1]]], ['Monitoring', [[2]]]]);
    });
});

describe('what stands in a protocol never becomes part of the page', () => {
    const hostile = '</style><script>alert(1)</script><img src=x onerror=alert(2)>&amp;';

    test('hostile texts are escaped in every label', () => {
        const text = `protocol p "${hostile}" {\nowner "${hostile}"\nsession s "${hostile}" {\n timing once\n do a "${hostile}" 5 min\n check at 0 min s is yes else tell "${hostile}"\n}\n}`;
        const page = rendered(text);
        expect(page).not.toMatch(/<script|<img|onerror=alert\(2\)>/);
        expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    });

    test('the page lets nothing in but its own style', () => {
        const page = rendered('protocol p "P" {}', 'n');
        expect(page).toContain(`content="default-src 'none'; style-src 'nonce-n'; form-action 'none'; base-uri 'none'"`);
        expect(page.match(/<style nonce="n">/g)).toHaveLength(1);
    });

    test('an empty protocol says what to write', () => {
        expect(rendered('protocol p "P" {}')).toContain('No visits yet.');
    });
});
