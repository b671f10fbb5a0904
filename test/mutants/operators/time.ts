import type { Encounter } from '../../../language/model/encounter.js';
import { each, type Operator, type Plant } from '../operator.js';
import { edits, isOwn, lineBefore, linesWith, removal, silentAbout, within, type Line, type Source } from '../source.js';

const impossible = ['schedule-contradiction', 'never-held'];

/** Sessions, steps and visits that stand in this file, with the facts of their protocol. */
function encountersOf(source: Source): readonly Encounter[] {
    return source.protocols.flatMap(({ encounters }) => encounters.filter(encounter => isOwn(source, encounter)));
}


export const timeOperators: readonly Operator[] = [
    {
        name: 'a window is reversed', row: '7.2/14, S02, S08',
        where: 'every range that counts onwards; before a visit both orders mean the same',
        codes: ['reversed-range'],
        plant: source => each(edits(source, 'timing lasts include exclude dose discharge session supplement postpone check', /\b(\d+(?:\.\d+)?) to (\d+(?:\.\d+)?) (?!\w+ before)(?=[a-z%]|$)/, ([, low, high]) => (low === high ? undefined : `${high} to ${low} `))),
    },
    {
        name: 'a window has one end only', row: '7.2/14, S02',
        where: 'every window with two ends loses its second figure',
        codes: ['unreadable', 'missing-unit', 'wrong-unit'],
        plant: source => each(edits(source, 'timing', /(\d+) to (\d+) (?=days|weeks|h\b|min)/, ([, low]) => `${low} to `)),
    },
    {
        name: 'a window mixes hours and dates', row: 'S02, semantics',
        where: 'every window in hours, and every window in days',
        codes: ['wrong-unit'],
        plant: source => each([
            ...edits(source, 'timing', /(\d+) to (\d+) h\b/, ([, low]) => `${low} h to 60 days`),
            ...edits(source, 'timing', /(\d+) to (\d+) days (?=after|before)/, ([, , high]) => `1 h to ${high} days `),
        ]),
    },
    {
        name: 'a window is shifted beyond what the course allows', row: '4, S03',
        where: 'visits that come after another, and that is now held later than their last occurrence',
        codes: impossible,
        plant: source => encountersOf(source).flatMap(visit => (visit.schedule?.relations ?? []).flatMap(relation => {
            const other = source.protocols.flatMap(({ encounters }) => encounters).find(({ id }) => id === relation.from.target.target);
            const line = linesWith(source, 'timing', other?.range)[0];
            const comesAfter = relation.direction === 'after' && other !== undefined && isOwn(source, other) && other.id !== visit.id;
            // An open anchor (`each`, no window) still comes first; only a stated gap makes the circle impossible.
            return comesAfter && line && other.schedule
                ? [{ changes: [{ ...insertAt(line), newText: `at least 7 days after last ${visit.name}, ` }], names: [visit.name], ends: [visit.range] }]
                : [];
        })),
    },
    {
        name: 'a minimum gap is longer than the time between two visits', row: 'S03',
        where: 'visits with `every`, and with `at least … apart`',
        codes: [...impossible, 'gap-at-window-ends'],
        plant: source => each([
            ...edits(source, 'timing', /at least \d+ days apart/, () => 'at least 300 days apart'),
            ...edits(source, 'timing', /every (?:\d+ to )?(\d+) (days|weeks)(?! ±)(?!.*apart)/, ([whole, high, unit]) => `${whole}, at least ${Number(high) + 1} ${unit} apart`),
        ]),
    },
    {
        name: 'a phase lies where its sessions are not', row: 'S04',
        where: 'phases whose weeks are numbered',
        codes: [...impossible, 'outside-phase'],
        plant: source => each(edits(source, 'timing', /\bin weeks? \d+(?: to \d+)?/, () => 'in weeks 90 to 91'))
            .filter(({ changes: [change] }) => source.protocols.some(({ protocol }) => protocol.phases.some(({ range }) => within(change!, range)))),
    },
    {
        name: 'a number of times disagrees with the frequency', row: 'S01, E03',
        where: 'frequencies with a length, and numbers of nominal days where the number of times is known',
        codes: ['frequency-count'],
        plant: source => each([
            ...edits(source, 'timing', /(?:once|twice|\d+ times) (?:a|per) week for (\d+) weeks/, ([whole, weeks]) => `${Number(weeks) * 5} times, ${whole}`),
            ...edits(source, 'timing', /nominal days? [\d, ]+\d/, ([whole], { plain }) =>
                (/until|up to|at least \d+ times/.test(plain) ? undefined : `${whole}, 400`)),
        ]),
    },
    {
        name: 'the day convention is removed', row: 'S05',
        where: 'protocols in which some line names a day or a week by its number; nominal days bind nobody',
        codes: ['missing-day-convention'],
        plant: source => source.protocols.flatMap(({ protocol }) => {
            const convention = protocol.header.dayConvention;
            const counted = linesWith(source, 'timing measure primary secondary decide').filter(({ plain }) => /\bon days? |\b(?:in|from) weeks? /.test(plain));
            return convention && counted.length > 0 && convention.range.uri === protocol.range.uri
                ? [{ changes: [removal(source, convention.range)], ends: counted }]
                : [];
        }),
    },
    {
        name: 'a day 0', row: 'S05',
        where: 'numbered days',
        codes: ['day-zero'],
        plant: source => each(edits(source, 'timing', /\bon day -?\d+/, () => 'on day 0')),
    },
    {
        name: 'an occurrence that a session does not have', row: 'S36',
        where: 'numbered anchors, but for the day convention’s own session without a number of times',
        codes: ['unknown-occurrence'],
        plant: source => source.protocols.flatMap(({ anchors }) => anchors.flatMap(({ anchor }) => {
            const counted = source.protocols.flatMap(({ encounters }) => encounters).find(({ id }) => id === anchor.target.target)?.schedule?.repeat.maximum;
            return anchor.choice === 'numbered' && counted !== undefined && isHere(source, anchor.range.start, anchor.range.end, anchor.written)
                ? [{ changes: [{ start: anchor.range.start, end: anchor.range.end, newText: anchor.written.replace(/\d+$/, '99') }] }]
                : [];
        })),
    },
    {
        name: 'an anchor does not say which occurrence', row: '7.2/14, S05',
        where: 'uses of sessions that are held several times, in places that need one of them',
        codes: ['ambiguous-anchor'],
        plant: source => source.protocols.flatMap(({ anchors, encounters }) => anchors.flatMap(({ anchor, eachFits }): Plant[] => {
            const several = encounters.find(({ id }) => id === anchor.target.target)?.schedule?.repeat.minimum ?? 0;
            return !eachFits && ['first', 'last', 'numbered'].includes(anchor.choice) && several > 1 && isHere(source, anchor.range.start, anchor.range.end, anchor.written)
                && !/[,·]/.test(anchor.written)
                ? [{ changes: [{ start: anchor.range.start, end: anchor.range.end, newText: anchor.target.written }] }]
                : [];
        })).filter(({ changes: [change] }) => /^\s*(timing|due|obtain)\b/.test(lineAt(source, change!.start))),
    },
    {
        name: 'a timing is removed', row: '7.2/21',
        where: 'sessions and steps, but where the source is silent on it',
        codes: ['session-without-timing', 'step-without-timing'],
        plant: source => encountersOf(source).filter(({ kind, schedule, range }) => kind !== 'visit' && schedule && !silentAbout(source, 'timing', range))
            .flatMap(encounter => linesWith(source, 'timing', encounter.range).slice(0, 1).map(line => ({ changes: [removal(source, line)] }))),
    },
    {
        name: 'a visit counts from itself', row: '7.2/19, S36',
        where: 'visits that are timed by another',
        codes: ['self-reference', ...impossible],
        plant: source => encountersOf(source).flatMap(visit => (visit.schedule?.relations ?? []).filter(({ from }) => from.range.uri === visit.range.uri && from.choice !== 'previous')
            .map(({ from }) => ({ changes: [{ start: from.range.start, end: from.range.end, newText: `first ${visit.name}` }], names: [visit.name] }))),
    },
    {
        name: 'something is planned for after the end of its session', row: 'S04',
        where: 'moments in sessions whose length is stated',
        codes: ['moment-after-end'],
        plant: source => encountersOf(source).filter(({ lasts }) => lasts && lasts.bound !== 'at-least').flatMap(session => each([
            ...edits(source, 'collect give', / at (?:about )?-?\d+ min/, () => ' at 1450 min', session.range),
            ...edits(source, 'discharge', /not before \d+ (?:min|h)/, () => 'not before 1450 min', session.range),
        ])),
    },
    {
        name: 'what decides about eligibility is taken after the first dose', row: '7.2/2, S04',
        where: 'screening steps that are timed before a session which gives a medication, and that some criterion needs',
        codes: ['value-taken-too-late', 'unused-criterion', 'value-not-collected', ...impossible],
        plant: source => source.protocols.flatMap(facts => facts.protocol.steps.filter(step => isOwn(source, step) && facts.dosing.length > 0).flatMap(step => {
            const taken = takenAt(step);
            const asked = facts.protocol.criteria.flatMap(({ when }) => facts.needed(when.condition).flatMap(({ of }) => of.target ?? []));
            const elsewhere = new Set(facts.protocol.steps.filter(other => other !== step).flatMap(takenAt));
            return taken.some(value => asked.includes(value) && !elsewhere.has(value))
                ? each(edits(source, 'timing', /(?:(\d+) (?:to (\d+) )?(days|weeks) )?before (\w+)/, ([, far, near, unit, session]) =>
                    (facts.dosing.some(({ name }) => name === session) ? `${far === undefined ? '3 days' : `${near ?? far} to ${far} ${unit!}`} after ${session!}` : undefined), step.range), taken.map(id => id.split('/').at(-1)!))
                : [];
        })),
    },
    {
        name: 'a tolerance makes adjacent visits overlap', row: 'S03',
        where: 'tolerances of a series of visits',
        codes: ['visits-may-swap', 'gap-at-window-ends', ...impossible],
        plant: source => each(edits(source, 'timing', /window ± (\d+) days/, () => 'window ± 80 days')).filter(({ changes: [change] }) => /at (?:weeks|days|months)|times|every/.test(lineAt(source, change!.start))),
    },
    {
        name: 'a second timing', row: '7.2/1',
        where: 'sessions and steps: the same line twice, with another figure',
        codes: ['repeated-line'],
        plant: source => each(linesWith(source, 'timing').map(line => lineBefore(source, line, line.plain.replace(/timing.*/, 'timing once')))),
    },
];

function takenAt({ collections }: Encounter): readonly string[] {
    return collections.flatMap(({ items }) => items.flatMap(({ of }) => of.target ?? []));
}

/** The beginning of the rules of a timing line. */
function insertAt({ start, plain }: Line): { start: number; end: number } {
    const offset = start + (/^\s*timing\s+/.exec(plain)?.[0].length ?? 0);
    return { start: offset, end: offset };
}

function isHere({ text }: Source, start: number, end: number, written: string): boolean {
    return text.slice(start, end) === written;
}

function lineAt({ lines }: Source, offset: number): string {
    return lines.find(({ start, end }) => start <= offset && offset <= end)?.plain ?? '';
}

