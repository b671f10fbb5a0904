import type { Exporter } from './exporter.js';
import { workbook } from './office/sheet.js';
import { scheduleLosses, scheduleMapping, scheduleTable } from './schedule/table.js';

/** The schedule of activities as an Excel workbook. */
export const xlsxExporter: Exporter = {
    format: 'xlsx',
    extension: 'xlsx',
    title: 'Excel',
    summary: 'The schedule of activities as a workbook.',
    places: scheduleMapping,
    export: protocol => {
        const table = scheduleTable(protocol);
        return { content: workbook('Schedule of activities', table.rows, table.titles), losses: scheduleLosses(protocol, table) };
    },
};
