import type { Activity, Encounter } from '../model/encounter.js';
import type { Protocol } from '../model/protocol.js';
import { encounters } from './elements.js';
import { anchored, type AssessmentPoint } from './assessment-points.js';
import { actionWords } from './words/actions.js';
import { conditionText } from './words/conditions.js';
import { intervalText, momentText, monitorSpan } from './words/moments.js';
import { inWords, namesOf, type Names } from './words/names.js';
import type { ScheduleGroup, ScheduleOfActivities, ScheduleRow } from './schedule-of-activities.js';

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
    readonly sources: Set<string>;
    readonly cells: Set<string>;
    /** What is said of it, each with the columns that it is said of. */
    readonly notes: Map<string, Set<string>>;
}

type Add = (group: GroupKey, source: string, label: string, cells: readonly string[], note?: string) => void;

/**
 * The rows of the schedule of activities, grouped by kind, with footnotes made from moments, intervals and conditions.
 * @param protocol a protocol, possibly half written
 * @param points where its measures fall
 */
export function activityRows(protocol: Protocol, points: readonly AssessmentPoint[]): Pick<ScheduleOfActivities, 'groups' | 'footnotes'> {
    const drafts = new Map<GroupKey, Map<string, Draft>>(Object.keys(groups).map(key => [key as GroupKey, new Map<string, Draft>()]));
    const add: Add = (group, source, label, cells, note) => {
        const rows = drafts.get(group);
        const draft = rows?.get(label) ?? { sources: new Set<string>(), cells: new Set<string>(), notes: new Map<string, Set<string>>() };
        draft.sources.add(source);
        cells.forEach(cell => draft.cells.add(cell));
        if (note) {
            draft.notes.set(note, new Set([...draft.notes.get(note) ?? [], ...cells]));
        }
        rows?.set(label, draft);
    };
    const names = namesOf(protocol);
    for (const encounter of encounters(protocol)) {
        const cells = protocol.occurrences.filter(occurrence => occurrence.template === encounter.id).map(occurrence => occurrence.id);
        addEncounter(encounter, cells, names, add);
    }
    for (const measure of protocol.measures) {
        for (const point of points.filter(candidate => candidate.measure === measure.id)) {
            add('assessments', measure.id, names.of(measure.value.of), [point.id], point.apart ? undefined : pointNote(point.written));
        }
    }
    for (const decision of protocol.decisions) {
        if (decision.point.kind === 'relation') {
            const { from, written } = decision.point.relation;
            add('decisions', decision.id, decision.label, anchored(protocol, from).map(occurrence => occurrence.id), written);
        }
    }
    return numbered(drafts);
}

/** A measure "at" a visit needs no footnote; "before" one does. */
function pointNote(written: string): string | undefined {
    return written.startsWith('at ') ? undefined : written;
}

function addEncounter(encounter: Encounter, cells: readonly string[], names: Names, add: Add): void {
    const { needs, instructions, collections, checks, administrations, supplements, procedures, timelines, monitors, discharge } = encounter;
    needs.forEach(need => add('before', need.target ?? encounter.id, names.of(need), cells));
    instructions.forEach(({ id, label }) => add('patient', id, label, cells));
    for (const collection of collections) {
        const by = collection.by.length > 0 ? `by ${names.list(collection.by)}` : '';
        const note = [collection.at && momentText(collection.at), by].filter(Boolean).join(', ');
        collection.items.forEach(item => add('assessments', collection.id, names.of(item.of), cells, [note, item.validFor && `valid for ${item.validFor.written}`].filter(Boolean).join(', ')));
    }
    checks.forEach(check => add('checks', check.id, check.label === '' ? 'Check' : inWords(check.label), cells,
        `${momentText(check.at)}: ${conditionText(check.when.condition, names)}${check.otherwise.length > 0 ? `; otherwise ${actionWords(check.otherwise, names)}` : ''}`));
    administrations.forEach(({ id, at, medication, when }) => add('medication', id, names.of(medication), cells,
        `${momentText(at)}${when ? `, when ${conditionText(when.condition, names)}` : ''}`));
    supplements.forEach(given => add('medication', given.id, names.of(given.medication), cells,
        `${given.dose.value.written} more after ${given.after.written}${given.when ? `, when ${conditionText(given.when.condition, names)}` : ''}`));
    procedures.forEach(({ id, procedure, at }) => add('activities', id, names.of(procedure), cells, momentText(at)));
    timelines.forEach(({ id, label, at }) => add('assessments', id, label, cells, momentText(at)));
    for (const monitor of monitors) {
        const until = monitor.untilHolds && `until ${conditionText(monitor.untilHolds.condition, names)}`;
        const note = [intervalText(monitor.every), monitorSpan(monitor), until].filter(Boolean).join(' ');
        monitor.of.forEach(item => add('monitoring', monitor.id, names.of(item), cells, note));
    }
    encounter.activities.forEach(activity => addActivity(activity, cells, add));
    if (discharge) {
        const { id, notBefore, when } = discharge;
        add('decisions', id, 'Discharge', cells, `${notBefore ? `not before ${notBefore.written}, ` : ''}when ${conditionText(when.condition, names)}`);
    }
}

function addActivity(activity: Activity, cells: readonly string[], add: Add): void {
    add('activities', activity.id, activity.label, cells, activity.lasts?.written);
    activity.parts.forEach(part => addActivity(part, cells, add));
}

/** The numbers of the notes by the columns that they are about. */
function columnNotes(notes: Draft['notes'], numberOf: (note: string) => number): ScheduleRow['notesAt'] {
    const columns = new Set([...notes.values()].flatMap(cells => [...cells]));
    return new Map([...columns].map(column => [column, [...notes].filter(([, cells]) => cells.has(column)).map(([note]) => numberOf(note))]));
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
        rows: [...rows].map(([label, { sources, cells, notes }]) => (
            { label, sources: [...sources], cells, notes: [...notes.keys()].map(numberOf), notesAt: columnNotes(notes, numberOf) }
        )),
    }));
    return { groups: filled, footnotes };
}
