import { describe, expect, test } from 'vitest';
import { csvText, plainCells } from '../../language/exporters/schedule/cells.js';
import { scheduleTable } from '../../language/exporters/schedule/table.js';
import { csvExporter } from '../../language/exporters/csv.js';
import { scheduleOfActivities } from '../../language/analysis/schedule-of-activities.js';
import { csvRows } from './csv-reader.js';
import { opened, samples } from './documents.js';

describe.each(samples.flatMap(sample => opened(sample).model.protocols.map(protocol => [`${sample.name} ${protocol.name}`, protocol] as const)))('%s', (_, protocol) => {
    const { columns, groups } = scheduleOfActivities(protocol);

    test('is read back from CSV cell by cell', async () => {
        const { content } = await csvExporter.export(protocol, {});
        const rows = csvRows(String(content));
        expect(rows).toEqual(scheduleTable(protocol).rows);
        expect(rows[0]).toHaveLength(columns.length + 3);
        const body = groups.flatMap(group => group.rows);
        expect(rows.slice(2).map(row => row.slice(2, -1))).toEqual(body.map(({ cells }) => columns.map(({ id }) => (cells.has(id) ? 'X' : ''))));
    });

    test('has no cell that a spreadsheet would reckon', async () => {
        const { content } = await csvExporter.export(protocol, {});
        expect(csvRows(String(content)).flat().filter(cell => /^\s*[=+\-@]/.test(cell))).toEqual([]);
    });
});

test.each([
    ['=1+1', '\'=1+1'], ['+1', '\'+1'], ['-1', '\'-1'], ['@SUM(A1)', '\'@SUM(A1)'], ['\t=1', '\' =1'], ['＝1', '\'＝1'], ['a=1', 'a=1'], ['−15 min', '−15 min'], ['', ''],
])('a cell %j becomes %j', (cell, guarded) => {
    expect(plainCells([[cell]])).toEqual([[guarded]]);
});

test('commas, quotes and line ends are quoted', () => {
    expect(csvText([['a,b', 'c"d', 'e\nf', ' g']])).toBe('"a,b","c""d","e\nf"," g"\r\n');
    expect(csvRows('"a,b","c""d","e\nf"," g"\r\nx,\r\n')).toEqual([['a,b', 'c"d', 'e\nf', ' g'], ['x', '']]);
});
