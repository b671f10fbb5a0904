import { readCsv, type Csv, type CsvField, type CsvRecord } from '../../syntax/csv.js';
import { readTableRows, tableText, type TableReader, type TableRows, type TableText } from '../../syntax/table-rows.js';
import type { Torn } from '../../syntax/tree.js';
import type * as ast from '../../generated/ast.js';
import type { Measurement } from '../condition.js';
import type { SourceRange } from '../element.js';
import type { FileRow, ScenarioFile } from '../scenario.js';
import { present } from './compact.js';
import { measurement } from './condition.js';
import { startBuild, type Build, type RowsRead } from './context.js';
import { withRanges } from './moved.js';
import { rowOf } from './scenario-row.js';

/** The files that a protocol names beside those that it imports. */
export interface Beside extends TableReader {
    /** A file by its path from the one that names it; nothing where there is none. */
    readonly find: (path: string) => { readonly uri: string; readonly text: string } | undefined;
}

/** The column that says what follows. */
const expectColumn = 'expect';

/** A file of rows that is being read. */
interface Reading {
    readonly build: Build;
    readonly path: string;
    readonly range: SourceRange;
    readonly uri: string;
    readonly csv: Csv;
}

/**
 * Reads the rows of a file of comma-separated values. Its first line names its columns: values of the protocol, and `expect`; without `expect`
 * in it, it is a row already, of the columns of the table. What cannot be read is noted where it stands in the file.
 * @param table the table that takes the rows in: names mean what they mean there
 */
export function rowsOfFile(
    build: Build, table: Torn<ast.ScenarioTable>, written: Pick<ScenarioFile, 'path' | 'range'>, columns: readonly Measurement[], beside: Beside,
): ScenarioFile {
    const { path, range } = written;
    const found = beside.find(path);
    const file = { uri: found?.uri ?? '', text: found?.text, now: () => beside.find(path)?.text };
    if (!found) {
        build.files.push({ ...file, names: [] });
        note({ build, path }, range, 'missing');
        return { path, range, columns: [], rows: [] };
    }
    const reading = { build, path, range, uri: found.uri, csv: readCsv(found.text) };
    for (const start of reading.csv.strayQuotes) {
        note(reading, { uri: found.uri, start, end: start + 1 }, 'quotes');
    }
    const { names, ...records } = recordsOf(reading, table, columns, beside);
    build.files.push({ ...file, names });
    return { path, range, uri: found.uri, ...records };
}

function note({ build, path }: Pick<Reading, 'build' | 'path'>, range: SourceRange, problem: string, details: Readonly<Record<string, string>> = {}): void {
    build.issues.push({ code: 'rows-from-file', range, details: { problem, path, ...details } });
}

/** What stands in each line of the table that the file becomes, and where it came from. */
interface Line {
    readonly record: CsvRecord;
    readonly text: string;
    /** The values, each with its place in the line. */
    readonly parts: readonly { readonly field: CsvField; readonly start: number; readonly column: string }[];
}

function recordsOf(reading: Reading, table: Torn<ast.ScenarioTable>, columns: readonly Measurement[], reader: TableReader): Pick<ScenarioFile, 'columns' | 'rows'> & Pick<RowsRead, 'names'> {
    const { csv: { records }, range } = reading;
    const [first] = records;
    const headed = first?.fields.some(isExpect) === true;
    const names = headed ? first.fields.map(({ text }) => text) : [...columns.map(({ written }) => written), expectColumn];
    const rows = headed ? records.slice(1) : records;
    if (!first || rows.length === 0 || names.length === 1) {
        note(reading, range, !first || rows.length === 0 ? 'empty' : 'columns');
        return { columns: [], rows: [], names: [] };
    }
    const lines = present([headed ? headerLine(reading, first) : undefined, ...rows.map(record => rowLine(reading, record, names))]);
    const text = tableText(lines.map(line => line.text));
    const read = readTableRows(reader, text, table);
    const { ids, findSource, firstDay } = reading.build;
    const made = startBuild({ placeOf: () => ({ uri: reading.uri, text: text.text }), ids }, findSource, firstDay);
    const own = headed ? present(read.columns.map(column => measurement(made, column))) : columns;
    const found = lines.flatMap((line, place) =>
        (headed && place === 0 ? headerProblems(reading, line, read, text) : rowIn(reading, made, line, place, read, text)));
    const placed = placing(reading, lines, text);
    reading.build.issues.push(...made.issues.map(issue => withRanges(issue, placed)));
    const references = new Map(made.references.map(reference => [reference as object, withRanges(reference, placed)]));
    reading.build.references.push(...references.values());
    reading.build.links.push(...made.links);
    read.done();
    const whole = new Map(records.map(({ number, start, end }) => [number, { uri: reading.uri, start, end }]));
    const placedRows = withRanges(found, placed, references).map(row => ({ ...row, range: whole.get(row.number)! }));
    return { columns: headed ? withRanges(own, placed, references) : own, rows: placedRows, names: [read] };
}

