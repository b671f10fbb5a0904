import type { Issue } from '../model/issue.js';
import { defineRule, structural, type Fix, type Report } from './kit.js';
import { course } from './support/examples.js';
import { detail, issuesOf } from './support/issues.js';

const messages = {
    missing: 'There is no file `{path}`. The path counts from the folder of this file.',
    empty: '`{path}` has no rows. Its first line names the columns, each further line is one patient.',
    columns: '`{path}` names no values. Begin it with a line that names them and `expect`, for example `age,weight,expect`.',
    column: '`{written}` in the first line of `{path}` is no name of a value. Write the name as in `columns`, for example `age`.',
    twice: 'The first line of `{path}` names `{written}` twice. Give each value one column.',
    quotes: 'Quotes in `{path}` are not closed, or stand inside a value. Put the whole value in quotes, and double those inside it.',
    short: 'Row {row} of `{path}` has {values} of {columns} values: `{column}` has none. Leave a value empty where nobody knows it, and keep what separates it.',
    long: 'Row {row} of `{path}` has {values} values for {columns} columns. Take out what is too much, or put a value that holds the separator in quotes.',
    value: 'Row {row} of `{path}`: `{written}` under `{column}` is no value. Write a figure with its unit as in `42 years`, a word such as `positive`, or nothing.',
    comma: 'Row {row} of `{path}`: `{written}` under `{column}` is no value. Write `{suggestion}`, with a point.',
    nothing: 'Row {row} of `{path}` does not say what follows. Fill in `expect`, for example `eligible`.',
    expectation: 'Row {row} of `{path}`: nothing that can follow is `{written}`. Write what would stand behind `expect`, for example `excluded by NAME`.',
} as const;

/** A file of rows that is not there, or rows in it that mean no patient. */
export const rowsFromFile = defineRule({
    code: 'rows-from-file',
    severity: 'error',
    summary: 'A file of rows is not there, or some of its rows cannot be read.',
    why: 'The patients in it are not tested, and nobody would notice.',
    messages,
    basis: structural,
    bad: course({ more: `
scenario table ages "Ages" {
    given     nothing else
    columns   age
    row       42 years expect eligible
    rows from <|"nowhere.csv"|>
}` }),
    good: course({ more: `
scenario table ages "Ages" {
    given   nothing else
    columns age
    row     42 years expect eligible
}` }),
    checkFile(context, report) {
        issuesOf(context, 'rows-from-file').forEach(issue => tell(issue, report));
    },
});

function tell(issue: Issue, report: Report<typeof messages>): void {
    const of = (key: string): string => detail(issue, key);
    const { repair } = issue;
    const fixes: Fix[] = repair ? [{ title: repair.title, edits: [{ range: repair.range, newText: repair.newText }], preferred: true }] : [];
    const values = {
        path: of('path'), written: of('written'), row: of('row'), values: of('values'), columns: of('columns'), column: of('column'), suggestion: of('suggestion'),
    };
    const problem = of('problem');
    if (problem in messages) {
        report(problem as keyof typeof messages, values, issue.range, { fixes });
    }
}
