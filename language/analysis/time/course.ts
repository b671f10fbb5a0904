import type { Occurrence } from '../../model/occurrence.js';
import type { Protocol } from '../../model/protocol.js';
import { once } from '../once.js';
import { courseNetwork, type CourseNetwork, type Reason } from './course-network.js';
import { secondsInDay, solve, type Solved } from './network.js';

/** A course and the answers of its network. */
export interface SolvedCourse {
    readonly network: CourseNetwork;
    readonly solved: Solved<Reason>;
    /** The occurrences that cannot be held beside those that must be, although the protocol allows for them. */
    readonly impossible: ReadonlySet<string>;
    /**
     * The fewest and the most days by which one occurrence comes after another; an open side is left out.
     * Nothing where the course contradicts itself, or where one of them is not part of it.
     */
    daysBetween(from: string, to: string): DaysBetween | undefined;
}

/** How many days lie between two visits: negative where the other one may come first. */
export interface DaysBetween {
    readonly fewest?: number;
    readonly most?: number;
}

/**
 * The course of a protocol, solved. What may be held, but cannot be held beside what must be, is left out and told;
 * a course that is contradictory without that stays so.
 */
export const solvedCourse = once(solveCourse);

function solveCourse(protocol: Protocol): SolvedCourse {
    const whole = courseNetwork(protocol, () => true);
    const solved = solve(whole);
    if (solved.consistent || !protocol.occurrences.some(({ optional }) => optional)) {
        return answers(whole, solved, new Set());
    }
    const required = courseNetwork(protocol, ({ optional }) => !optional);
    const least = solve(required);
    return least.consistent ? withoutImpossible(protocol) : answers(required, least, new Set());
}

/** Adds what may be held one after the other, as long as it fits. */
function withoutImpossible(protocol: Protocol): SolvedCourse {
    const impossible = new Set<string>();
    const fits = (candidates: readonly Occurrence[]): boolean => {
        const left = new Set(candidates.map(({ id }) => id));
        return solve(courseNetwork(protocol, ({ id, optional }) => !optional || (!left.has(id) && !impossible.has(id)))).consistent;
    };
    const templates = [...new Set(protocol.occurrences.filter(({ optional }) => optional).map(({ template }) => template))];
    const optionalOf = (template: string): readonly Occurrence[] =>
        protocol.occurrences.filter(occurrence => occurrence.optional && occurrence.template === template);
    for (const [place, template] of templates.entries()) {
        const later = templates.slice(place + 1).flatMap(optionalOf);
        const own = optionalOf(template);
        let [low, high] = [0, own.length];
        while (low < high) {
            const middle = Math.ceil((low + high) / 2);
            [low, high] = fits([...later, ...own.slice(middle)]) ? [middle, high] : [low, middle - 1];
        }
        own.slice(low).forEach(({ id }) => impossible.add(id));
    }
    const network = courseNetwork(protocol, ({ id }) => !impossible.has(id));
    return answers(network, solve(network), impossible);
}

function answers(network: CourseNetwork, solved: Solved<Reason>, impossible: ReadonlySet<string>): SolvedCourse {
    return {
        network, solved, impossible,
        daysBetween(from, to) {
            const start = network.days.get(from);
            const end = network.days.get(to);
            if (start === undefined || end === undefined || !solved.consistent) {
                return undefined;
            }
            return { ...ends(solved.leastAfter(start)[end], solved.mostAfter(start)[end]) };
        },
    };
}

/** Whole days from seconds; an infinite end is open. */
function ends(least: number | undefined, most: number | undefined): DaysBetween {
    return {
        ...(least !== undefined && Number.isFinite(least) && { fewest: least / secondsInDay }),
        ...(most !== undefined && Number.isFinite(most) && { most: most / secondsInDay }),
    };
}
