import { activities, timelinesOf } from '../../analysis/elements.js';
import { actionWords } from '../../analysis/words/actions.js';
import { conditionText } from '../../analysis/words/conditions.js';
import { intervalText, momentText, monitorSpan, spanText } from '../../analysis/words/moments.js';
import { capital } from '../../analysis/words/names.js';
import type { Check, Collection, Encounter, Monitor, SubTimeline } from '../../model/encounter.js';
import type { Element } from '../../model/element.js';
import { conditionLine, lastOf, noteOf, title, type Context } from './context.js';
import { no, yes, type Field, type Form } from './field.js';
import { administrationFields, supplementFields } from './given.js';
import { slug } from './names.js';
import { valueFields } from './values.js';

/** The form of a step, session or visit, and one more for what is watched in it, to be filled in for each reading. */
export function encounterForms(context: Context, encounter: Encounter): readonly Form[] {
    const name = lastOf(encounter.id);
    const clocks = [encounter, ...timelinesOf(encounter)];
    const watched = clocks.flatMap(({ monitors }) => monitors).flatMap(monitor => monitorFields(context, name, monitor));
    const visit = { sources: [encounter.id], type: 'text' } as const;
    const fields: readonly Field[] = [
        { key: `${encounter.id} date`, wanted: `${name}_date`, ...visit, validation: 'date_ymd', label: `${title(encounter)}: date`, required: true, ...whenText(encounter) },
        ...listFields(encounter, name, 'Asked of the patient', encounter.instructions, 'instructions'),
        ...clocks.flatMap(clock => collectionFields(context, name, clock)),
        ...clocks.flatMap(clock => clock.checks.flatMap(check => checkFields(context, name, check, sectionOf('Checks', clock)))),
        ...encounter.administrations.flatMap(given => administrationFields(context, name, given)),
        ...encounter.supplements.flatMap(given => supplementFields(context, name, given)),
        ...encounter.procedures.flatMap(({ id, at, procedure, duration }): readonly Field[] => [{
            key: id, wanted: `${name}_${procedure.written}`, sources: [id, ...procedure.target === undefined ? [] : [procedure.target]], section: 'Procedures', type: 'yesno',
            label: `${capital(context.names.of(procedure))}: done`, ...noteOf(momentText(at), duration && `over ${spanText(duration)}`),
        }]),
        ...clocks.flatMap(clock => listFields(clock, name, sectionOf('Activities', clock), activities(clock), 'done')),
        ...dischargeFields(context, name, encounter),
    ];
    return [
        { key: encounter.id, wanted: name, fields },
        ...watched.length === 0 ? [] : [{
            key: `${encounter.id} monitoring`, wanted: `${name}_monitoring`, fields: [
                { key: `${encounter.id} reading`, wanted: `${name}_reading_time`, ...visit, validation: 'time' as const, label: 'Time of the reading', required: true as const },
                ...watched,
            ],
        }],
    ];
}

function whenText({ schedule, lasts }: Encounter): { readonly note?: string } {
    return noteOf(schedule?.written.replace(/\s+/g, ' '), lasts && `lasts ${spanText(lasts)}`);
}

function sectionOf(section: string, clock: Encounter | SubTimeline): string {
    return clock.kind === 'timeline' ? `${section}: ${clock.label}, counted from ${momentText(clock.at)}` : section;
}

/** Ids of a clock inside the session, which its fields tell of. */
function clockOf(clock: Encounter | SubTimeline): readonly string[] {
    return clock.kind === 'timeline' ? [clock.id] : [];
}

function collectionFields(context: Context, name: string, clock: Encounter | SubTimeline): readonly Field[] {
    const ofCollection = ({ id, items, at, by }: Collection): readonly Field[] => items.flatMap(({ of, validFor }) => valueFields(context, {
        id, wanted: name, section: sectionOf('Values', clock),
        ...noteOf(at && momentText(at), by.length > 0 && `by ${context.names.list(by)}`, validFor && `valid for ${spanText(validFor)}`),
    }, of));
    return clock.collections.flatMap(ofCollection).map(field => ({ ...field, sources: [...field.sources, ...clockOf(clock)] }));
}

/** A check: whether it holds, with its limits, and what was done where it does not. */
function checkFields(context: Context, name: string, check: Check, section: string): readonly Field[] {
    const { id, at, when, otherwise } = check;
    const wanted = `${name}_${lastOf(id)}`;
    const shared = { sources: [id], section };
    return [
        { key: id, wanted: `${wanted}_ok`, ...shared, type: 'yesno', label: `${title(check)}: as it should be`, required: true, ...noteOf(momentText(at), conditionLine(context, when.condition)) },
        {
            key: `${id} otherwise`, wanted: `${wanted}_done`, ...shared, type: 'notes', label: `${title(check)}: what was done`, shownIf: { key: id, code: no },
            ...noteOf(otherwise.length > 0 && capital(actionWords(otherwise, context.names))),
        },
    ];
}

function monitorFields(context: Context, name: string, monitor: Monitor): readonly Field[] {
    const until = monitor.untilHolds && `until ${conditionText(monitor.untilHolds.condition, context.names)}`;
    const note = [intervalText(monitor.every), monitorSpan(monitor), until].filter(Boolean).join(' ');
    return monitor.of.flatMap(ref => valueFields(context, { id: monitor.id, wanted: `${name}_mon`, section: 'Reading', note }, ref));
}

/** What is ticked off: each line of a kind with a code of its own. */
function listFields(holder: Element, name: string, section: string, lines: readonly Element[], what: string): readonly Field[] {
    const clock = holder.kind === 'timeline' ? lastOf(holder.id) : '';
    const codes = new Map<string, number>();
    const codeOf = (id: string): string => {
        const code = slug(id.slice(holder.id.length + 1));
        const count = (codes.get(code) ?? 0) + 1;
        codes.set(code, count);
        return count === 1 ? code : `${code}_${count}`;
    };
    return lines.length === 0 ? [] : [{
        key: `${holder.id} ${what}`, wanted: [name, clock, what].filter(Boolean).join('_'), sources: [...lines.map(({ id }) => id), ...clock === '' ? [] : [holder.id]],
        section, type: 'checkbox', label: what === 'done' ? 'What was done' : 'What the patient kept to', choices: lines.map(({ id, label }) => ({ code: codeOf(id), label })),
    }];
}

function dischargeFields(context: Context, name: string, { discharge }: Encounter): readonly Field[] {
    if (discharge === undefined) {
        return [];
    }
    const { id, notBefore, when, by, handOuts } = discharge;
    const shared = { sources: [id], section: 'Discharge' };
    return [
        {
            key: id, wanted: `${name}_discharge_ok`, ...shared, type: 'yesno', label: 'Discharge: the patient may leave', required: true,
            ...noteOf(notBefore && `not before ${spanText(notBefore)}`, conditionLine(context, when.condition), by.length > 0 && `decided by ${context.names.list(by, 'or')}`),
        },
        { key: `${id} time`, wanted: `${name}_discharge_time`, ...shared, type: 'text', validation: 'time', label: 'Discharge: time', shownIf: { key: id, code: yes } },
        ...handOuts.length === 0 ? [] : [{
            key: `${id} given`, wanted: `${name}_handed_out`, ...shared, type: 'checkbox' as const, label: 'Discharge: the patient has got',
            choices: handOuts.map((label, index) => ({ code: String(index + 1), label })), shownIf: { key: id, code: yes },
        }],
    ];
}
