import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayCount, isoDate, weekdayOf } from '../../language/analysis/dates.js';
import { readConfiguration } from '../../language/configuration/read.js';
import { factsFor } from '../../language/previews/facts.js';
import { patientView } from '../../language/previews/patient/index.js';
import { fieldsOf, knownFrom, scenarioInput, textOf } from '../../language/previews/patient/input.js';
import { parseDocument } from '../harness.js';

const { model } = parseDocument(readFileSync('examples/ketamine-assisted-therapy.protocol', 'utf8'));
const facts = factsFor(model.protocols[0]!, model);
const weekend = { weekdays: ['saturday', 'sunday'] as const, dates: ['2027-01-18'] };

function dates(page: string): string[] {
    return [...page.matchAll(/<td class="date">\w+ ([\d-]+)<\/td>/g)].map(([, date = '']) => date);
}

describe('dates', () => {
    test('are counted as the Gregorian calendar does, on every day of five centuries', () => {
        const first = dayCount('1800-01-01')!;
        for (let day = 0; day < 183_000; day += 97) {
            const date = new Date(Date.UTC(1800, 0, 1 + day));
            expect(isoDate(first + day)).toBe(date.toISOString().slice(0, 10));
            expect(weekdayOf(first + day)).toBe(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'][date.getUTCDay()]);
        }
    });

    test.each(['2027-02-29', '2027-13-01', '2027-00-10', 'soon', '2027-1-1', ''])('%j is none', date => {
        expect(dayCount(date)).toBeUndefined();
    });
});

describe('the patient view', () => {
    test('dates every visit, and none on a closed day', () => {
        const found = dates(patientView(facts, scenarioInput(facts, 'typical', '2027-01-04', weekend)!).html);
        expect(found).toHaveLength(17);
        expect(found).toContain('2027-01-04');
        expect(found.filter(date => ['saturday', 'sunday'].includes(weekdayOf(dayCount(date)!)) || date === '2027-01-18')).toEqual([]);
    });

    test('says where no open day fits', () => {
        const never = { weekdays: ['tuesday', 'wednesday'] as const, dates: [] };
        expect(patientView(facts, scenarioInput(facts, 'typical', '2027-01-04', never)!).html).toContain('no open day fits its window');
    });

    test('tells who is turned away, and why', () => {
        const { html } = patientView(facts, scenarioInput(facts, 'psychosisMet')!);
        expect(html).toContain('Not eligible');
        expect(html).toMatch(/Turned away by <b>Psychotic disorder, ever<\/b>/);
    });

    test('without anything known nobody is let in', () => {
        const { html } = patientView(facts, { label: 'Somebody', known: [], closed: false, closedDays: weekend });
        expect(html).toContain('Not eligible yet');
        expect(html).toContain('Not known: <b>Age 18 to 70</b>');
    });

    test('what is filled in counts as if a scenario said it', () => {
        const typical = scenarioInput(facts, 'typical')!;
        const values = new Map(fieldsOf(facts).map(({ key }) => [key, textOf(key, typical.known, typical.closed)]));
        const show = (changed: readonly (readonly [string, string])[]): string =>
            patientView(facts, { ...typical, known: knownFrom(facts, new Map([...values, ...changed])) }).html;
        expect(show([])).toContain('>Eligible<');
        expect(show([['age', '71']])).toMatch(/Turned away by <b>Age 18 to 70/);
        expect(show([['systolic', '165 mmHg']])).toMatch(/Turned away by <b>Uncontrolled hypertension/);
        expect(show([['has bipolarDisorder', 'yes']])).toMatch(/Turned away by <b>Bipolar disorder/);
        expect(show([['age', 'old']])).toContain('Not eligible yet');
    });

    test.each([
        ['closed: [saturday, Sunday, 2026-12-25]', { weekdays: ['saturday', 'sunday'], dates: ['2026-12-25'] }, []],
        ['closed: [suday]', { weekdays: [], dates: [] }, ['`suday` is no day. Did you mean `sunday`?']],
        ['closed: [2026-02-30]', { weekdays: [], dates: [] }, ['`2026-02-30` is no day. Write a day of the week, such as `sunday`, or a date, such as `2026-12-25`.']],
        ['closed: weekend', { weekdays: [], dates: [] }, ['`closed` is a list of days of the week and of dates, such as `[saturday, sunday, 2026-12-25]`.']],
    ])('regimen.yaml: %s', (text, closed, messages) => {
        const read = readConfiguration('memory:/regimen.yaml', text, []);
        expect(read.closed).toEqual(closed);
        expect(read.findings.map(({ message }) => message)).toEqual(messages);
    });
});
