import { compare, one, rational, type Rational } from '../syntax/decimal.js';
import { hoursText, percent, rounded, shareOf } from '../analysis/simulation/figures.js';
import type { Simulation } from '../analysis/simulation/summary.js';
import { bars, barsStyle, type Bar } from './bars.js';
import { html, type Html } from './html.js';
import { page } from './page.js';

/** A page with charts of what became of many patients: one file, no script, nothing to load. */
export function simulationPage(simulation: Simulation): string {
    const { protocol, patients, seed, eligible, courses, ended, startingPerWeek } = simulation;
    const body = html`<h1>${protocol.label}</h1>
<p class="facts">${patients} patients drawn with seed ${String(seed)} · ${eligible} eligible (${percent(shareOf(eligible, patients))}) · \
${courses} courses begun, ${ended} ended early${startingPerWeek && ` · ${rounded(startingPerWeek)} patients start a week`}</p>
${chart('Turned away first by', criteriaBars(simulation), patients)}\
${chart('Turned away by each criterion', criteriaBars(simulation, true), patients)}\
${chart(startingPerWeek ? 'Visits a week' : 'Visits for one course', visitBars(simulation))}\
${chart(startingPerWeek ? 'Hours a week' : 'Hours for one course', resourceBars(simulation))}\
${chart('Visits in each week of the course, for one patient', weekBars(simulation))}\
${chart('Length of courses', lengthBars(simulation))}\
${chart('How often each rule fires', ruleBars(simulation), 1000)}`;
    return page({ view: 'simulation', title: `${protocol.label}: simulation` }, barsStyle, body);
}

function chart(title: string, all: readonly Bar[], whole?: number): Html {
    return all.length === 0 ? html`` : html`<h2>${title}</h2>
${bars(title, all, whole)}`;
}

function criteriaBars({ criteria, patients }: Simulation, each = false): readonly Bar[] {
    return criteria.filter(({ effect }) => effect !== 'caution').map(({ name, effect, first, turnedAway }) => {
        const count = each ? turnedAway : first;
        return { label: `${effect} ${name}`, size: count, text: `${count} (${percent(shareOf(count, patients))})` };
    });
}

function visitBars({ visits }: Simulation): readonly Bar[] {
    return visits.flatMap(({ name, perCourse, perWeek }) => {
        const number = perWeek ?? perCourse;
        return number ? [{ label: name, size: drawn(number), text: rounded(number) }] : [];
    });
}

function resourceBars({ resources }: Simulation): readonly Bar[] {
    return resources.map(({ kind, name, perCourse, perWeek, capacity, use }) => {
        const hours = perWeek ?? perCourse;
        const of = capacity && use ? ` of ${rounded(capacity)} h (${percent(use)})` : '';
        return { label: `${kind} ${name}`, size: drawn(hours.high), text: hoursText(hours) + of, over: use !== undefined && compare(use, one) > 0 };
    });
}

function weekBars({ weeks, courses }: Simulation): readonly Bar[] {
    const held = new Map(weeks.map(({ week, visits }) => [week, visits]));
    const [first, last] = [weeks[0]?.week ?? 1, weeks.at(-1)?.week ?? 0];
    // A week without a visit is shown as well, so that the bars are as far apart as the weeks.
    const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => ({ week: first + place, visits: held.get(first + place) ?? 0 }));
    return all.map(({ week, visits }) => ({ label: `week ${week}`, size: visits, text: rounded(shareOf(visits, courses)) }));
}

/** Courses by whole weeks, as days would make more bars than anybody reads. */
function lengthBars({ durations, courses }: Simulation): readonly Bar[] {
    const byWeek = new Map<number, number>();
    for (const { days, count } of durations?.courses ?? []) {
        const weeks = Math.ceil(days / 7);
        byWeek.set(weeks, (byWeek.get(weeks) ?? 0) + count);
    }
    return [...byWeek].map(([weeks, count]) => ({ label: `up to ${weeks * 7} days`, size: count, text: `${count} (${percent(shareOf(count, courses))})` }));
}

function ruleBars({ rules }: Simulation): readonly Bar[] {
    return rules.map(({ kind, name, text, count, of, among }) => ({
        label: `${kind} ${name}: ${text}`, size: drawn(rational(1000n * BigInt(count), BigInt(Math.max(1, of)))), text: `${count} of ${of} ${among} (${percent(shareOf(count, of))})`,
    }));
}

/** A length to be drawn: nothing is decided by it. */
function drawn({ n, d }: Rational): number {
    return Number(n * 1000n / d) / 1000;
}
