import { describe, expect, test } from 'vitest';
import { exporters, type Exported } from '../../language/exporters/index.js';
import { namesFor, slug } from '../../language/exporters/redcap/names.js';
import { redcapExporter } from '../../language/exporters/redcap.js';
import { parseDocument } from '../harness.js';
import { csvRows } from './csv-reader.js';
import { everything, flagship, opened, samples } from './documents.js';
import { columns, problemsIn } from './redcap-rules.js';

type Named = Readonly<Record<string, string>>;

function rowsOf(text: string): readonly (readonly string[])[] {
    const [protocol] = parseDocument(text).model.protocols;
    return csvRows(String((redcapExporter.export(protocol!, {}) as Exported).content));
}

function fieldsOf(text: string): readonly Named[] {
    return rowsOf(text).slice(1).map(row => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])));
}

/** What of some columns of each field is filled in. */
function shown(fields: readonly Named[], ...asked: readonly number[]): readonly string[] {
    return fields.map(field => asked.map(index => field[columns[index]!]).join('; '));
}

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    const { content } = exporters.find(({ format }) => format === 'redcap')!.export(protocol, {}) as Exported;

    test('is a data dictionary by the published rules', () => {
        expect(problemsIn(csvRows(String(content)))).toEqual([]);
    });

    test('begins with the id of the record, and names in every field the element it is for', () => {
        const [, first, ...others] = csvRows(String(content));
        expect(first?.slice(0, 5)).toEqual(['record_id', expect.any(String), '', 'text', 'Record ID']);
        expect(others.length).toBeGreaterThan(0);
        expect(others.filter(row => !row[17])).toEqual([]);
    });
});

const [head = [], record = []] = csvRows(String((redcapExporter.export(opened(flagship).model.protocols[0]!, {}) as Exported).content));
const changed = (cells: Readonly<Record<number, string>>): readonly string[] => ['value', 'intake', '', 'text', 'Value', ...Array<string>(13).fill('')].map((cell, index) => cells[index] ?? cell);

test.each<[string, readonly (readonly string[])[], string]>([
    ['a column of another name', [head.map(column => column.toLowerCase()), record], 'columns'],
    ['a name in capitals', [head, record, changed({ 0: 'Value' })], 'Value: name'],
    ['a name of 27 characters', [head, record, changed({ 0: 'a'.repeat(27) })], `${'a'.repeat(27)}: name`],
    ['a name twice', [head, record, changed({}), changed({})], 'value: twice'],
    ['the name of the status of a form', [head, record, changed({ 0: 'intake_complete' })], 'intake_complete: name of a status'],
    ['a form in two parts', [head, record, changed({}), changed({ 0: 'b', 1: record[1]! })], `${record[1]}: apart`],
    ['a type that is none', [head, record, changed({ 3: 'number' })], 'value: type'],
    ['no label', [head, record, changed({ 4: '' })], 'value: no label'],
    ['choices without codes', [head, record, changed({ 3: 'radio', 5: 'Yes | No' })], 'value: choices'],
    ['a code twice', [head, record, changed({ 3: 'radio', 5: '1, Yes | 1, No' })], 'value: a code twice'],
    ['a validation that is none', [head, record, changed({ 7: 'date' })], 'value: validation'],
    ['limits of a text', [head, record, changed({ 8: '1' })], 'value: limits of no number'],
    ['limits that are turned', [head, record, changed({ 7: 'number', 8: '2', 9: '1' })], 'value: limits turned'],
    ['a limit in words', [head, record, changed({ 7: 'integer', 8: '1.5' })], 'value: limit is no number'],
    ['logic of a field that is not there', [head, record, changed({ 11: '[nothing] = \'1\'' })], 'value: logic of no field'],
    ['logic of an answer that is not there', [head, record, changed({ 0: 'a', 3: 'yesno' }), changed({ 11: '[a] = \'2\'' })], 'value: logic of no answer'],
    ['logic in another language', [head, record, changed({ 11: 'a == 1' })], 'value: logic'],
])('the rules find %s', (_, rows, problem) => {
    expect(problemsIn(rows)).toContain(problem);
});

const clinic = (lines: string): string => `use standard\n\nprotocol kat "Treatment" {\n    team { role nurse "Nurse" }\n${lines}\n}\n`;

