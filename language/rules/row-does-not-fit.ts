import { defineRule, structural } from './kit.js';
import { course } from './support/examples.js';

/** A row that has not one value for each column. */
export const rowDoesNotFit = defineRule({
    code: 'row-does-not-fit',
    severity: 'error',
    summary: 'A row of a scenario table has more or fewer values than the table has columns.',
    why: 'Values are read by their place. With one too few, every value after it belongs to another column, and the patient is not the one that was meant.',
    messages: {
        fewer: 'This row has {cells}, and the table has {columns}: `{column}` has none. Write `not known` where nobody knows it.',
        more: 'This row has {cells}, and the table has {columns}. Take out what is too much, or name one more column.',
    },
    basis: structural,
    bad: course({ more: `
scenario table ages "Ages" {
    given   nothing else
    columns age, PHQ9
    row     42 years, 18 expect eligible
    <|row     17 years expect eligible|>
}` }),
    good: course({ more: `
scenario table ages "Ages" {
    given   nothing else
    columns age, PHQ9
    row     42 years, 18        expect eligible
    row     17 years, not known expect eligible
}` }),
    waitsForReadableText: true,
    checkProtocol({ protocol }, report) {
        for (const { columns, rows } of protocol.scenarioTables) {
            for (const { cells, range } of rows.filter(row => row.cells.length !== columns.length)) {
                const gaps = { cells: counted(cells.length, 'value'), columns: counted(columns.length, 'column') };
                const missing = columns[cells.length];
                if (missing) {
                    report('fewer', { ...gaps, column: missing.written }, range);
                } else {
                    report('more', gaps, range);
                }
            }
        }
    },
});

function counted(count: number, word: string): string {
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}
