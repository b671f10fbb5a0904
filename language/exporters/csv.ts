import type { Exporter } from './exporter.js';
import { csvText } from './schedule/cells.js';
import { scheduleLosses, scheduleMapping, scheduleTable } from './schedule/table.js';

/** The schedule of activities as CSV. */
export const csvExporter: Exporter = {
    format: 'csv',
    extension: 'csv',
    title: 'CSV',
    summary: 'The schedule of activities for any table program.',
    places: scheduleMapping,
    export: protocol => {
        const table = scheduleTable(protocol);
        return { content: csvText(table.rows), losses: scheduleLosses(protocol, table) };
    },
};
