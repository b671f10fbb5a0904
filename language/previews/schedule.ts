import { scheduleOfActivities, type ScheduleColumn, type ScheduleGroup, type ScheduleOfActivities, type ScheduleRow } from '../analysis/schedule-of-activities.js';
import type { Protocol } from '../model/protocol.js';
import { html, type Html } from './html.js';
import type { Preview } from './index.js';
import { page } from './page.js';

const style = `
.scroll { overflow: auto; max-width: 100%; max-height: calc(100vh - 110px); border: 1px solid var(--regimen-border, #d1d9e0); border-radius: 6px; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
table { position: relative; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
td { position: relative; }
th, td { padding: 5px 8px; text-align: center; border-bottom: 1px solid var(--regimen-border, #d1d9e0); }
thead th { position: sticky; top: 0; z-index: 2; vertical-align: bottom; min-width: 6em; max-width: 9em; overflow-wrap: break-word;
    font-weight: 600; background: var(--regimen-raised, #f6f8fa); color: var(--regimen-foreground, #1f2328); }
thead .day { display: block; white-space: nowrap; font-weight: 400; font-size: 0.86em; color: var(--regimen-muted, #59636e); }
tbody th, thead th:first-child { position: sticky; left: 0; z-index: 1; text-align: left; }
thead th:first-child { z-index: 3; min-width: 14em; max-width: none; }
tbody th { max-width: 24em; overflow-wrap: break-word; font-weight: 400; background: var(--regimen-background, #ffffff); }
tbody tr.group > * { font-weight: 600; background: var(--regimen-raised, #f6f8fa); color: var(--regimen-foreground, #1f2328); }
tbody tr:last-child > * { border-bottom: 0; }
td.done { color: var(--regimen-accent, #0969da); }
td.optional { opacity: 0.7; }
sup { color: var(--regimen-muted, #59636e); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
ol { margin: 12px 0 0; padding-left: 1.8em; color: var(--regimen-muted, #59636e); font-size: 0.93em; }
@media (prefers-color-scheme: dark) {
    thead th, tbody tr.group > * { background: var(--regimen-raised, #262c33); color: var(--regimen-foreground, #e6edf3); }
    tbody th { background: var(--regimen-background, #1b1f24); }
    .facts, thead .day, sup, ol { color: var(--regimen-muted, #9198a1); }
    .scroll, th, td { border-color: var(--regimen-border, #3d444d); }
    td.done { color: var(--regimen-accent, #4493f8); }
}
@media print { .scroll { overflow: visible; max-height: none; } thead th { position: static; } }`;

/** The Schedule of Activities: rows are activities and measures, columns are visits. */
export const schedulePreview: Preview = {
    view: 'schedule',
    title: 'Schedule of activities',
    render: (protocol, options) =>
        page({ ...options, title: `${protocol.label} – schedule of activities` }, style, view(protocol)),
};

function view(protocol: Protocol): Html {
    const schedule = scheduleOfActivities(protocol);
    return html`<h1>${protocol.label}</h1>
<p class="facts">${facts(protocol)}</p>
${schedule.columns.length === 0 ? empty : table(schedule)}`;
}

const empty = html`<p class="empty">No visits yet. Write a screening <code>step</code> or a <code>session</code>,
and the schedule of activities appears here.</p>`;

function facts({ header }: Protocol): string {
    return [
        'Schedule of activities',
        header.version && `version ${header.version.value}`,
        header.status?.value,
        header.effective && `effective ${header.effective.value}`,
        header.owner?.value,
    ].filter(Boolean).join(' · ');
}

function table(schedule: ScheduleOfActivities): Html {
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Schedule of activities">
<table>
<caption>What is done at each visit</caption>
<thead><tr><th scope="col">Activity</th>${schedule.columns.map(heading)}</tr></thead>
<tbody>${schedule.groups.map(group => rowsOf(group, schedule.columns))}
</tbody>
</table>
</div>
${schedule.footnotes.length > 0 && html`<ol aria-label="Footnotes">${schedule.footnotes.map(note => html`<li>${note}</li>`)}</ol>`}`;
}

function heading(column: ScheduleColumn): Html {
    return html`<th scope="col" data-element="${column.element}">${column.label}${column.index !== undefined && ` ${column.index}`}${
        column.day !== '' && html`<span class="day">${column.day}</span>`}${column.optional && html`<span class="day">if continued</span>`}</th>`;
}

function rowsOf(group: ScheduleGroup, columns: readonly ScheduleColumn[]): Html {
    return html`
<tr class="group"><th scope="rowgroup">${group.title}</th>${columns.map(() => html`<td></td>`)}</tr>${group.rows.map(row => rowOf(row, columns))}`;
}

function rowOf(row: ScheduleRow, columns: readonly ScheduleColumn[]): Html {
    return html`
<tr><th scope="row">${row.label}${row.notes.length > 0 && html`<sup>${row.notes.join(', ')}</sup>`}</th>${columns.map(column => cell(row, column))}</tr>`;
}

function cell(row: ScheduleRow, column: ScheduleColumn): Html {
    if (!row.cells.has(column.id)) {
        return html`<td></td>`;
    }
    return html`<td class="${column.optional ? 'done optional' : 'done'}"><span aria-hidden="true">●</span><span class="unseen">yes</span></td>`;
}
