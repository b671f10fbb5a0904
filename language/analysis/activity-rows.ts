import type { Activity, Encounter } from '../model/encounter.js';
import type { Ref } from '../model/element.js';
import type { Moment } from '../model/quantities.js';
import type { Protocol } from '../model/protocol.js';
import { encounters } from './elements.js';
import { anchored, type AssessmentPoint } from './assessment-points.js';
import type { ScheduleGroup, ScheduleOfActivities } from './schedule-of-activities.js';

/** The kinds of rows, in the order a schedule of activities lists them. */
const groups = {
    before: 'Needed beforehand',
    patient: 'Asked of the patient',
    assessments: 'Assessments',
    checks: 'Checks',
    medication: 'Medication',
    monitoring: 'Monitoring',
    activities: 'Therapy',
    decisions: 'Decisions and discharge',
} as const;

type GroupKey = keyof typeof groups;

interface Draft {
    readonly cells: Set<string>;
    readonly notes: Set<string>;
}

type Add = (group: GroupKey, label: string, cells: readonly string[], note?: string) => void;

/**
 * The rows of the schedule of activities, grouped by kind, with footnotes made from moments, intervals and conditions.
 * @param protocol a protocol, possibly half written
 * @param points where its measures fall
 */
export function activityRows(protocol: Protocol, points: readonly AssessmentPoint[]): Pick<ScheduleOfActivities, 'groups' | 'footnotes'> {
    const drafts = new Map<GroupKey, Map<string, Draft>>(Object.keys(groups).map(key => [key as GroupKey, new Map<string, Draft>()]));
    const add: Add = (group, label, cells, note) => {
        const rows = drafts.get(group);
        const draft = rows?.get(label) ?? { cells: new Set<string>(), notes: new Set<string>() };
        cells.forEach(cell => draft.cells.add(cell));
        if (note) {
            draft.notes.add(note);
        }
        rows?.set(label, draft);
    };
    const labels = labelsOf(protocol);
    for (const encounter of encounters(protocol)) {
        const cells = protocol.occurrences.filter(occurrence => occurrence.template === encounter.id).map(occurrence => occurrence.id);
        addEncounter(encounter, cells, labels, add);
    }
    for (const measure of protocol.measures) {
        for (const point of points.filter(candidate => candidate.measure === measure.id)) {
            add('assessments', labelOf(labels, measure.value.of), [point.id], point.apart ? undefined : pointNote(point.written));
        }
    }
    for (const decision of protocol.decisions) {
        if (decision.point.kind === 'relation') {
            const { from, written } = decision.point.relation;
            add('decisions', decision.label, anchored(protocol, from).map(occurrence => occurrence.id), written);
        }
    }
    return numbered(drafts);
}

/** A measure "at" a visit needs no footnote; "before" one does. */
function pointNote(written: string): string | undefined {
    return written.startsWith('at ') ? undefined : written;
}

function addEncounter(encounter: Encounter, cells: readonly string[], labels: Labels, add: Add): void {
    encounter.needs.forEach(need => add('before', labelOf(labels, need), cells));
    encounter.instructions.forEach(instruction => add('patient', instruction.label, cells));
    for (const collection of encounter.collections) {
        const by = collection.by.length > 0 ? `by ${collection.by.map(role => labelOf(labels, role)).join(', ')}` : '';
        const note = [collection.at && momentText(collection.at), by].filter(Boolean).join(', ');
        collection.items.forEach(item => add('assessments', labelOf(labels, item.of), cells, note));
    }
    encounter.checks.forEach(check => add('checks', check.label === '' ? 'Check' : inWords(check.label), cells, momentText(check.at)));
    encounter.administrations.forEach(given => add('medication', labelOf(labels, given.medication), cells, momentText(given.at)));
    encounter.supplements.forEach(given =>
        add('medication', labelOf(labels, given.medication), cells, `${given.dose.value.written} more after ${given.after.written}`));
    encounter.procedures.forEach(performed => add('activities', labelOf(labels, performed.procedure), cells, momentText(performed.at)));
    encounter.timelines.forEach(clock => add('assessments', clock.label, cells, momentText(clock.at)));
    for (const monitor of encounter.monitors) {
        const interval = typeof monitor.every === 'string' ? intervals[monitor.every] : `every ${monitor.every.written}`;
        const bounds = [monitor.from && `from ${momentText(monitor.from)}`, monitor.until && `until ${momentText(monitor.until)}`];
        monitor.of.forEach(item => add('monitoring', labelOf(labels, item), cells, [interval, ...bounds].filter(Boolean).join(' ')));
    }
    encounter.activities.forEach(activity => addActivity(activity, cells, add));
    if (encounter.discharge) {
        const { notBefore } = encounter.discharge;
        add('decisions', 'Discharge', cells, notBefore && `not before ${notBefore.written}`);
    }
}

const intervals = { 'continuous': 'continuously', 'as-needed': 'as needed', 'not-stated': 'interval not stated' } as const;

function addActivity(activity: Activity, cells: readonly string[], add: Add): void {
    add('activities', activity.label, cells, activity.lasts?.written);
    activity.parts.forEach(part => addActivity(part, cells, add));
}

/** A name as a reader would write it: `preDose` becomes "Pre dose". */
function inWords(name: string): string {
    const words = name.replace(/[_-]+/g, ' ').replace(/([a-z])([A-Z])(?=[a-z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`);
    return words.charAt(0).toUpperCase() + words.slice(1);
}

function momentText(moment: Moment): string {
    return moment.kind === 'discharge' ? 'discharge' : `${moment.approximate ? 'about ' : ''}${moment.offset.value.replace('-', '−')} ${moment.offset.unit}`;
}

type Labels = ReadonlyMap<string, string>;

function labelsOf(protocol: Protocol): Labels {
    const named = [protocol.own, protocol.used].flatMap(({ observables, medications, consents, handoffs, roles, records, terms }) =>
        [...observables, ...medications, ...consents, ...handoffs, ...roles, ...records, ...terms]);
    return new Map(named.map(element => [element.id, element.label]));
}

function labelOf(labels: Labels, ref: Ref): string {
    return (ref.target === undefined ? undefined : labels.get(ref.target)) ?? ref.written;
}

/** Turns notes into numbered footnotes, each text once, in the order of the rows. */
function numbered(drafts: ReadonlyMap<GroupKey, ReadonlyMap<string, Draft>>): { groups: ScheduleGroup[]; footnotes: string[] } {
    const footnotes: string[] = [];
    const numberOf = (note: string): number => {
        const known = footnotes.indexOf(note);
        return known >= 0 ? known + 1 : footnotes.push(note);
    };
    const filled = [...drafts].filter(([, rows]) => rows.size > 0).map(([key, rows]): ScheduleGroup => ({
        title: groups[key],
        rows: [...rows].map(([label, { cells, notes }]) => ({ label, cells, notes: [...notes].map(numberOf) })),
    }));
    return { groups: filled, footnotes };
}
