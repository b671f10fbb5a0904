import type * as Contract from '../../generated/contract.js';
import { actions } from './actions.js';
import { condition, when } from './conditions.js';
import type { Printing } from './printing.js';
import { block, words, type Line } from './lines.js';
import { kindIn, nameIn, names } from './names.js';
import { amount, moment, span, statedSpan } from './quantities.js';
import { timing } from './schedule.js';
import { origin, quoted, silence } from './texts.js';

/** A screening step, a session or a visit with its lines. */
export function encounter(visit: Contract.Encounter, printing: Printing): Line {
    const isStep = visit.kind === 'step';
    return block(words(visit.kind, visit.name, quoted(visit.label), origin(visit)), [
        ...visit.silences.map(silence),
        ...visit.staff.length > 0 && isStep ? [`by ${names(visit.staff.map(({ role }) => role))}`] : [],
        ...visit.schedule ? [timing(visit.schedule, printing.firstDay)] : [],
        ...visit.lasts ? [words('lasts', statedSpan(visit.lasts), origin(visit.lasts))] : [],
        ...isStep ? [] : staff(visit.staff),
        ...visit.setting === null ? [] : [`in ${nameIn(visit.setting)}`],
        ...visit.contactModes.length > 0 ? [`contact ${visit.contactModes.join(' or ')}`] : [],
        ...visit.needs.length > 0 ? [`needs ${visit.needs.map(need => `${kindIn(need)} ${nameIn(need)}`).join(', ')}`] : [],
        ...visit.instructions.map(instruction),
        ...visit.checks.map(line => check(line, printing)),
        ...visit.administrations.map(give),
        ...visit.supplements.map(supplement),
        ...visit.procedures.map(perform),
        ...visit.timelines.map(clock => timeline(clock, printing)),
        ...visit.monitors.map(monitor),
        ...visit.collections.map(collection),
        ...visit.approaches.length > 0 ? [`approach ${names(visit.approaches)}`] : [],
        ...visit.activities.map(activity),
        ...visit.discharge ? [discharge(visit.discharge, printing)] : [],
        ...visit.missed ? [words('missed', actions(visit.missed.actions), origin(visit.missed))] : [],
    ]);
}

const presences = { 'on-site': 'on site', 'in-the-room': 'in the room', 'on-call': 'on call', 'over-video': 'over video' } as const;

/** Who is there: people whose need stands on the same grounds share a line. */
function staff(needs: readonly Contract.StaffNeed[]): string[] {
    const lines: { readonly grounds: string; readonly items: string[] }[] = [];
    for (const need of needs) {
        const grounds = origin(need);
        const last = lines.at(-1);
        if (last?.grounds === grounds) {
            last.items.push(staffItem(need));
        } else {
            lines.push({ grounds, items: [staffItem(need)] });
        }
    }
    return lines.map(({ grounds, items }) => words('staff', items.join(', '), grounds));
}

function staffItem({ role, count, perPatients, presence }: Contract.StaffNeed): string {
    const each = perPatients === null ? undefined : perPatients === 1 ? 'for each patient' : `for each ${perPatients} patients`;
    return words(count === 1 && each === undefined ? undefined : String(count), nameIn(role), each, presence && presences[presence]);
}

function instruction(line: Contract.Instruction): string {
    const until = line.until === null ? undefined
        : line.until === 'next-day' ? 'until next day'
            : line.until === 'next-day-after-sleep' ? 'until next day after sleep' : `until ${moment(line.until)}`;
    return words('instruct', line.name, quoted(line.label), line.from && `from ${moment(line.from)}`, until, origin(line));
}

function check(line: Contract.Check, { ownWords }: Printing): string {
    const held = (line.name === '' ? ownWords(line) : undefined) ?? condition(line.when.condition);
    return words('check', line.name, 'at', moment(line.at), held, origin(line), 'else', actions(line.otherwise));
}

function give(line: Contract.Administration): string {
    return words(
        'give at', moment(line.at), nameIn(line.medication), line.doses.map(amount).join(' or '), line.duration && `over ${span(line.duration)}`,
        when(line.when), origin(line),
    );
}

function supplement(line: Contract.Supplement): string {
    const held = line.when?.condition;
    const condition = held?.kind === 'not' && line.when ? when({ ...line.when, condition: held.of }, 'unless') : when(line.when);
    return words('supplement', nameIn(line.medication), amount(line.dose), 'after', span(line.after), condition, origin(line));
}

function perform(line: Contract.Performance): string {
    return words('perform at', moment(line.at), nameIn(line.procedure), line.duration && `over ${span(line.duration)}`, origin(line));
}

function timeline(clock: Contract.SubTimeline, printing: Printing): Line {
    return block(words('timeline', clock.name, quoted(clock.label), 'at', moment(clock.at), origin(clock)), [
        ...clock.activities.map(activity), ...clock.collections.map(collection), ...clock.checks.map(line => check(line, printing)),
        ...clock.monitors.map(monitor), ...clock.timelines.map(inner => timeline(inner, printing)),
    ]);
}

const rhythms = { 'continuous': 'continuously', 'as-needed': 'as needed', 'not-stated': 'interval not stated' } as const;

function monitor(line: Contract.Monitor): string {
    const every = typeof line.every === 'string' ? rhythms[line.every] : `every ${span(line.every)}`;
    const until = line.until ? `until ${moment(line.until)}` : when(line.untilHolds, 'until');
    return words('monitor', names(line.of), every, line.from && `from ${moment(line.from)}`, until, origin(line));
}

function collection(line: Contract.Collection): string {
    const items = line.items.map(({ of, validFor }) => words(nameIn(of), validFor && `valid for ${span(validFor)}`)).join(', ');
    return words('collect', items, line.at && `at ${moment(line.at)}`, line.by.length > 0 && `by ${names(line.by)}`, origin(line));
}

function activity(part: Contract.Activity): Line {
    const head = words(part.purpose, part.name, quoted(part.label), part.lasts && span(part.lasts), part.by.length > 0 && `by ${names(part.by)}`, origin(part));
    return block(head, part.parts.map(activity), 'where needed');
}

function discharge(line: Contract.Discharge, { ownWords }: Printing): Line {
    const head = words(
        'discharge', line.notBefore && `not before ${span(line.notBefore)}`, 'when', ownWords(line) ?? condition(line.when.condition), origin(line),
    );
    return block(head, [...line.by.length > 0 ? [`by ${names(line.by)}`] : [], ...line.handOuts.map(text => `hand out ${quoted(text)}`)], 'where needed');
}
