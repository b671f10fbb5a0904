import type { ProtocolFacts } from '../facts.js';
import { fromInteger, mul, rational, type Rational } from '../../syntax/decimal.js';
import type { Population } from './population.js';
import { resourcesOf, type Resource } from './resources.js';
import { ruleCounts, type RuleCount } from './rule-counts.js';
import type { Counts, Tally } from './tally.js';

/** What became of many patients, ready to be shown. Ids are those of the protocol's elements; all shares are exact. */
export interface Simulation {
    readonly protocol: { readonly id: string; readonly name: string; readonly label: string };
    readonly seed: bigint;
    readonly patients: number;
    readonly eligible: number;
    /** Patients for whom at least one visit was held, and those of them whose course something ended early. */
    readonly courses: number;
    readonly ended: number;
    readonly criteria: readonly CriterionCount[];
    readonly visits: readonly VisitCount[];
    readonly startingPerWeek?: Rational;
    readonly resources: readonly Resource[];
    /** Names of steps and visits whose length the protocol does not state: they take no hours here. */
    readonly withoutLength: readonly string[];
    /** Visits held in each week of the course, all patients together; steps of screening are left out. */
    readonly weeks: readonly { readonly week: number; readonly visits: number }[];
    /** Days from the first visit to the last, both counted; nothing where no course began. */
    readonly durations?: Durations;
    readonly rules: readonly RuleCount[];
}

/** A criterion, and the patients it turned away: as the first of the text, and at all. */
export interface CriterionCount {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly effect: 'include' | 'exclude' | 'caution';
    readonly first: number;
    readonly turnedAway: number;
    /** Of those, the patients of whom something was not known. */
    readonly unknown: number;
    readonly cautioned: number;
}

/** A step or visit, and how often it was held. */
export interface VisitCount {
    readonly id: string;
    readonly name: string;
    readonly label: string;
    readonly held: number;
    readonly notHeld: number;
    /** For one patient who begins the course; with the screening of those who do not. */
    readonly perCourse?: Rational;
    readonly perWeek?: Rational;
}

/** Lengths of courses in days. */
export interface Durations {
    readonly least: number;
    readonly quarter: number;
    readonly half: number;
    readonly threeQuarters: number;
    readonly most: number;
    readonly mean: Rational;
    /** Courses by their length in days, the shortest first. */
    readonly courses: readonly { readonly days: number; readonly count: number }[];
}

/** Makes what is shown of what was counted. */
export function simulationOf(facts: ProtocolFacts, population: Population, seed: bigint, tally: Tally): Simulation {
    const { protocol } = facts;
    const { first, excluded, unknown, cautioned } = tally.counts;
    const { startingPerWeek } = population;
    const { resources, withoutLength } = resourcesOf(facts, population, tally);
    const durations = durationsOf(tally.counts.lengths);
    return {
        protocol: { id: protocol.id, name: protocol.name, label: protocol.label }, seed,
        patients: tally.patients, eligible: tally.eligible, courses: tally.courses, ended: tally.ended,
        criteria: protocol.criteria.map(({ id, name, label, effect }) => ({
            id, name, label, effect,
            first: of(first, id), turnedAway: of(excluded, id) + of(unknown, id), unknown: of(unknown, id), cautioned: of(cautioned, id),
        })),
        visits: facts.encounters.map(({ id, name, label }) => visitCount(tally, { id, name, label }, startingPerWeek)),
        ...(startingPerWeek && { startingPerWeek }), resources, withoutLength, weeks: weeksOf(tally.counts.weeks), ...(durations && { durations }),
        rules: ruleCounts(facts, tally),
    };
}

function of(counts: Counts, id: string): number {
    return counts[id] ?? 0;
}

function visitCount({ courses, counts }: Tally, named: Pick<VisitCount, 'id' | 'name' | 'label'>, starting: Rational | undefined): VisitCount {
    const held = of(counts.held, named.id);
    const perCourse = courses > 0 ? rational(BigInt(held), BigInt(courses)) : undefined;
    const perWeek = perCourse && starting && mul(perCourse, starting);
    return { ...named, held, notHeld: of(counts['not-held'], named.id), ...(perCourse && { perCourse }), ...(perWeek && { perWeek }) };
}

function weeksOf(counts: Counts): Simulation['weeks'] {
    const byWeek = new Map<number, number>();
    for (const [key, count] of Object.entries(counts)) {
        const week = Number(key.slice(key.lastIndexOf(' ') + 1));
        byWeek.set(week, (byWeek.get(week) ?? 0) + count);
    }
    return [...byWeek].sort(([a], [b]) => a - b).map(([week, visits]) => ({ week, visits }));
}

function durationsOf(counts: Counts): Durations | undefined {
    const courses = Object.entries(counts).map(([days, count]) => ({ days: Number(days), count })).sort((a, b) => a.days - b.days);
    const all = courses.reduce((sum, { count }) => sum + count, 0);
    const [least, most] = [courses[0], courses.at(-1)];
    if (!least || !most) {
        return undefined;
    }
    /** The shortest length that at least so many quarters of the courses do not exceed. */
    const quantile = (quarters: number): number => {
        let sum = 0;
        return courses.find(({ count }) => (sum += count) * 4 >= all * quarters)?.days ?? most.days;
    };
    const total = courses.reduce((sum, { days, count }) => sum + days * count, 0);
    return {
        least: least.days, quarter: quantile(1), half: quantile(2), threeQuarters: quantile(3), most: most.days,
        mean: rational(BigInt(total), fromInteger(all).n), courses,
    };
}