function isExpect({ text }: CsvField): boolean {
    return text.toLowerCase() === expectColumn;
}

function headerLine(reading: Reading, record: CsvRecord): Line | undefined {
    const names = record.fields.filter(field => !isExpect(field));
    const twice = names.find((field, place) => names.findIndex(({ text }) => text === field.text) !== place);
    if (twice) {
        note(reading, rangeIn(reading, twice), 'twice', { written: twice.text });
    }
    return names.length === 0 ? undefined : lineOf(record, 'columns ', names.map(field => ({ field, column: field.text })), '');
}

/** A row in the language; nothing where it has not one value for each column, or one that would be more than a value. */
function rowLine(reading: Reading, record: CsvRecord, names: readonly string[]): Line | undefined {
    const { fields, number, start, end } = record;
    const row = String(number);
    if (fields.length !== names.length) {
        note(reading, { uri: reading.uri, start, end }, fields.length < names.length ? 'short' : 'long', {
            row, values: String(fields.length), columns: String(names.length), column: names[fields.length] ?? '',
        });
        return undefined;
    }
    const parts = fields.map((field, place) => ({ field, column: names[place]!.toLowerCase() === expectColumn ? expectColumn : names[place]! }));
    const bad = parts.find(({ field: { text }, column }) => /[{}\r\n]|\/\/|\/\*/.test(text) || (column === expectColumn ? text === '' : text.includes(',')));
    if (bad) {
        noteValue(reading, record, bad);
        return undefined;
    }
    const expected = parts.filter(({ column }) => column === expectColumn);
    return lineOf(record, 'row ', parts.filter(({ column }) => column !== expectColumn), ' expect ', expected);
}

type Part = Omit<Line['parts'][number], 'start'>;

/** Nobody knows a value that is left empty. */
function lineOf(record: CsvRecord, head: string, values: readonly Part[], between: string, expected: readonly Part[] = []): Line {
    const parts: (Part & { readonly start: number })[] = [];
    let text = head;
    const put = (part: Part, before: string): void => {
        text += before;
        parts.push({ ...part, start: text.length });
        text += part.field.text === '' ? 'not known' : part.field.text;
    };
    values.forEach((part, place) => put(part, place === 0 ? '' : ', '));
    expected.forEach((part, place) => put(part, place === 0 ? between : ' and '));
    return { record, text, parts };
}

function rowIn(reading: Reading, made: Build, line: Line, place: number, read: TableRows, { lines }: TableText): readonly FileRow[] {
    const node = read.row(place);
    const values = line.parts.filter(({ column }) => column !== expectColumn).length;
    if (node && node.cells?.length === values) {
        return [{ ...rowOf(made, node), number: line.record.number }];
    }
    const offset = (read.mistake(place) ?? lines[place]!) - lines[place]!;
    noteValue(reading, line.record, partAt(line, offset));
    return [];
}

function headerProblems(reading: Reading, line: Line, read: TableRows, { lines }: TableText): readonly FileRow[] {
    const mistake = read.mistake(0);
    if (read.columns.length !== line.parts.length) {
        const part = partAt(line, (mistake ?? lines[0]!) - lines[0]!);
        note(reading, rangeIn(reading, part.field), 'column', { written: part.field.text });
    }
    return [];
}

/** The value that a place of a line belongs to. */
function partAt({ parts }: Line, offset: number): Line['parts'][number] {
    return parts.findLast(({ start }) => start <= offset) ?? parts[0]!;
}

function noteValue(reading: Reading, { number }: CsvRecord, { field, column }: Part): void {
    const details = { row: String(number), written: field.text, column };
    const [, whole, fraction, unit] = /^(\d+),(\d+)(\s*\S*)$/.exec(field.text) ?? [];
    const range = rangeIn(reading, field);
    if (whole === undefined) {
        note(reading, range, column !== expectColumn ? 'value' : field.text === '' ? 'nothing' : 'expectation', details);
        return;
    }
    const newText = `${whole}.${fraction}${unit}`;
    reading.build.issues.push({
        code: 'rows-from-file', range, details: { problem: 'comma', path: reading.path, ...details, suggestion: newText }, repair: { title: `Write \`${newText}\``, range, newText },
    });
}

function rangeIn({ uri }: Reading, { places }: CsvField): SourceRange {
    return { uri, start: places[0]!, end: places.at(-1)! };
}

/** From places in the table that was made to those in the file. */
function placing({ uri, range }: Reading, lines: readonly Line[], { lines: starts }: TableText): (place: SourceRange) => SourceRange {
    const exact = (offset: number): number => {
        const row = starts.findLastIndex(start => start <= offset);
        const line = lines[row];
        const part = line && partAt(line, offset - starts[row]!);
        return part ? part.field.places[Math.max(0, Math.min(offset - starts[row]! - part.start, part.field.places.length - 1))]! : 0;
    };
    return place => (place.uri !== uri || place === range ? place : { ...place, start: exact(place.start), end: exact(place.end) });
}
