import { hoursText, percent, rounded, shareOf } from '../../../language/analysis/simulation/figures.js';
import type { Hours, Resource } from '../../../language/analysis/simulation/resources.js';
import type { Simulation } from '../../../language/analysis/simulation/summary.js';
import { compare, one, type Rational } from '../../../language/syntax/decimal.js';
import { paintFor, type Paint } from './colours.js';
import { displayable, displayWidth } from './display-width.js';

/** The report for people. */
export function prettyText(simulation: Simulation, colour: boolean): string {
    const paint = paintFor(colour);
    const { protocol, patients, eligible, courses, ended, seed, durations } = simulation;
    const head = [
        paint.strong(displayable(`${protocol.label} (${protocol.name})`)),
        `${patients} patients drawn with seed ${seed}`,
        `eligible: ${eligible} (${percent(shareOf(eligible, patients))})`,
        `courses begun: ${courses}; ended early: ${ended} (${percent(shareOf(ended, courses))})`,
        ...durations ? [
            `length in days: ${durations.least} to ${durations.most}, half of them ${durations.quarter} to ${durations.threeQuarters}, median ${durations.half}, mean ${rounded(durations.mean)}`,
        ] : [],
    ].join('\n');
    const blocks = [
        block('Who is turned away', ['criterion', 'first', 'in all', 'not known'], whyNot(simulation), paint),
        block('Visits', ['session', 'held', 'not held', 'for one course', 'a week'], visitRows(simulation), paint),
        block('Staff and rooms', ['', 'for one course', 'a week', 'capacity', 'used'], simulation.resources.map(row => resourceRow(row, paint)), paint),
        block('How often each rule fires', ['rule', '', 'times', 'of', 'share'], simulation.rules.map(({ kind, name, text, count, of, among }) =>
            [`${kind} ${name}`, text, String(count), `${of} ${among}`, percent(shareOf(count, of))]), paint),
    ].filter(text => text !== '');
    return `${[head, ...blocks, ...limits(simulation)].join('\n\n')}\n`;
}

function whyNot({ criteria, patients }: Simulation): readonly (readonly string[])[] {
    return criteria.map(({ name, effect, first, turnedAway, unknown, cautioned }) => {
        const share = (count: number): string => (count === 0 ? '0' : `${count} (${percent(shareOf(count, patients))})`);
        return effect === 'caution' ? [`caution ${name}`, '', share(cautioned), ''] : [`${effect} ${name}`, share(first), share(turnedAway), unknown === 0 ? '' : String(unknown)];
    });
}

function visitRows({ visits }: Simulation): readonly (readonly string[])[] {
    return visits.map(({ name, held, notHeld, perCourse, perWeek }) => [
        name, String(held), String(notHeld), perCourse ? rounded(perCourse) : '', perWeek ? rounded(perWeek) : '',
    ]);
}

function resourceRow({ kind, name, perCourse, perWeek, capacity, use }: Resource, paint: Paint): readonly string[] {
    const used = use ? percent(use) : '';
    return [
        `${kind} ${name}`, hoursText(perCourse), perWeek ? hoursText(perWeek) : '', capacity ? `${rounded(capacity)} h` : '', use && compare(use, one) > 0 ? paint.error(`${used}, too much`) : used,
    ];
}

/** What the figures leave out, and how many patients the clinic has room for. */
function limits({ resources, withoutLength, startingPerWeek }: Simulation): readonly string[] {
    const tightest = scarcest(resources);
    return [[
        ...tightest?.roomFor ? [`The capacity is enough for ${rounded(tightest.roomFor)} patients starting a week; ${tightest.kind} ${displayable(tightest.name)} is what limits it.`] : [],
        ...startingPerWeek ? [] : ['Nothing is said of a week: a population file with `patients-per-week` is needed.'],
        ...withoutLength.length > 0 ? [`The protocol does not state how long these last, so they take no hours here: ${withoutLength.map(displayable).join(', ')}.`] : [],
    ].join('\n')].filter(text => text !== '');
}

function scarcest(resources: readonly Resource[]): Resource | undefined {
    return resources.reduce<Resource | undefined>(
        (least, next) => (next.roomFor && (!least?.roomFor || compare(next.roomFor, least.roomFor) < 0) ? next : least), undefined);
}

/** A table under a title: the first column to the left, the others as well but for figures. */
function block(title: string, heads: readonly string[], rows: readonly (readonly string[])[], paint: Paint): string {
    if (rows.length === 0) {
        return '';
    }
    const shown = rows.map(row => row.map((cell, place) => (place < 2 ? displayable(cell) : cell)));
    const used = heads.map((_, place) => place).filter(place => shown.some(row => row[place] !== ''));
    const bare = (text: string): string => text.replace(/\u001b\[\d+m/g, '');
    const widths = used.map(place => Math.max(...[heads, ...shown].map(row => displayWidth(bare(row[place] ?? '')))));
    const line = (row: readonly string[]): string => `  ${used.map((place, at) => (row[place] ?? '') + ' '.repeat(widths[at]! - displayWidth(bare(row[place] ?? '')))).join('  ')}`.trimEnd();
    return [paint.strong(title), paint.quiet(line(heads)), ...shown.map(line)].join('\n');
}

/** The report for programs. Its shape is part of the command line's contract. */
export function jsonText(simulation: Simulation): string {
    const { protocol, seed, patients, eligible, courses, ended, criteria, visits, startingPerWeek, withoutLength, weeks, durations, rules } = simulation;
    return `${JSON.stringify({
        formatVersion: '1.0.0', protocol: protocol.id, seed: Number(seed), patients, eligible, courses, endedEarly: ended,
        patientsPerWeek: number(startingPerWeek),
        criteria: criteria.map(({ id, effect, first, turnedAway, unknown, cautioned }) => ({ id, effect, first, turnedAway, unknown, cautioned })),
        visits: visits.map(({ id, held, notHeld, perCourse, perWeek }) => ({ id, held, notHeld, perCourse: number(perCourse), perWeek: number(perWeek) })),
        weeksOfCourse: weeks,
        durations: durations ? { ...durations, mean: number(durations.mean) } : null,
        resources: simulation.resources.map(({ kind, id, perCourse, perWeek, capacity, use, roomFor }) => ({
            kind, id, hoursPerCourse: hours(perCourse), hoursPerWeek: hours(perWeek),
            capacity: number(capacity), use: number(use), patientsPerWeek: number(roomFor),
        })),
        withoutLength,
        rules: rules.map(({ kind, id, text, count, of, among }) => ({ kind, id, text, count, of, among })),
    }, undefined, 2)}\n`;
}

function number(value: Rational | undefined): number | null {
    return value ? Number(rounded(value)) : null;
}

function hours(value: Hours | undefined): { readonly low: number | null; readonly high: number | null } | null {
    return value ? { low: number(value.low), high: number(value.high) } : null;
}
