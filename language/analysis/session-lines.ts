import type { Encounter, Monitor, SubTimeline } from '../model/encounter.js';
import type { Dose, Medication } from '../model/medication.js';
import type { Moment } from '../model/quantities.js';
import type { Ref } from '../model/element.js';
import type { Protocol } from '../model/protocol.js';
import { add, compare, fromInteger, type Rational } from '../syntax/decimal.js';
import { minutesOf } from './play/moment.js';
import { actionWords } from './words/actions.js';
import { conditionText } from './words/conditions.js';
import { intervalText, minus, momentText, monitorSpan, spanText } from './words/moments.js';
import { capital, inWords, namesOf, type Names } from './words/names.js';

/** One line of the sheet. */
export interface SheetLine {
    readonly source: string;
    readonly kind: 'instruct' | 'collect' | 'check' | 'give' | 'perform' | 'monitor' | 'do';
    /** As written; empty for what belongs to no minute. */
    readonly when: string;
    readonly what: string;
    /** Limits, doses, intervals, and what is done when something is not as it should be. */
    readonly detail: readonly string[];
    /** Where it stands among the others; nothing for what has no minute. */
    readonly minute?: Rational;
}

/** Everything of a session in the order of its clock. What has no minute comes last, in the order of the text. */
export function sheetLines(protocol: Protocol, encounter: Encounter): readonly SheetLine[] {
    const names = namesOf(protocol);
    const lines = [
        ...encounter.administrations.map(({ id, at, medication, doses, duration, when }): SheetLine => {
            const detail = doses.length > 0 ? [doses.map(({ value }) => value.written).join(' or ')] : doseTexts(protocol, medication, names);
            return { source: id, kind: 'give', ...timed(at), what: `Give ${names.of(medication)}`, detail: [...detail,
                ...duration ? [`over ${duration.written}`] : [], ...when ? [`only when ${conditionText(when.condition, names)}`] : []] };
        }),
        ...encounter.supplements.map(({ id, medication, dose, after, when }): SheetLine => ({
            source: id, kind: 'give', when: `+ ${spanText(after)}`, minute: minutesOf(after.lower), what: `Further dose of ${names.of(medication)}: ${dose.value.written}`,
            detail: when ? [`only when ${conditionText(when.condition, names)}`] : [],
        })),
        ...encounter.procedures.map(({ id, at, procedure, duration }): SheetLine => ({
            source: id, kind: 'perform', ...timed(at), what: names.of(procedure), detail: duration ? [`over ${duration.written}`] : [],
        })),
        ...clockLines(encounter, names, ''),
        ...encounter.timelines.flatMap(clock => subClock(clock, names)),
    ];
    return lines.map((line, place) => ({ line, place })).sort((a, b) => byMinute(a.line, b.line) || a.place - b.place).map(({ line }) => line);
}

function byMinute(a: SheetLine, b: SheetLine): number {
    return a.minute && b.minute ? compare(a.minute, b.minute) : (a.minute ? 0 : 1) - (b.minute ? 0 : 1);
}

function subClock(clock: SubTimeline, names: Names): readonly SheetLine[] {
    const start: SheetLine = { source: clock.id, kind: 'do', ...timed(clock.at), what: `${clock.label} begins`, detail: ['its minutes count from here'] };
    const shift = clock.at.kind === 'offset' ? minutesOf(clock.at.offset) : undefined;
    const inside = [...clockLines(clock, names, `${clock.label} `), ...clock.timelines.flatMap(inner => subClock(inner, names))];
    return [start, ...inside.map(line => ({ ...line, ...(line.minute && shift && { minute: add(line.minute, shift) }) }))];
}

type Clock = Pick<Encounter, 'checks' | 'collections' | 'monitors'>;

function clockLines({ checks, collections, monitors }: Clock, names: Names, prefix: string): readonly SheetLine[] {
    const named = (line: { readonly when: string; readonly minute?: Rational }): typeof line => (prefix === '' || line.when === '' ? line : { ...line, when: prefix + line.when });
    return [
        ...checks.map(({ id, label, at, when, otherwise }): SheetLine => ({
            source: id, kind: 'check', ...named(timed(at)), what: `Check: ${label === '' ? 'as follows' : inWords(label)}`,
            detail: [capital(conditionText(when.condition, names)), ...otherwise.length > 0 ? [`otherwise ${actionWords(otherwise, names)}`] : []],
        })),
        ...collections.map(({ id, items, at, by }): SheetLine => ({
            source: id, kind: 'collect', ...named(at ? timed(at) : { when: '' }), what: capital(names.list(items.map(({ of }) => of))),
            detail: by.length > 0 ? [`by ${names.list(by)}`] : [],
        })),
        ...monitors.map((monitor): SheetLine => monitorLine(monitor, names)),
    ];
}

function monitorLine(monitor: Monitor, names: Names): SheetLine {
    const from = monitor.from ? timed(monitor.from) : { when: '' };
    const until = monitor.untilHolds ? [`until ${conditionText(monitor.untilHolds.condition, names)}`] : [];
    return { source: monitor.id, kind: 'monitor', ...from, what: `Watch ${names.list(monitor.of)}`, detail: [[intervalText(monitor.every), monitorSpan(monitor), ...until].filter(Boolean).join(' ')] };
}

function timed(at: Moment): { readonly when: string; readonly minute?: Rational } {
    return at.kind === 'offset' ? { when: momentText(at), minute: minutesOf(at.offset) } : { when: 'discharge', minute: fromInteger(1_000_000) };
}

/** The dose lines of a medication, and what limits them. */
export function doseTexts(protocol: Protocol, ref: Ref, names: Names): readonly string[] {
    const medication = [...protocol.own.medications, ...protocol.used.medications].find(({ id }) => id === ref.target);
    return medication ? [...medication.doses.map(dose => doseText(dose, names)), ...limitTexts(medication, names)] : [];
}

function doseText({ choices, bounds, at, from, when, duration }: Dose, names: Names): string {
    const amount = bounds ? `${bounds.low.unit === bounds.high.unit ? bounds.low.value : bounds.low.written} to ${bounds.high.written}` : choices.map(({ value }) => value.written).join(' or ');
    return [amount, at && `at ${at.written}`, from && `from ${from.written}`, duration && `over ${duration.written}`, when && `when ${conditionText(when.condition, names)}`].filter(Boolean).join(' ');
}

const scopes = { dose: 'in one dose', session: 'in one session', total: 'in all' } as const;

function limitTexts({ titrations, ceilings, sessionTotal }: Medication, names: Names): readonly string[] {
    return [
        ...titrations.map(({ change, step, at, from, limit, when }) =>
            [`${change} by ${minus(step.value.written)} at ${at.written}`, from && `from ${from.written}`, `${change === 'raise' ? 'up' : 'down'} to ${limit.value.written}`,
                when && `when ${conditionText(when.condition, names)}`].filter(Boolean).join(' ')),
        ...sessionTotal ? [`${sessionTotal.amount.low.value} to ${sessionTotal.amount.high.written} in one session`] : [],
        ...ceilings.map(({ amount, scope }) => `never above ${amount.value.written} ${scopes[scope]}`),
    ];
}
