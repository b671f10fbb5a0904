import { scheduleOfActivities, type ScheduleColumn, type ScheduleGroup, type ScheduleOfActivities, type ScheduleRow } from '../analysis/schedule-of-activities.js';
import type { Protocol } from '../model/protocol.js';
import { html, type Html } from './html.js';
import type { Preview } from './index.js';
import { heading, page } from './page.js';

const style = `
.schedule { max-height: calc(100vh - 110px); width: max-content; }
.schedule table { position: relative; width: 100%; overflow-wrap: break-word; }
.schedule th, .schedule td { padding: 4px 8px; text-align: center; border-bottom: 1px solid var(--border); }
.schedule thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; min-width: 6em; max-width: 9em; background: var(--raised); }
.schedule .day { display: block; white-space: nowrap; font-weight: 400; font-size: 0.86em; color: var(--muted); }
.schedule tbody th, .schedule thead th:first-child { position: sticky; left: 0; z-index: 1; text-align: left; }
.schedule thead th:first-child { z-index: 3; min-width: 14em; max-width: none; }
.schedule tbody th { max-width: 24em; font-weight: 400; background: var(--background); }
.schedule tbody tr.group > * { font-weight: 650; background: var(--raised); }
.schedule tbody:last-child tr:last-child > * { border-bottom: 0; }
.schedule td.done { color: var(--accent); }
.schedule sup { color: var(--muted); line-height: 0; padding-left: 2px; }
.footnotes { margin: 12px 0 0; color: var(--muted); font-size: 0.93em; max-width: 60rem; }
@media print {
    @page { size: landscape; }
    .schedule { width: auto; } .schedule th, .schedule td { padding: 2px 4px; } .schedule thead th { position: static; min-width: 0; }
    .schedule thead th:first-child { min-width: 22em; } .schedule tbody th { position: static; } .schedule .day { white-space: normal; } .schedule table { font-size: 7.5pt; }
}`;

/** The Schedule of Activities: rows are activities and measures, columns are visits. */
export const schedulePreview: Preview = {
    view: 'schedule',
    title: 'Schedule of activities',
    render: (protocol, { nonce, stale }) =>
        page({ nonce, stale, view: 'schedule', title: `${protocol.label} – schedule of activities` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const schedule = scheduleOfActivities(protocol);
    return html`${heading(protocol, 'Schedule of activities')}${schedule.columns.length === 0 ? empty : table(schedule)}`;
}

const empty = html`<p class="empty">No visits yet. Write a screening <code>step</code> or a <code>session</code>,
and the schedule of activities appears here.</p>`;

function table(schedule: ScheduleOfActivities): Html {
    return html`<div class="scroll schedule" tabindex="0" role="region" aria-label="Schedule of activities">
<table>
<caption class="unseen">What is done at each visit</caption>
<thead><tr><th scope="col">Activity</th>${schedule.columns.map(columnHeading)}</tr></thead>
${schedule.groups.map(group => rowsOf(group, schedule.columns))}
</table>
</div>
${schedule.footnotes.length > 0 && html`<ol class="footnotes" aria-label="Footnotes">${schedule.footnotes.map(note => html`<li>${note}</li>`)}</ol>`}`;
}

function columnHeading(column: ScheduleColumn): Html {
    return html`<th scope="col" data-source="${column.element}" data-key="${column.id}">${column.label}${column.index !== undefined && ` ${column.index}`}${
        column.day !== '' && html`<span class="day">${column.day}</span>`}${column.optional && html`<span class="day">if continued</span>`}</th>`;
}

function rowsOf(group: ScheduleGroup, columns: readonly ScheduleColumn[]): Html {
    return html`<tbody>
<tr class="group"><th scope="rowgroup">${group.title}</th>${columns.map(() => html`<td></td>`)}</tr>${group.rows.map(row => rowOf(row, columns))}
</tbody>
`;
}

function rowOf(row: ScheduleRow, columns: readonly ScheduleColumn[]): Html {
    return html`
<tr data-source="${row.sources.join(' ')}"><th scope="row">${row.label}${row.notes.length > 0 && html`<sup>${row.notes.join(', ')}</sup>`}</th>${columns.map(column => cell(row, column))}</tr>`;
}

function cell(row: ScheduleRow, column: ScheduleColumn): Html {
    if (!row.cells.has(column.id)) {
        return html`<td></td>`;
    }
    return html`<td class="${column.optional ? 'done optional' : 'done'}"><span aria-hidden="true">●</span><span class="unseen">yes</span></td>`;
}
