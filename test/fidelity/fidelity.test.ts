import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readExamples } from './examples.js';
import { fidelityPage } from './page.js';
import { invented, leftOut, references, type Basis, type Datum, type Row } from './reference.js';
import { statementOf, type Statement } from './statement.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const all = references(root);
const examples = readExamples(root);
const written = all.filter(reference => examples.protocol(reference));

test('every protocol of the reference has its list', () => {
    expect(all.map(({ id }) => id)).toEqual(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P10', 'P11', 'P12']);
    expect(written.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
});

test.each(all.flatMap(({ id, rows }) => rows.map(row => [id, row.row, row] as const)))('%s %s is listed whole, in the words of the reference', (_id, _row, row) => {
    expect(invented(row)).toEqual([]);
    expect(leftOut(row)).toEqual([]);
});

describe.each(written.map(reference => [reference.id, reference] as const))('the example of %s', (_id, reference) => {
    const stated = (row: Row, datum: Datum): Statement[] =>
        datum.says.map(([path, gives]) => statementOf(examples.protocol(reference, row)!, path, gives, examples.textAt));
    const data = reference.rows.flatMap(row => row.data.map(datum => [row.row, datum.datum, row, datum] as const));

    test('has no error and no warning that is not waived', () => {
        expect(examples.file(reference.file)!.findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
    });

    test.each(data)('states %s: %s', (_name, _text, row, datum) => {
        expect(datum.says, 'where the example states it').not.toEqual([]);
        const statements = stated(row, datum);
        expect(statements.map(({ gives }, index) => [datum.says[index]![0], gives])).toEqual(datum.says);
        expect(statements.flatMap((statement, index) => unfounded(datum, datum.says[index]![0], statement))).toEqual([]);
    });
});

const provenanceOf: Record<Exclude<Basis, 'cited' | 'silent'>, Statement['origin']> = { unsourced: 'unsourced', author: 'chosen' };

/** Why a statement stands on something else than the datum does. */
function unfounded({ basis, sources }: Datum, path: string, { origin, sources: cited }: Statement): readonly string[] {
    // Nominal days illustrate a rule: they are the author's, whatever the rule stands on.
    if (basis === 'silent' || (basis === 'author' && path.endsWith('.nominalDays'))) {
        return [];
    }
    if (basis !== 'cited') {
        return origin === provenanceOf[basis] ? [] : [`is ${origin}, should be ${provenanceOf[basis]}`];
    }
    return origin !== 'unsourced' && cited.some(source => sources.includes(source)) ? [] : [`cites ${cited.join(', ') || 'nothing'}, should cite ${sources.join(' or ')}`];
}

test('the page of the coverage is up to date', () => {
    expect(readFileSync(`${root}docs/fidelity.md`, 'utf8').replaceAll('\r\n', '\n')).toBe(fidelityPage(all, examples));
});