test('a criterion is a question with its limits in words', () => {
    const fields = fieldsOf(clinic('    screening {\n        exclude pressure "Blood pressure too high" when systolic >= 160 mmHg\n    }'));
    expect(shown(fields.slice(1), 0, 1, 2, 3, 4, 6)).toEqual([
        'exclude_pressure; eligibility; Must not hold; yesno; Blood pressure too high; Systolic blood pressure at least 160 mmHg',
    ]);
});

test('a value has its range, an instrument its total and never its items', () => {
    const [, , ...fields] = fieldsOf(clinic('    session visit "Visit" {\n        collect PHQ9\n    }'));
    expect(shown(fields, 0, 3, 7, 8, 9)).toEqual(['visit_phq9; text; integer; 0; 27', 'visit_phq9_item9; text; number; 0; 3']);
});

test('permitted amounts are choices whose codes say the amount; a dose by weight has the amount itself too', () => {
    const fields = fieldsOf(clinic(
        '    medication ket "Ketamine" {\n        route intramuscular\n        dose 0.5 mg/kg or 1 mg/kg\n    }\n    session dosing "Dosing" {\n        give at 0 min ket\n    }',
    ));
    expect(shown(fields.filter(field => field[columns[17]!]!.includes('administration')), 0, 3, 5, 7, 11)).toEqual([
        'dosing_ket_given; yesno; ; ; ', 'dosing_ket_dose; radio; 0_5_mg_kg, 0.5 mg/kg | 1_mg_kg, 1 mg/kg; ; [dosing_ket_given] = \'1\'',
        'dosing_ket_amount; text; ; number; [dosing_ket_given] = \'1\'', 'dosing_ket_time; text; ; time; [dosing_ket_given] = \'1\'',
    ]);
});

test('a range of amounts is the limits of a number', () => {
    const fields = fieldsOf(clinic('    medication ket "Ketamine" {\n        route intramuscular\n        dose 25 to 100 mg\n    }\n    session dosing "Dosing" {\n        give at 0 min ket\n    }'));
    expect(shown(fields, 0, 3, 7, 8, 9)).toContain('dosing_ket_dose; text; number; 25; 100');
});

test('a text that looks like a tag, a field or a formula stays text', () => {
    const [, field] = fieldsOf(clinic('    screening {\n        exclude hostile "=1+1 <b>bold</b> [record_id] a|b" when systolic >= 160 mmHg\n    }'));
    expect(field?.[columns[4]!]).toBe('\'=1+1 < b>bold< /b> (record_id) a|b');
});

test.each([
    ['preDose', 'pre_dose'], ['PHQ9', 'phq9'], ['CAPS5Week', 'caps5_week'], ['Übelkeit & Straße', 'ubelkeit_strasse'], ['5-HT', 'x_5_ht'], ['__a__', 'a'], ['薬', 'x'],
])('%s is named %s', (text, name) => {
    expect(slug(text)).toBe(name);
});

test('a long name is cut with a checksum of what it is for; what wants a name that is taken is numbered', () => {
    const long = { key: 'a', wanted: 'suicidalIdeationInThePastMonth' };
    const names = (all: readonly { key: string; wanted: string }[]): readonly string[] => [...namesFor(all, 26, ['taken']).values()];
    expect(names([long, { ...long, key: 'b' }])).toEqual([expect.stringMatching(/^suicidal_ideatio[n]?_[0-9a-f]{8}$/), expect.stringMatching(/^suicidal_ideatio[n]?_[0-9a-f]{8}$/)]);
    expect(names([{ key: 'x', wanted: 'other' }, { ...long, key: 'b' }])[1]).toBe(names([long, { ...long, key: 'b' }])[1]);
    expect(names([{ key: 'c', wanted: 'taken' }, { key: 'd', wanted: 'taken' }])).toEqual(['taken_2', 'taken_3']);
});

test('tells of the fixture with everything what has no field', () => {
    const { losses } = redcapExporter.export(opened(everything).model.protocols[0]!, {}) as Exported;
    expect([...new Set(losses.map(({ what }) => what))].sort()).toMatchInlineSnapshot(`
      [
        "conditions as data",
        "events, phases and arms",
        "how often something is watched",
        "roles, people and places",
        "rules that nothing is entered for",
        "scenarios",
        "terms, sources and texts",
        "what is asked for at no visit",
        "what the header says",
      ]
    `);
});
