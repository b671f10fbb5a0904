import { plainCells } from './cells.js';
import { scheduleOfActivities } from '../../analysis/schedule-of-activities.js';
import type { ElementKind } from '../../model/element.js';
import type { Protocol } from '../../model/protocol.js';
import type { Loss } from '../exporter.js';
import { lossesBeside, type Mapping, type Place } from '../places.js';

/** The schedule of activities as rows of texts. */
export interface ScheduleTable {
    /** The titles, the days and the rows; the first cell is the kind of activity, the second the activity, the last its footnotes. */
    readonly rows: readonly (readonly string[])[];
    /** How many rows at the top are titles. */
    readonly titles: number;
    /** Ids of the elements that are in it. */
    readonly shown: ReadonlySet<string>;
}

/** The table that the schedule view shows, with the footnotes in the last column. */
export function scheduleTable(protocol: Protocol): ScheduleTable {
    const { columns, groups, footnotes } = scheduleOfActivities(protocol);
    const rows = groups.flatMap(({ title, rows: all }) => all.map(row => [
        title, row.label, ...columns.map(({ id }) => (row.cells.has(id) ? 'X' : '')), row.notes.map(note => footnotes[note - 1] ?? '').join(' / '),
    ]));
    const head = [
        ['Kind', 'Activity', ...columns.map(({ label, index, optional }) => [label, index, optional && '(if continued)'].filter(Boolean).join(' ')), 'Notes'],
        ['', 'Days', ...columns.map(({ day }) => day), ''],
    ];
    const shown = [...columns.flatMap(({ id, element }) => [id, element]), ...groups.flatMap(group => group.rows.flatMap(({ sources }) => sources))];
    return { rows: plainCells([...head, ...rows]), titles: head.length, shown: new Set(shown) };
}

const row: Place = { place: 'row' };
const column: Place = { place: 'columns, one for each time it is held', short: 'columns' };
const staff: Place = { lost: 'roles and staff', why: 'the schedule of activities says what is done, not by whom' };
const rules: Place = { lost: 'rules that are no activity', why: 'the schedule of activities has activities and visits only' };
const terms: Place = { lost: 'terms, sources and texts', why: 'the schedule of activities has no place for them' };
const usedRow: Place = { lost: 'definitions of what is measured, given or needed', why: 'the schedule of activities names them and says no more' };

/** For each kind of element where the schedule of activities has it. */
export const scheduleMapping: Mapping = {
    'protocol': { lost: 'what the header says', why: 'the schedule of activities begins with its columns' },
    'source': terms, 'abbreviation': terms, 'narrative': terms, 'role': staff, 'person': staff, 'handoff': staff, 'setting': staff, 'step': column,
    'criterion': rules, 'consent': terms, 'consent-item': terms, 'medication': usedRow, 'session': column, 'visit': column, 'instruction': row,
    'check': row, 'administration': row, 'supplement': row, 'performance': row, 'timeline': row, 'monitor': row, 'collection': row, 'activity': row, 'discharge': row,
    'phase': rules, 'arm': rules, 'study': terms, 'objective': rules, 'measure': row, 'endpoint': rules, 'outcome': rules, 'decision': row, 'reaction': rules,
    'emergency': rules, 'observable': usedRow, 'scale': usedRow, 'definition': usedRow, 'diagnosis': terms, 'drug-class': terms, 'route': terms, 'training': staff,
    'licence': staff, 'equipment': terms, 'approach': terms, 'procedure': usedRow, 'topic': terms, 'duty': rules, 'record': rules, 'field': rules,
    'concomitant': rules, 'occurrence': { place: 'column' }, 'scenario': rules, 'scenario-table': rules,
} satisfies Readonly<Record<ElementKind | 'occurrence', Place>>;

/** What the table does not hold. */
export function scheduleLosses(protocol: Protocol, { shown }: ScheduleTable): readonly Loss[] {
    return lossesBeside(protocol, scheduleMapping, shown);
}
