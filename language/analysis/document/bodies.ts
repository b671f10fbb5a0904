import type { Encounter, SubTimeline } from '../../model/encounter.js';
import type { Medication } from '../../model/medication.js';
import type { Protocol } from '../../model/protocol.js';
import { actionWords } from '../words/actions.js';
import { conditionText } from '../words/conditions.js';
import { contactText, momentText, spanText, staffText } from '../words/moments.js';
import { capital, namesOf, type Names } from '../words/names.js';
import { activities, timelinesOf } from '../elements.js';
import { doseTexts, sheetLines } from '../session-lines.js';
import { facts, line, runs, titled, type Block, type Line, type Text } from './blocks.js';

/** What the document says about a step, session or visit. */
export function encounterBody(protocol: Protocol, encounter: Encounter, citedHere: Text): readonly Block[] {
    const names = namesOf(protocol);
    const { schedule, lasts, staff, setting, needs, instructions, approaches, discharge, missed } = encounter;
    const lines = sheetLines(protocol, encounter);
    return [
        ...facts([
            ['When', schedule?.written.replace(/\s+/g, ' ')], ['Lasts', lasts && spanText(lasts)], ['Who', staff.map(need => staffText(need, names)).join('; ')],
            ['Where', [setting && names.of(setting), contactText(encounter)].filter(Boolean).join(', ')], ['Needs', names.list(needs)], ['Approach', names.list(approaches)],
            ['If missed', missed && actionWords(missed.actions, names)],
        ]),
        ...titled('', instructions.map(({ id, label, ...instruction }) => line(id, label, durationText(instruction)))),
        ...titled('', [...activityLines(encounter, names), ...timelinesOf(encounter).flatMap(clock => activityLines(clock, names))]),
        ...lines.length === 0 ? [] : [{
            kind: 'table' as const, label: `What is done: ${encounter.label}`, head: [],
            rows: lines.map(({ source, when, what, detail }) => ({
                sources: [source], cells: [[when === '' ? 'any time' : when], runs(what, detail.length > 0 && { look: 'note', text: detail.join('; ') })],
            })),
        }],
        ...discharge ? [{
            kind: 'paragraph' as const, ...line(discharge.id, { look: 'strong', text: 'Discharge' }, discharge.notBefore && ` not before ${discharge.notBefore.written}`,
                `: ${conditionText(discharge.when.condition, names)}`, discharge.by.length > 0 && `, by ${names.list(discharge.by, 'or')}`,
                '.', discharge.handOuts.length > 0 && ` The patient gets: ${discharge.handOuts.join('; ')}.`),
        }] : [],
        ...sourceNote(citedHere),
    ];
}

const dayEnds = { 'next-day': 'the next day', 'next-day-after-sleep': 'the next day, after sleep' } as const;

/** From when until when an instruction holds: after a sentence of the author's, so in brackets. */
function durationText({ from, until }: Pick<Encounter['instructions'][number], 'from' | 'until'>): string | undefined {
    const ends = [from && `from ${momentText(from)}`, until && `until ${untilText(until)}`].filter(Boolean);
    return ends.length === 0 ? undefined : ` (${ends.join(' ')})`;
}

function untilText(until: NonNullable<Encounter['instructions'][number]['until']>): string {
    return typeof until === 'string' ? dayEnds[until] : momentText(until);
}

function activityLines(holder: Encounter | SubTimeline, names: Names): readonly Line[] {
    return activities(holder).map(({ id, label, purpose, lasts, by }) =>
        line(id, label, lasts && ` (${spanText(lasts)})`, purpose === 'practice' && ', practised by the patient', by.length > 0 && `, by ${names.list(by)}`));
}

function sourceNote(citedHere: Text): readonly Block[] {
    return citedHere.length === 0 ? [] : [{ kind: 'note', text: ['Source:', ...citedHere], sources: [] }];
}

/** What the document says about a medication. */
export function medicationBody(protocol: Protocol, medication: Medication, citedHere: Text): readonly Block[] {
    const names = namesOf(protocol);
    const ref = { kinds: [], written: medication.name, target: medication.id, range: medication.range };
    return [
        ...facts([
            ['Route', medication.route && capital(names.of(medication.route))],
            ['Supplied as', medication.presentations.map(({ label, strength, apart }) =>
                `${label} ${strength.value.written}${apart ? `, at least ${apart.written} apart` : ''}`).join(', ')],
            ['Codes', medication.codes.map(({ system, code }) => `${system.toUpperCase()} ${code}`).join(', ')],
        ]),
        ...titled('', doseTexts(protocol, ref, names).map(text => line(medication.id, capital(text)))),
        ...sourceNote(citedHere),
    ];
}
