import { describe, expect, it } from 'vitest';
import { factsOf } from '../../language/analysis/facts.js';
import { resultsOf } from '../../language/analysis/play/results.js';
import { parseDocument } from '../harness.js';

const protocol = (columns: string): string => `use standard

protocol small "Small" {
    version   1.0.0
    effective 2026-01-01
    day 1 is  dosing 1

    team {
        role prescriber "Prescriber"
    }
    screening {
        step intake "Intake" {
            by      prescriber
            timing  28 to 3 days before dosing 1
            collect age, weight, pregnancyTest
        }
        include adult    "Adult"    when age >= 18 years
        include heavy    "Heavy"    when weight >= 50 kg
        exclude pregnant "Pregnant" when pregnancyTest is positive
    }
    session dosing "Session" {
        timing  once
        lasts   60 min
        staff   prescriber
        practice talk "Talk"
    }
    scenario table ages "Ages" {
        given     pregnancyTest negative
        given     nothing else
        ${columns}
        rows from "patients.csv"
    }
}
`;

function read(csv: string | undefined, columns = '') {
    return parseDocument(protocol(columns), csv === undefined ? {} : { 'patients.csv': csv });
}

/** What is found, and which rows pass. */
function found(csv: string | undefined, columns = ''): readonly string[] {
    const document = read(csv, columns);
    expect(document.findings.map(({ range }) => document.text.slice(range.start, range.end)).filter(at => at !== '"patients.csv"')).toEqual([]);
    return document.findings.map(({ message }) => message);
}

function rows(csv: string, columns = ''): readonly string[] {
    return factsOf(read(csv, columns).model).flatMap(facts => resultsOf(facts)).map(({ case: { name }, passes }) => `${name} ${passes ? 'passes' : 'fails'}`);
}

describe('rows of a file', () => {
    const plain = 'age,weight,expect\n18 years,70 kg,eligible\n17 years,70 kg,excluded by adult\n';
    it.each([
        ['with a header', plain, ''],
        ['with CRLF', plain.replaceAll('\n', '\r\n'), ''],
        ['with a byte order mark', `\uFEFF${plain}`, ''],
        ['with semicolons', plain.replaceAll(',', ';'), ''],
        ['with quotes', 'age,"weight","expect"\n"18 years","70 kg",eligible\n"17 years", "70 kg" ,"excluded by adult"', ''],
        ['in another order', 'expect,weight,age\neligible,70 kg,18 years\nexcluded by adult,70 kg,17 years', ''],
        ['with the columns of the table', plain.replace('age,weight,expect\n', '\n'), 'columns age, weight'],
    ])('are run %s', (_, csv, columns) => {
        expect(found(csv, columns)).toEqual([]);
        expect(rows(csv, columns)).toEqual(['ages 2 of patients.csv passes', 'ages 3 of patients.csv passes']);
    });

    it('an empty value is not known', () => {
        expect(found('age,weight,expect\n18 years,,eligible\n')).toEqual([expect.stringContaining('Whether `heavy` applies is not known')]);
    });

    it.each([
        ['no file', undefined, 'There is no file `patients.csv`'],
        ['an empty file', '', '`patients.csv` has no rows.'],
        ['no rows', 'age,expect\n', '`patients.csv` has no rows.'],
        ['no columns', '18 years,eligible\n', 'names no values'],
        ['a column twice', 'age,age,weight,expect\n18 years,18 years,70 kg,eligible', 'names `age` twice'],
        ['an unknown column', 'age,weigth,expect\n18 years,70 kg,eligible', '`weigth`'],
        ['a short row', 'age,weight,expect\n18 years,eligible', 'Row 2 of `patients.csv` has 2 of 3 values: `expect` has none.'],
        ['a long row', 'age,expect\n18 years,70 kg,eligible', 'Row 2 of `patients.csv` has 3 values for 2 columns.'],
        ['an unreadable value', 'age,weight,expect\n18 years,{,eligible', 'Row 2 of `patients.csv`: `{` under `weight` is no value.'],
        ['words', 'age,weight,expect\n18 years,70 kg 3,eligible', 'Row 2 of `patients.csv`: `70 kg 3` under `weight` is no value.'],
        ['a comma', 'age;weight;expect\n18 years;70,5 kg;eligible', 'Write `70.5 kg`, with a point.'],
        ['no expectation', 'age,weight,expect\n18 years,70 kg,', 'Row 2 of `patients.csv` does not say what follows.'],
        ['an unreadable expectation', 'age,weight,expect\n18 years,70 kg,fine by all', 'Row 2 of `patients.csv`: nothing that can follow is `fine by all`.'],
        ['an unknown name', 'age,weight,expect\n17 years,70 kg,excluded by adul', 'Row 2 of `patients.csv`: '],
        ['an unclosed quote', 'age,weight,expect\n18 years,70 kg,"eligible', 'are not closed'],
        ['what does not come true', 'age,weight,expect\n17 years,70 kg,eligible', 'The patient is excluded by `adult`.'],
        ['another dimension', 'age,weight,expect\n18 kg,70 kg,eligible', 'Row 2 of `patients.csv`: '],
        ['no unit', 'age,weight,expect\n18,70 kg,eligible', 'Row 2 of `patients.csv`: '],
        ['an unknown unit', 'age,weight,expect\n18 yeers,70 kg,eligible', 'Row 2 of `patients.csv`: '],
        ['a choice of none', 'pregnancyTest,age,weight,expect\npostive,18 years,70 kg,eligible', 'Row 2 of `patients.csv`: '],
    ])('%s is told', (_, csv, message) => {
        expect(found(csv)).toContainEqual(expect.stringContaining(message));
        expect(found(csv).filter(text => !text.includes('is not known'))).toHaveLength(1);
    });

    it('what can be put right is put right in the file', () => {
        const fix = (csv: string): string | undefined => {
            const [finding] = read(csv).findings;
            const [edit] = finding?.fixes[0]?.edits ?? [];
            return edit && edit.range.uri.endsWith('.csv') ? csv.slice(0, edit.range.start) + edit.newText + csv.slice(edit.range.end) : undefined;
        };
        expect(fix('age,weigth,expect\n18 years,70 kg,eligible')).toBe('age,weight,expect\n18 years,70 kg,eligible');
        expect(fix('age;weight;expect\n18 years;70,5 kg;eligible')).toBe('age;weight;expect\n18 years;70.5 kg;eligible');
        expect(fix('age,weight,expect\n17 years,"70 kg","excluded by adul"')).toBe('age,weight,expect\n17 years,"70 kg","excluded by adult"');
        expect(fix('age,weight,expect\n17 years,70 kg,eligible')).toBe('age,weight,expect\n17 years,70 kg,excluded by adult');
    });
});
